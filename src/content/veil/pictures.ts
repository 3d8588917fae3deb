import { ask, type Question, raise, type Source, type Verdict, withdraw } from './asking';
import { setState, stateOf } from './marks';
import { isDrawing, isOwn, readPixels, sourceOfAddress } from './pixels';
import { isTappable, veil } from './veil-state';

/**
 * Elements that carry a picture themselves. Each is judged when it is loaded and has a size on the page, and again
 * when its picture changes.
 */
export const pictureSelector = 'img,image,input[type="image" i],object,embed';

interface Entry {
  /** What the last judgement was about; '' before there was any. */
  key: string;
  width: number;
  height: number;
  isVisible: boolean;
  isChanging?: boolean;
  question?: Question;
  reason?: Verdict['reason'];
}

/** Smaller both ways is an icon: it tells nothing, and a page full of them must not wait. */
export const iconSize = 40;
const iconNatural = 160;
const nothing = 64;

const entries = new WeakMap<Element, Entry>();
const sizes = new ResizeObserver((changes) => {
  for (const { target, contentRect } of changes) {
    const entry = entries.get(target);
    if (entry === undefined) continue;
    const { width, height } = contentRect.width > 0 ? contentRect : target.getBoundingClientRect();
    [entry.width, entry.height] = [width, height];
    look(target);
  }
});
const sights = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      const entry = entries.get(target);
      if (entry === undefined) continue;
      entry.isVisible = isIntersecting;
      if (isIntersecting && entry.question !== undefined) raise(entry.question);
    }
  },
  { rootMargin: '25%' },
);

export function isPicture(element: Element): boolean {
  return element.matches(pictureSelector);
}

/** Takes a picture into care; again and again is fine. */
export function careForPicture(element: Element): void {
  if (!entries.has(element)) {
    entries.set(element, { key: '', width: 0, height: 0, isVisible: false });
    setState(element, 'own', 'pending');
    sizes.observe(element);
    sights.observe(element);
    if (element.localName === 'image') measureDrawn(element);
  }
  look(element);
}

/** A picture of a drawing has no box that could be observed. */
function measureDrawn(element: Element): void {
  requestAnimationFrame(() => {
    const entry = entries.get(element);
    if (entry === undefined || !element.isConnected) return;
    const { width, height } = element.getBoundingClientRect();
    [entry.width, entry.height] = [width, height];
    look(element);
    if (width === 0) setTimeout(() => measureDrawn(element), 500);
  });
}

/** The element is gone from the page. Should it come back, it is judged anew. */
export function dropPicture(element: Element): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  if (entry.question !== undefined) withdraw(entry.question);
  entries.delete(element);
  sizes.unobserve(element);
  sights.unobserve(element);
  setState(element, 'own', 'pending');
}

/** What the element shows now: its address, or '' when nothing is there (yet). */
function addressOf(element: Element): string {
  if (element instanceof HTMLImageElement) return element.currentSrc || element.src;
  if (element instanceof SVGImageElement) return absolute(element.href.baseVal);
  if (element instanceof HTMLInputElement) return element.src;
  if (element instanceof HTMLObjectElement) return element.data;
  return element instanceof HTMLEmbedElement ? element.src : '';
}

function absolute(address: string): string {
  try {
    return address === '' ? '' : new URL(address, document.baseURI).href;
  } catch {
    return '';
  }
}

/** Looks what the element shows, and asks about it when that is something new. */
export function look(element: Element): void {
  const entry = entries.get(element);
  if (entry === undefined || entry.isChanging === true) return;
  const address = addressOf(element);
  if (address !== entry.key) begin(element, entry, address);
  if (entry.question !== undefined || address === '') return;
  const state = stateOf(element, 'own');
  if (state === 'clear' && entry.reason === undefined && !isHarmless(element, entry, address)) {
    setState(element, 'own', 'pending');
  } else if (state !== 'pending') return;
  if (!isThere(element)) return;
  if (isHarmless(element, entry, address)) {
    setState(element, 'own', 'clear');
    return;
  }
  if (entry.width === 0 && entry.height === 0) return;
  judge(element, entry, address);
}

function begin(element: Element, entry: Entry, address: string): void {
  if (entry.question !== undefined) withdraw(entry.question);
  delete entry.question;
  delete entry.reason;
  entry.key = address;
  setState(element, 'own', 'pending');
}

