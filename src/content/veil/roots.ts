/**
 * Finds shadow roots, also those that are closed to the page's own scripts. What is made by script says so itself
 * (`veil-page.ts`); what the parser declares gives no sign at all, and is found before the frame that would paint it.
 */
type Root = Document | ShadowRoot;

/** Elements besides custom ones that may have a shadow root (DOM standard, “valid shadow host name”). */
const hosts = new Set(
  'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span'.split(','),
);
const hostSelector = [...hosts].join();
const sliceMs = 4;
/** A page that stops arriving in the middle of a host is looked at so often. */
const arrivingMs = 50;

/** Custom elements whose shadow root may still come. */
const expected = new Set<Element>();
const roots = new Set<Root>();
let meetRoot: (root: ShadowRoot) => void = () => undefined;

/** Who takes a found root into care. */
export function onRoot(meet: (root: ShadowRoot) => void): void {
  meetRoot = meet;
}

/** False when it was there already. */
export function addRoot(root: Root): boolean {
  if (roots.has(root)) return false;
  roots.add(root);
  return true;
}

/** Those that are still part of the page. */
export function allRoots(): Iterable<Root> {
  for (const root of roots) if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
  return roots;
}

declare const __FIREFOX__: boolean;

function shadowOf(element: Element): ShadowRoot | null {
  if (__FIREFOX__)
    return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}

export function findRoot(element: Element): boolean {
  const { localName } = element;
  const isCustom = localName.includes('-');
  if (!isCustom && !hosts.has(localName)) return false;
  const root = shadowOf(element);
  if (root !== null) meetRoot(root);
  else if (isCustom) expected.add(element);
  return root !== null;
}

/** Roots come late: when a custom element is defined. */
export function expectRoots(): void {
  for (const element of expected) {
    if (!element.isConnected || findRoot(element)) expected.delete(element);
  }
}

/** How much of the document was searched, in its order, while it arrives. */
let searched = 0;
/** The last element of the document at the last search: the parser was inside it. */
let latest: Element | undefined;
let isWatching = false;

/**
 * Looks for roots of hosts that came, and, while the page arrives, of those the parser was in at the last look: it
 * declares a root after its host has come, and no observer sees that. No frame is asked for: that would have the
 * browser paint before the page is there.
 */
export function searchBelow(node: Node): void {
  searchOpenHosts();
  if (node === document) searchDocument();
  else {
    if (node instanceof Element) findRoot(node);
    for (const element of (node as ParentNode).querySelectorAll('*')) findRoot(element);
  }
  if (isWatching || document.readyState !== 'loading') return;
  isWatching = true;
  const timer = setInterval(() => {
    searchOpenHosts();
    searchDocument();
    if (document.readyState !== 'loading') clearInterval(timer);
  }, arrivingMs);
}

function searchOpenHosts(): void {
  for (let host: Node | null = latest ?? null; host instanceof Element; host = host.parentNode)
    findRoot(host);
}

/** The parser adds at the end: what was searched is not searched again. */
function searchDocument(): void {
  const all = document.getElementsByTagName('*');
  if (searched > all.length) searched = 0;
  for (; searched < all.length; searched++) findRoot(all[searched]!);
  latest = all[searched - 1];
}

/** Every host there is, now. */
export function findRoots(): void {
  for (const root of allRoots()) for (const element of root.querySelectorAll(hostSelector)) findRoot(element);
}

let rest: Iterator<Element> | undefined;

function* everyHost(): Generator<Element> {
  for (const root of allRoots()) yield* root.querySelectorAll(hostSelector);
}

/** The same a little at a time, for roots that came without any sign. */
export function findRootsSlowly(): void {
  if (rest !== undefined) return;
  rest = everyHost();
  requestIdleCallback(findSome);
}

function findSome(): void {
  const end = performance.now() + sliceMs;
  for (let count = 1; rest !== undefined; count++) {
    const { value, done } = rest.next();
    if (done) rest = undefined;
    else findRoot(value);
    if (count % 32 === 0 && performance.now() > end) {
      requestIdleCallback(findSome);
      return;
    }
  }
}
