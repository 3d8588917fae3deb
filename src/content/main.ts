/**
 * Runs before the page's first script: covers the page until the worker has judged its address. What rules stop
 * never comes this far; this is for what only the worker can judge. Then the page is read for what it says.
 */
import { send } from '../messages/send';
import { type Curtain, drawCurtain } from './curtain';
import { readWords } from './read-words';

const retryMs = 250;

async function ask(): Promise<{ isOpen: boolean; readsWords: boolean }> {
  for (;;) {
    try {
      return await send('page/judge', {});
    } catch {
      // Updated or removed under this page: it was judged, and the new content script covers the next one.
      if (chrome.runtime?.id === undefined) return { isOpen: true, readsWords: false };
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** A page is read when it has loaded, for that is when it is whole; one that never ends loading, while it does. */
const patienceMs = 3_000;

function isLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const soon = () => setTimeout(resolve, 0);
    if (document.readyState === 'complete') resolve();
    else if (document.readyState === 'loading')
      addEventListener('DOMContentLoaded', () => setTimeout(resolve, patienceMs));
    else setTimeout(resolve, patienceMs);
    addEventListener('load', soon);
  });
}

let stopReading: (() => void) | undefined;

function stopPage(curtain: Curtain | undefined): void {
  if (curtain === undefined) drawCurtain();
  window.stop();
}

async function judge(curtain: Curtain | undefined): Promise<void> {
  const { isOpen, readsWords } = await ask();
  if (!isOpen) {
    stopPage(curtain);
    return;
  }
  curtain?.lift();
  stopReading?.();
  stopReading = undefined;
  if (!readsWords || window !== window.top) return;
  await isLoaded();
  stopReading = readWords(() => stopPage(undefined));
}

void judge(drawCurtain());

/**
 * A page that changes its address in place is judged again. The worker hears of it from the browser, too, but not
 * while the extension's process has just been killed (seen); Firefox before its Navigation API has the worker alone.
 */
interface WithNavigation {
  readonly navigation?: EventTarget;
}
let address = location.href;
(window as unknown as WithNavigation).navigation?.addEventListener('currententrychange', () => {
  if (location.href === address) return;
  address = location.href;
  void judge(undefined);
});
