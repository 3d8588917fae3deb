import { styleRoot } from './lay';
import { putRight } from './marks';
import {
  careForMoving,
  dropMoving,
  filmStirs,
  isMoving,
  leavePictureInPicture,
  movingSelector,
  quieten,
  restartMoving,
} from './moving';
import { careForPicture, dropPicture, isPicture, look, pictureSelector, renew } from './pictures';
import { addRoot, allRoots, expectRoots, findRoot, searchBelow } from './roots';
import { scan, scanSoon } from './scan';
import { isFetchingAnew } from './share-film';
import { examine, examineShown } from './styled';

/**
 * Watches a document and every shadow root in it. Observers run before the next frame is painted, so what a page
 * inserts, changes or marks itself is put right before anybody sees it.
 */
const careSelector = `${pictureSelector},${movingSelector},[data-mx],style,link,feImage`;
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
  if (!addRoot(root)) return;
  if (root instanceof ShadowRoot) styleRoot(root);
  new MutationObserver(meet).observe(root, changes);
  listen(root);
  careBelow(root);
}

/** Loads and failures do not leave a shadow root. `document.open()` takes listeners away, so they are put on again. */
export function listen(root: Document | ShadowRoot): void {
  for (const kind of ['load', 'error']) root.addEventListener(kind, loaded, true);
  for (const kind of ['loadstart', 'emptied']) root.addEventListener(kind, restarted, true);
  for (const kind of ['loadeddata', 'play', 'playing', 'seeking', 'seeked'])
    root.addEventListener(kind, stirred, true);
  root.addEventListener('volumechange', heard, true);
  root.addEventListener('enterpictureinpicture', leavePictureInPicture, true);
}

function loaded({ target }: Event): void {
  if (!(target instanceof Element)) return;
  if (isPicture(target)) look(target);
  else if (target.localName === 'link' || target.localName === 'style') scan(document);
}

function restarted({ target }: Event): void {
  // What is fetched anew so that it can be looked at is the same film.
  if (target instanceof HTMLVideoElement && isFetchingAnew(target)) return;
  if (target instanceof Element && isMoving(target)) restartMoving(target);
}

function stirred({ target }: Event): void {
  if (target instanceof Element && isMoving(target)) filmStirs(target);
}

function heard({ target }: Event): void {
  if (target instanceof Element && isMoving(target)) quieten(target);
}

/** So many records at once while a page arrives are the parser's. */
const many = 40;

function meet(records: readonly MutationRecord[]): void {
  let isRestyled = false;
  // Looking at each node that came costs more than asking the whole document for those that matter.
  const isParsing = document.readyState === 'loading' && records.length > many;
  if (isParsing) isRestyled = careBelow(document);
  const fresh = new Set<Node>();
  for (const record of records) {
    if (record.type === 'attributes') {
      isRestyled = meetAttribute(record.target as Element, record.attributeName ?? '') || isRestyled;
    } else if (!isParsing) isRestyled = meetChildren(record, fresh) || isRestyled;
  }
  // Now, not with the next frame: this one may show what the change brought.
  if (isRestyled) {
    scan(document);
    examineShown();
  }
  expectRoots();
  scanSoon();
}

/** Answers whether style sheets came or went. `fresh` gathers what came. */
function meetChildren({ target, addedNodes, removedNodes }: MutationRecord, fresh: Set<Node>): boolean {
  let isRestyled = target instanceof HTMLStyleElement;
  for (const node of removedNodes) {
    dropBelow(node);
    if (isSheet(node)) isRestyled = true;
  }
  for (const node of addedNodes) {
    fresh.add(node);
    // What came inside something that came is found below that.
    if (!fresh.has(target)) isRestyled = careBelow(node) || isRestyled;
  }
  return isRestyled;
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
    else if (carrier !== null && isMoving(carrier) && name !== 'crossorigin') restartMoving(carrier);
  }
  if (element.localName === 'link') scan(document);
  else scan(element);
  return farReaching.has(name);
}

/** Answers whether style sheets came. */
function careBelow(node: Node): boolean {
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return false;
  let isRestyled = node instanceof Element && node.matches(careSelector) && careFor(node);
  for (const element of node.querySelectorAll(careSelector)) isRestyled = careFor(element) || isRestyled;
  searchBelow(node);
  scan(node);
  return isRestyled;
}

/** Answers whether it is a style sheet. */
function careFor(element: Element): boolean {
  putRight(element);
  if (isPicture(element)) careForPicture(element);
  else if (isMoving(element)) careForMoving(element);
  // A filter's picture has no style that could hide it, and no page but one that hides pictures needs one.
  else if (element.localName === 'feImage') dropFilterPicture(element);
  return isSheet(element);
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

export function eachElement(visit: (element: Element) => void): void {
  for (const root of allRoots()) for (const element of root.querySelectorAll(careSelector)) visit(element);
}

/** The part in the page's own world saw something that no observer sees. */
export function meetSign(target: EventTarget | null): void {
  if (target instanceof HTMLVideoElement) filmStirs(target);
  else if (target instanceof Element) findRoot(target);
  else {
    queueMicrotask(examineShown);
    scan(document);
  }
}
