import { isMoving } from './moving';
import { isPicture } from './pictures';
import { examine, examineShown, isAnythingShown } from './styled';

/**
 * Looks at the styles of a page's elements when the page has a moment, a few milliseconds at a time. What has not been
 * looked at stays unpainted, so a page that is busy, or still loading, loses nothing but a moment of decoration.
 */
const sliceMs = 5;
const manyRoots = 300;
/** A page that takes longer to arrive is looked at while it does. */
const loadingMs = 1_000;
const impatientMs = 500;

const waiting = new Set<Node>();
let walker: TreeWalker | undefined;
let isPlanned = false;
let isFramePlanned = false;
let isStill = true;

const isReady = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  // In a task of its own: the page's own listeners, and its load event, go first.
  document.addEventListener('DOMContentLoaded', () => setTimeout(resolve, 0), { once: true });
  setTimeout(resolve, loadingMs);
});

/** An element and all below it are to be looked at (anew). */
export function scan(root: Node): void {
  if (waiting.has(root)) return;
  if (waiting.has(document) && root.getRootNode() === document) return;
  if (waiting.size > manyRoots) {
    for (const each of waiting) if (each.getRootNode() === document) waiting.delete(each);
    waiting.add(document);
  }
  waiting.add(root);
  scanSoon();
}

/** Something moved: what is painted is looked at before the next frame, what waits when the page has a moment. */
export function scanSoon(): void {
  isStill = false;
  if (!isFramePlanned && isAnythingShown()) {
    isFramePlanned = true;
    if (document.hidden) setTimeout(frame, 100);
    else requestAnimationFrame(frame);
  }
  if (isPlanned || (waiting.size === 0 && walker === undefined)) return;
  isPlanned = true;
  void isReady.then(whenIdle);
}

function whenIdle(): void {
  requestIdleCallback(slice, { timeout: impatientMs });
}

function frame(): void {
  isFramePlanned = false;
  if (isStill) return;
  isStill = true;
  examineShown();
}

function slice(): void {
  const end = performance.now() + sliceMs;
  while (performance.now() < end) {
    if (step()) continue;
    isPlanned = false;
    return;
  }
  whenIdle();
}

/** Looks at some elements; false when none waits. */
function step(): boolean {
  if (walker === undefined) {
    const root = waiting.values().next().value;
    if (root === undefined) return false;
    waiting.delete(root);
    if (!root.isConnected) return true;
    walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    if (root instanceof Element) visit(root);
  }
  for (let count = 0; count < 20; count++) {
    const next = walker.nextNode();
    if (next === null) {
      walker = undefined;
      return true;
    }
    visit(next as Element);
  }
  return true;
}

function visit(element: Element): void {
  if (isPicture(element) || isMoving(element)) return;
  examine(element);
}
