/**
 * What is written on a page's elements: `data-mx`, and `tabindex` on what a tap would show, so that a key can, too. What an element may show is known here and nowhere in the
 * page; a mark that somebody else set, copied or took away is put right before the next frame is painted.
 */
export type State = 'pending' | 'clear' | Cover;
/** `unread`: a film that nobody may look at, and the cover says so; `offered`: a tap takes the cover off. */
type Cover = 'covered' | 'unread' | 'offered';
/** What an element carries itself (`own`: a picture, a video), and what styles paint on it (`style`). */
export type Aspect = 'own' | 'style';

const attribute = 'data-mx';
const known = new WeakMap<Element, Partial<Record<Aspect, State>>>();

const covers: readonly Cover[] = ['covered', 'unread', 'offered'];

export function isCovered(state: State | undefined): boolean {
  return covers.some((cover) => cover === state);
}

function markOf(element: Element): 'clear' | Cover | null {
  const states = Object.values(known.get(element) ?? {});
  const cover = covers.find((each) => states.includes(each));
  if (cover !== undefined) return cover;
  return states.length > 0 && states.every((state) => state === 'clear') ? 'clear' : null;
}

export function stateOf(element: Element, aspect: Aspect): State | undefined {
  return known.get(element)?.[aspect];
}

/** Undefined: the element carries nothing of this kind. */
export function setState(element: Element, aspect: Aspect, state: State | undefined): void {
  const states = known.get(element) ?? {};
  if (states[aspect] === state) return;
  if (state === undefined) delete states[aspect];
  else states[aspect] = state;
  known.set(element, states);
  putRight(element);
}

/** Elements that can be reached by keyboard only because of us. */
const reachable = new WeakSet<Element>();

function putInReach(element: Element, isOffered: boolean): void {
  if (isOffered && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '0');
    reachable.add(element);
  } else if (!isOffered && reachable.delete(element)) element.removeAttribute('tabindex');
}

/** Makes the element's mark what is known of it. */
export function putRight(element: Element): void {
  const wanted = markOf(element);
  putInReach(element, wanted === 'offered');
  if (element.getAttribute(attribute) === wanted) return;
  if (wanted === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, wanted);
}
