import { afterLook, type Steady, unseen } from '../../core/media/steady';
import { ask, type Verdict } from './asking';
import { isCovered, setState, stateOf } from './marks';
import { isOwn, readPixels, sourceOfAddress } from './pixels';
import { isFetchingAnew, shareFilm } from './share-film';
import { isTappable, veil } from './veil-state';

/** Videos and canvases: what they show changes without a word, so they are looked at again and again. */
export const movingSelector = 'video,canvas';
type Moving = HTMLVideoElement | HTMLCanvasElement;

interface Entry {
  /** A coarse look at what was last judged, and what came of it. */
  print: string;
  wasFlagged: boolean;
  isAsking: boolean;
  isVisible: boolean;
  steady: Steady;
  /** A frame of the film itself was judged; a poster says nothing of what comes after it. */
  isFilmSeen: boolean;
  isMuted: boolean;
  reason: Verdict['reason'] | undefined;
  poster: string;
  isPosterClear: boolean;
  /** When it is looked at next; how long the last answer took. */
  nextAt: number;
  tookMs: number;
}

const fresh = (): Entry => ({
  print: '',
  wasFlagged: false,
  isAsking: false,
  isVisible: false,
  steady: unseen,
  isFilmSeen: false,
  isMuted: false,
  reason: undefined,
  poster: '',
  isPosterClear: false,
  nextAt: 0,
  tookMs: 0,
});

/** A film that plays is looked at this often, with an answer in time for the cover to come within 300 ms of the frame. */
const filmMs = 200;
/** What waits for a first look, or may have begun to draw, has its turn soon. */
const drawnMs = 400;
/** A computer that answers slowly is asked less often: a third of its time at most. */
const shareOfTime = 3;
const coarse = 12;

const entries = new Map<Moving, Entry>();
const sights = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    const entry = entries.get(target as Moving);
    if (entry !== undefined) entry.isVisible = isIntersecting;
  }
  start();
});
let isGoing = false;

export function isMoving(element: Element): element is Moving {
  return element instanceof HTMLVideoElement || element instanceof HTMLCanvasElement;
}

export function careForMoving(element: Moving): void {
  if (!entries.has(element)) {
    entries.set(element, fresh());
    setState(element, 'own', 'pending');
    sights.observe(element);
  }
  start();
}

export function dropMoving(element: Moving): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  entries.delete(element);
  sights.unobserve(element);
  setState(element, 'own', 'pending');
  if (entry.isMuted && element instanceof HTMLVideoElement) element.muted = false;
}

/** Another film or poster: what was found out about the former one is void. */
export function restartMoving(element: Moving): void {
  const entry = entries.get(element);
  if (entry === undefined) {
    // What was shown by choice was the former one.
    if (stateOf(element, 'own') === 'clear' && element.isConnected) careForMoving(element);
    return;
  }
  const { isMuted, isVisible } = entry;
  entries.set(element, { ...fresh(), isMuted, isVisible });
  setState(element, 'own', 'pending');
  start();
}

/** A film begins, or goes elsewhere: a poster that was clear stands for nothing any more. Called before it is painted. */
export function filmStirs(element: Moving): void {
  const entry = entries.get(element);
  if (entry === undefined || !(element instanceof HTMLVideoElement)) return;
  if (!entry.isFilmSeen && stateOf(element, 'own') === 'clear' && veil.mode !== 'off' && !isTooSmall(element))
    setState(element, 'own', 'pending');
  entry.nextAt = 0;
  start();
}

/** A covered film is not heard either; whoever turns it on hears it when the cover is off. */
export function quieten(element: Moving): void {
  const entry = entries.get(element);
  if (entry?.isMuted === true && element instanceof HTMLVideoElement && !element.muted) element.muted = true;
}

function start(): void {
  if (isGoing) return;
  isGoing = true;
  setTimeout(round, 30);
}

function round(): void {
  isGoing = false;
  let next = Number.POSITIVE_INFINITY;
  const now = performance.now();
  for (const [element, entry] of entries) {
    if (!element.isConnected) dropMoving(element);
    else if (entry.isVisible && !document.hidden) {
      if (entry.nextAt <= now) {
        entry.nextAt = now + pauseOf(element, entry);
        // In the frame's own turn: a 3D canvas can be read only before it is shown.
        requestAnimationFrame(() => look(element, entry));
      }
      next = Math.min(next, entry.nextAt);
    }
  }
  if (isGoing || next === Number.POSITIVE_INFINITY) return;
  isGoing = true;
  setTimeout(round, Math.max(20, next - now));
}

function pauseOf(element: Moving, { tookMs }: Entry): number {
  return Math.max(element instanceof HTMLVideoElement ? filmMs : drawnMs, tookMs * shareOfTime);
}

function look(element: Moving, entry: Entry): void {
  if (entry.isAsking || entries.get(element) !== entry) return;
  if (veil.mode === 'off' || isTooSmall(element)) setState(element, 'own', 'clear');
  else if (veil.mode !== 'on') cover(element, entry, 'text-only');
  else if (element instanceof HTMLCanvasElement) lookAtPixels(element, entry);
  else lookAtFilm(element, entry);
}

/** A poster that stands there is judged, and behind it the film's first frame as soon as that is there. */
function lookAtFilm(video: HTMLVideoElement, entry: Entry): void {
  if (isFetchingAnew(video)) return;
  if (showsPoster(video)) {
    if (entry.poster !== video.poster) askPoster(video, entry);
    else if (entry.isPosterClear && video.readyState >= 2 && !entry.isFilmSeen) lookAtPixels(video, entry);
  } else if (video.readyState >= 2) lookAtPixels(video, entry);
}

