import { veilCss } from '../../core/media/veil-css';
import { send } from '../../messages/send';
import { veil } from './veil-state';

const retryMs = 150;

/**
 * Has the worker lay the veil over this frame as the user's own style, which nothing of a page outranks; until then
 * the curtain hides all. True when it lies, false when the browser lets nobody style this frame (a `data:` frame):
 * there the registered style is alone.
 */
export async function lay(): Promise<boolean> {
  for (;;) {
    try {
      const { ok, mode, profile, opensDocument } = await send('media/insert-veil', {});
      Object.assign(veil, { mode, profile, opensDocument, isAcknowledged: true });
      return ok;
    } catch {
      // Updated or removed under this page: what is not judged yet stays unseen.
      if (chrome.runtime?.id === undefined) return false;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

let sheet: CSSStyleSheet | undefined;
let isUsers = false;
const styled = new Set<ShadowRoot>();

declare const __FIREFOX__: boolean;

/**
 * Until the user's style lies, and where it cannot, a shadow root has the veil as its own; Firefox has registered it
 * as the user's.
 */
export function styleRoot(root: ShadowRoot): void {
  if (__FIREFOX__ || isUsers) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(veilCss);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  styled.add(root);
}

/** Chromium does not compute shadow roots anew when the user's style comes: taking the own one away makes it. */
export function takeOwnSheets(): void {
  isUsers = true;
  for (const root of styled) {
    // A sheet that came in this very task has not been computed yet, and taking it away would change nothing.
    const inside = root.firstElementChild;
    if (inside !== null) void getComputedStyle(inside).opacity;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  }
  styled.clear();
}
