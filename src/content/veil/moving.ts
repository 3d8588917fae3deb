import { ask } from './asking';
import { setState, stateOf } from './marks';
import { isOwn, readPixels, sourceOfAddress } from './pixels';
import { isTappable, veil } from './veil-state';

/** Videos and canvases: what they show changes without a word, so they are looked at again and again. */
export const movingSelector = 'video,canvas';
type Moving = HTMLVideoElement | HTMLCanvasElement;

interface Entry {
  /** A coarse look at what was last judged. */
  print: string;
  isAsking: boolean;
  isVisible: boolean;
  /** Clear answers in a row since the last flagged one. */
  clearInRow: number;
  isMuted: boolean;
  reason: 'judged' | 'unreadable' | 'text-only' | 'timeout' | 'overload' | 'unavailable' | undefined;
  poster: string;
}

const everyMs = 400;
/** A flagged scene flickers around the threshold: it is over when several looks in a row say so. */
const enoughClear = 4;
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
    const [isAsking, isVisible, isMuted] = [false, false, false];
    entries.set(element, {
      print: '',
      isAsking,
      isVisible,
      isMuted,
      clearInRow: 0,
      reason: undefined,
      poster: '',
    });
    setState(element, 'own', 'pending');
    sights.observe(element);
  }
  start();
}

export function dropMoving(element: Moving): void {
  if (!entries.delete(element)) return;
  sights.unobserve(element);
  setState(element, 'own', 'pending');
}

/** Another film or poster: what was found out about the former one is void. */
export function restartMoving(element: Moving): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  dropMoving(element);
  careForMoving(element);
}

function start(): void {
  if (isGoing) return;
  isGoing = true;
  setTimeout(round, 50);
}

function round(): void {
  isGoing = false;
  let isAny = false;
  for (const [element, entry] of entries) {
    if (!element.isConnected) dropMoving(element);
    else if (entry.isVisible && !document.hidden) {
      isAny = true;
      // In the frame's own turn: a 3D canvas can be read only before it is shown.
      requestAnimationFrame(() => look(element, entry));
    }
  }
  if (!isAny || isGoing) return;
  isGoing = true;
  setTimeout(round, everyMs);
}

function look(element: Moving, entry: Entry): void {
  if (entry.isAsking) return;
  if (veil.mode === 'off' || isTooSmall(element)) setState(element, 'own', 'clear');
  else if (veil.mode !== 'on') settle(element, entry, 'covered', 'text-only');
  else if (element instanceof HTMLVideoElement && showsPoster(element)) askPoster(element, entry);
  else if (element instanceof HTMLCanvasElement || element.readyState >= 2) lookAtPixels(element, entry);
}

function lookAtPixels(element: Moving, entry: Entry): void {
  const print = coarsePrint(element);
  if (print === undefined) settle(element, entry, 'covered', 'unreadable');
  else if (print !== '' && print !== entry.print) {
    entry.print = print;
    question(element, entry, () => readPixels(element));
  }
}

function isTooSmall({ clientWidth, clientHeight }: Moving): boolean {
  return clientWidth > 0 && clientWidth < 40 && clientHeight < 40;
}

function showsPoster(video: HTMLVideoElement): boolean {
  return video.poster !== '' && video.paused && video.currentTime === 0 && video.played.length === 0;
}

function askPoster(video: HTMLVideoElement, entry: Entry): void {
  if (entry.poster === video.poster) return;
  entry.poster = video.poster;
  question(video, entry, () => sourceOfAddress(video.poster));
}

function question(element: Moving, entry: Entry, source: () => ReturnType<typeof sourceOfAddress>): void {
  entry.isAsking = true;
  ask({
    source,
    isVisible: true,
    answer: ({ verdict, reason }) => {
      entry.isAsking = false;
      if (entries.get(element) === entry) settle(element, entry, verdict, reason);
    },
  });
}

function settle(element: Moving, entry: Entry, verdict: 'clear' | 'covered', reason: Entry['reason']): void {
  entry.reason = reason;
  if (reason !== 'judged') entry.print = '';
  const isCovered = verdict === 'covered';
  entry.clearInRow = isCovered ? 0 : entry.clearInRow + 1;
  const wasCovered = stateOf(element, 'own') === 'covered';
  if (!isCovered && wasCovered && entry.clearInRow < enoughClear) return;
  setState(element, 'own', veil.mode === 'text-only' ? 'pending' : verdict);
  if (!(element instanceof HTMLVideoElement)) return;
  if (isCovered && !element.muted) [element.muted, entry.isMuted] = [true, true];
  if (!isCovered && entry.isMuted) [element.muted, entry.isMuted] = [false, false];
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** A few pixels as text; '' while nothing is drawn, undefined where nobody may read it. */
function coarsePrint(element: Moving): string | undefined {
  if (element instanceof HTMLVideoElement && !isOwn(element.currentSrc, element.crossOrigin !== null))
    return undefined;
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

/** A tap on a cover. */
export function tapMoving(element: Moving): boolean {
  const entry = entries.get(element);
  if (entry?.reason === undefined || stateOf(element, 'own') === 'clear') return false;
  if (!isTappable(entry.reason)) return false;
  entries.delete(element);
  sights.unobserve(element);
  setState(element, 'own', 'clear');
  return true;
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
