import { isMoving } from './moving';
import { isPicture } from './pictures';
import { examine, examineShown } from './styled';

/**
 * Looks at the styles of a page's elements a few milliseconds a frame. What has not been looked at stays unpainted,
 * so a long page loses nothing but a moment of decoration.
 */
const sliceMs = 5;
const manyRoots = 300;

const waiting = new Set<Node>();
let walker: TreeWalker | undefined;
let isPlanned = false;
let isStill = true;

/** An element and all below it are to be looked at (anew). */
export function scan(root: Node): void {
  if (waiting.has(document) && root.getRootNode() === document) return;
  if (waiting.size > manyRoots) {
    for (const each of waiting) if (each.getRootNode() === document) waiting.delete(each);
    waiting.add(document);
  }
  waiting.add(root);
  scanSoon();
}

/** Something moved: with the next frame what is painted is looked at, and some of what waits. */
export function scanSoon(): void {
  isStill = false;
  if (isPlanned) return;
  isPlanned = true;
  if (document.hidden) setTimeout(frame, 100);
  else requestAnimationFrame(frame);
}

function frame(): void {
  isPlanned = false;
  if (!isStill) {
    isStill = true;
    examineShown();
  }
  const end = performance.now() + sliceMs;
  while (performance.now() < end) {
    if (!step()) return;
  }
  isPlanned = true;
  // The rest of the frame is the page's.
  setTimeout(() => requestAnimationFrame(frame), 0);
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
