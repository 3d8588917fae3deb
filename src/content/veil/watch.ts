import { styleRoot } from './lay';
import { putRight } from './marks';
import {
  careForMoving,
  dropMoving,
  isMoving,
  leavePictureInPicture,
  movingSelector,
  restartMoving,
} from './moving';
import { careForPicture, dropPicture, isPicture, look, pictureSelector, renew } from './pictures';
import { scan, scanSoon } from './scan';
import { examine, examineShown } from './styled';

/**
 * Watches a document and every shadow root in it. Observers run before the next frame is painted, so what a page
 * inserts, changes or marks itself is put right before anybody sees it.
 */
const careSelector = `${pictureSelector},${movingSelector},[data-mx]`;
const roots = new WeakSet<Node>();
/** Custom elements whose shadow root may still come. */
const expected = new Set<Element>();
const allRoots = new Set<Document | ShadowRoot>();

/** Elements besides custom ones that may have a shadow root (DOM standard, “valid shadow host name”). */
const hosts = new Set(
  'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span'.split(','),
);

const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: [
    'data-mx',
    'src',
    'srcset',
    'sizes',
    'poster',
    'data',
    'href',
    'xlink:href',
    'type',
    'crossorigin',
    'class',
    'style',
    'id',
    'media',
    'rel',
    'background',
    'hidden',
    'open',
  ],
};

/** Attributes that name what an element carries. */
const sources = new Set([
  'src',
  'srcset',
  'sizes',
  'poster',
  'data',
  'href',
  'xlink:href',
  'type',
  'crossorigin',
]);

export function watchRoot(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  allRoots.add(root);
  if (root instanceof ShadowRoot) styleRoot(root);
  new MutationObserver(meet).observe(root, changes);
  listen(root);
  careBelow(root);
}

/** Loads and failures do not leave a shadow root. `document.open()` takes listeners away, so they are put on again. */
export function listen(root: Document | ShadowRoot): void {
  for (const kind of ['load', 'error']) root.addEventListener(kind, loaded, true);
  for (const kind of ['loadstart', 'emptied']) root.addEventListener(kind, restarted, true);
  root.addEventListener('enterpictureinpicture', leavePictureInPicture, true);
}

function loaded({ target }: Event): void {
  if (!(target instanceof Element)) return;
  if (isPicture(target)) look(target);
  else if (target.localName === 'link' || target.localName === 'style') scan(document);
}

function restarted({ target }: Event): void {
  if (target instanceof Element && isMoving(target)) restartMoving(target);
}

function meet(records: readonly MutationRecord[]): void {
  const walked = new Set<Node>();
  let isRestyled = false;
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (type === 'attributes')
      isRestyled = meetAttribute(target as Element, attributeName ?? '') || isRestyled;
    for (const node of removedNodes) dropBelow(node);
    for (const node of addedNodes) if (!walked.has(node)) careBelow(node, walked);
    if (target instanceof HTMLStyleElement || [...addedNodes, ...removedNodes].some(isSheet)) {
      isRestyled = true;
      scan(document);
    }
  }
  // Now, not with the next frame: this one may show what the change brought.
  if (isRestyled) examineShown();
  expectRoots();
  scanSoon();
}

function isSheet(node: Node): boolean {
  return node instanceof HTMLStyleElement || node instanceof HTMLLinkElement;
}

/** Attributes by which a page changes how other elements look, too. */
const farReaching = new Set(['class', 'id', 'media', 'rel', 'href', 'open', 'hidden']);

/** Answers whether what other elements show may have changed. */
function meetAttribute(element: Element, name: string): boolean {
  if (name === 'data-mx') {
    putRight(element);
    return false;
  }
  if (name === 'style' || name === 'background') {
    if (!isPicture(element) && !isMoving(element)) examine(element);
    return element.getAttribute('style')?.includes('--') === true;
  }
  if (sources.has(name)) {
    if (element.localName === 'feImage') dropFilterPicture(element);
    const carrier = element.localName === 'source' ? element.parentElement : element;
    if (carrier !== null && isPicture(carrier)) renew(carrier);
    else if (carrier?.localName === 'picture')
      for (const picture of carrier.querySelectorAll('img')) renew(picture);
    else if (carrier !== null && isMoving(carrier)) restartMoving(carrier);
  }
  if (element.localName === 'link') scan(document);
  else scan(element);
  return farReaching.has(name);
}

function careBelow(node: Node, walked?: Set<Node>): void {
  if (node instanceof Text) {
    // A style element's own text.
    if (node.parentNode instanceof HTMLStyleElement) scan(document);
    return;
  }
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return;
  if (node instanceof Element) careFor(node);
  for (const element of node.querySelectorAll('*')) {
    walked?.add(element);
    careFor(element);
  }
  scan(node);
}

function careFor(element: Element): void {
  if (element.matches(careSelector)) {
    putRight(element);
    if (isPicture(element)) careForPicture(element);
    else if (isMoving(element)) careForMoving(element);
  }
  if (element.localName === 'style' || element.localName === 'link') scan(document);
  // A filter's picture has no style that could hide it, and no page but one that hides pictures needs one.
  if (element.localName === 'feImage') dropFilterPicture(element);
  findRoot(element);
}

function dropFilterPicture(element: Element): void {
  for (const name of ['href', 'xlink:href']) {
    const address = element.getAttribute(name);
    if (address !== null && !address.startsWith('#')) element.removeAttribute(name);
  }
}

function dropBelow(node: Node): void {
  if (!(node instanceof Element) || node.isConnected) return;
  for (const element of [node, ...node.querySelectorAll(`${pictureSelector},${movingSelector}`)]) {
    if (isMoving(element)) dropMoving(element);
    else dropPicture(element);
  }
}

declare const __FIREFOX__: boolean;

/** Also roots that are closed to the page's own scripts. */
function shadowOf(element: Element): ShadowRoot | null {
  if (__FIREFOX__)
    return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}

function findRoot(element: Element): boolean {
  const { localName } = element;
  const isCustom = localName.includes('-');
  if (!isCustom && !hosts.has(localName)) return false;
  const root = shadowOf(element);
  if (root !== null) watchRoot(root);
  else if (isCustom) expected.add(element);
  return root !== null;
}

/** Roots come late: when a custom element is defined. */
export function expectRoots(): void {
  for (const element of expected) {
    if (!element.isConnected || findRoot(element)) expected.delete(element);
  }
}

/** All hosts anew, for roots that came without a sign. */
export function findRoots(): void {
  for (const root of allRoots) {
    if (root instanceof ShadowRoot && !root.host.isConnected) {
      allRoots.delete(root);
      roots.delete(root);
      continue;
    }
    for (const element of root.querySelectorAll<HTMLElement>([...hosts].join())) findRoot(element);
  }
}

export function eachElement(visit: (element: Element) => void): void {
  for (const root of allRoots) for (const element of root.querySelectorAll(careSelector)) visit(element);
}

/** The part in the page's own world saw something that no observer sees. */
export function meetSign(target: EventTarget | null): void {
  if (target instanceof Element) findRoot(target);
  else {
    queueMicrotask(examineShown);
    scan(document);
  }
}
