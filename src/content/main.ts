/**
 * Runs before the page's first script: covers the page until the worker has judged its address. What rules stop
 * never comes this far; this is for what only the worker can judge.
 */
import { send } from '../messages/send';
import { drawCurtain } from './curtain';

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

const curtain = drawCurtain();
void isOpen().then((open) => {
  if (open) curtain.lift();
  else window.stop();
});
