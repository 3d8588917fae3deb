/**
 * Runs before the page's first script: covers the page until the worker has judged its address. What rules stop
 * never comes this far; this is for what only the worker can judge.
 */
import { send } from '../messages/send';
import { type Curtain, drawCurtain } from './curtain';

const retryMs = 250;

async function isOpen(): Promise<boolean> {
  for (;;) {
    try {
      return (await send('page/judge', {})).isOpen;
    } catch {
      // Updated or removed under this page: it was judged, and the new content script covers the next one.
      if (chrome.runtime?.id === undefined) return true;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

async function judge(curtain: Curtain | undefined): Promise<void> {
  if (await isOpen()) curtain?.lift();
  else {
    if (curtain === undefined) drawCurtain();
    window.stop();
  }
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