/** A page named another picture. The element knows its new address a moment later, and the old one is void now. */
export function renew(element: Element): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  begin(element, entry, '');
  entry.isChanging = true;
  setTimeout(() => {
    entry.isChanging = false;
    look(element);
  }, 0);
}

/** Loaded, as far as an element tells. */
function isThere(element: Element): boolean {
  return !(element instanceof HTMLImageElement) || element.complete;
}

/** Known without judging. Only for as long as the element keeps its size: growing is noticed before it is seen. */
function isHarmless(element: Element, entry: Entry, address: string): boolean {
  if (veil.mode === 'off') return true;
  if (isDrawing(address)) return true;
  if (element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement) return isFrame(element);
  if (element instanceof HTMLImageElement) {
    if (element.complete && element.naturalWidth === 0) return true; // Broken: only its words are there.
    if (element.naturalWidth * element.naturalHeight <= nothing) return true;
    if (Math.max(element.naturalWidth, element.naturalHeight) > iconNatural) return false;
  }
  const { width, height } = entry;
  return width > 0 && width < iconSize && height < iconSize;
}

/** A document of its own, which has a veil of its own; a document that is no page (PDF) has none. */
function isFrame(element: HTMLObjectElement | HTMLEmbedElement): boolean {
  if (document.contentType === 'application/pdf') return veil.opensDocument;
  if (/pdf/i.test(element.type)) return false;
  const address = addressOf(element);
  return !/^image\//i.test(element.type) && !/\.(pdf|png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(pathOf(address))
    ? (element as HTMLObjectElement).contentWindow !== null &&
        (element as HTMLObjectElement).contentWindow !== undefined
    : false;
}

function pathOf(address: string): string {
  try {
    return new URL(address, document.baseURI).pathname;
  } catch {
    return '';
  }
}

function judge(element: Element, entry: Entry, address: string, isTapped = false): void {
  if (veil.mode !== 'on') {
    settle(element, entry, { verdict: 'covered', reason: 'text-only' });
    return;
  }
  const question: Question = {
    source: () => sourceOf(element, address),
    isVisible: entry.isVisible,
    isTapped,
    answer: (verdict) => {
      if (entry.question !== question) return;
      delete entry.question;
      settle(element, entry, verdict);
    },
  };
  entry.question = question;
  ask(question);
}

function settle(element: Element, entry: Entry, verdict: Verdict): void {
  entry.reason = verdict.reason;
  // Words only: not even a box.
  const state = verdict.verdict === 'covered' && isTappable(verdict.reason) ? 'offered' : verdict.verdict;
  setState(element, 'own', veil.mode === 'text-only' ? 'pending' : state);
}

async function sourceOf(element: Element, address: string): Promise<Source | undefined> {
  if (element instanceof HTMLImageElement && isOwn(address, element.crossOrigin !== null)) {
    try {
      return await readPixels(element);
    } catch {
      // Led elsewhere by a redirect.
    }
  }
  if (isPlainDocument(element)) return undefined;
  return sourceOfAddress(address);
}

function isPlainDocument(element: Element): boolean {
  return (
    (element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement) && /pdf/i.test(element.type)
  );
}

/** What would be asked about what the element shows now. */
export async function sourceOfPicture(element: Element): Promise<Source | undefined> {
  return sourceOf(element, addressOf(element));
}

/** A guardian chose for this picture; good for as long as the element shows it. */
export function decide(element: Element, isShown: boolean): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  begin(element, entry, addressOf(element));
  entry.reason = 'judged';
  setState(element, 'own', isShown ? 'clear' : 'covered');
}

/** A tap on a covered picture: looks again where it could not be judged, shows it where the child may decide. */
export function tapPicture(element: Element): boolean {
  const entry = entries.get(element);
  if (entry?.reason === undefined || stateOf(element, 'own') === 'clear') return false;
  const { reason } = entry;
  if (isTappable(reason)) {
    setState(element, 'own', 'clear');
    return true;
  }
  if (reason !== 'overload' && reason !== 'timeout' && reason !== 'unavailable') return false;
  entry.isVisible = true;
  begin(element, entry, entry.key);
  judge(element, entry, entry.key, true);
  return true;
}

/** Judges everything covered anew: rules have changed. */
export function lookAgain(element: Element): void {
  const entry = entries.get(element);
  if (entry === undefined) return;
  begin(element, entry, entry.key);
  look(element);
}