function lookAtPixels(element: Moving, entry: Entry): void {
  const print = coarsePrint(element);
  if (print === undefined) {
    const isTried = element instanceof HTMLVideoElement && shareFilm(element, () => restartMoving(element));
    if (!isTried) cover(element, entry, 'unreadable');
  } else if (print !== '' && print !== entry.print) {
    entry.print = print;
    question(element, entry, () => readPixels(element));
    // A scene that stands still is as clear as it was.
  } else if (print !== '' && isCovered(stateOf(element, 'own'))) step(element, entry, entry.wasFlagged);
}

function isTooSmall({ clientWidth, clientHeight }: Moving): boolean {
  return clientWidth > 0 && clientWidth < 40 && clientHeight < 40;
}

function showsPoster(video: HTMLVideoElement): boolean {
  return video.poster !== '' && video.paused && video.currentTime === 0 && video.played.length === 0;
}

function askPoster(video: HTMLVideoElement, entry: Entry): void {
  entry.poster = video.poster;
  entry.isAsking = true;
  ask({
    source: () => sourceOfAddress(video.poster),
    isVisible: true,
    answer: ({ verdict, reason }) => {
      entry.isAsking = false;
      if (entries.get(video) !== entry) return;
      entry.isPosterClear = verdict === 'clear';
      if (!entry.isPosterClear) cover(video, entry, reason);
      else if (showsPoster(video)) setState(video, 'own', 'clear');
      entry.nextAt = 0;
      start();
    },
  });
}

function question(element: Moving, entry: Entry, source: () => ReturnType<typeof sourceOfAddress>): void {
  entry.isAsking = true;
  const askedAt = performance.now();
  ask({
    source,
    isVisible: true,
    answer: ({ verdict, reason }) => {
      entry.isAsking = false;
      if (entries.get(element) !== entry) return;
      entry.tookMs = performance.now() - askedAt;
      if (reason !== 'judged') cover(element, entry, reason);
      else {
        entry.reason = reason;
        entry.isFilmSeen = true;
        step(element, entry, verdict === 'covered');
      }
    },
  });
}

/** One more look with an answer. */
function step(element: Moving, entry: Entry, isFlagged: boolean): void {
  entry.wasFlagged = isFlagged;
  entry.steady = afterLook(entry.steady, isFlagged, performance.now());
  if (entry.steady.shows === 'covered') cover(element, entry, 'judged');
  else show(element, entry);
}

function cover(element: Moving, entry: Entry, reason: Verdict['reason']): void {
  entry.reason = reason;
  if (reason !== 'judged') {
    entry.print = '';
    entry.steady = { ...unseen, shows: 'covered' };
  }
  const isVideo = element instanceof HTMLVideoElement;
  const state = isTappable(reason) ? 'offered' : isVideo && reason === 'unreadable' ? 'unread' : 'covered';
  setState(element, 'own', veil.mode === 'text-only' ? 'pending' : state);
  if (isVideo && !element.muted) [element.muted, entry.isMuted] = [true, true];
}

function show(element: Moving, entry: Entry): void {
  setState(element, 'own', 'clear');
  if (element instanceof HTMLVideoElement && entry.isMuted) [element.muted, entry.isMuted] = [false, false];
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** A few pixels as text; '' while nothing is drawn, undefined where nobody may read it. */
function coarsePrint(element: Moving): string | undefined {
  if (element instanceof HTMLVideoElement && !isReadable(element)) return undefined;
  if (element instanceof HTMLCanvasElement && (element.width === 0 || element.height === 0)) return '';
  canvas ??= new OffscreenCanvas(coarse, coarse).getContext('2d', { willReadFrequently: true });
  try {
    canvas?.clearRect(0, 0, coarse, coarse);
    canvas?.drawImage(element, 0, 0, coarse, coarse);
    const { data = [] } = canvas?.getImageData(0, 0, coarse, coarse) ?? {};
    // The last bits change with every frame of a film that stands still.
    const text = Array.from(data, (value) => value >> 4).join(',');
    return /[^0,]/.test(text) ? text : '';
  } catch {
    canvas = undefined;
    return undefined;
  }
}

/** Protected films give black where they give anything. */
function isReadable(video: HTMLVideoElement): boolean {
  if (video.mediaKeys) return false;
  return video.srcObject !== null || isOwn(video.currentSrc, video.crossOrigin !== null);
}

/** A tap on a cover. */
export function tapMoving(element: Moving): boolean {
  const entry = entries.get(element);
  if (entry?.reason === undefined || stateOf(element, 'own') === 'clear') return false;
  if (!isTappable(entry.reason)) return false;
  revealMoving(element);
  return true;
}

/** Shows it until its film changes, and looks at it no more. */
export function revealMoving(element: Moving): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  entries.delete(element);
  sights.unobserve(element);
  show(element, entry);
}

export function lookAgainMoving(): void {
  for (const element of [...entries.keys()]) restartMoving(element);
}

/** A picture in a window of its own is under no veil. */
export function leavePictureInPicture(event: Event): void {
  const video = event.composedPath()[0];
  if (video instanceof HTMLVideoElement && stateOf(video, 'own') !== 'clear')
    void document.exitPictureInPicture();
}
