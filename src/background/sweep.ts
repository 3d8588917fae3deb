import { browser } from '../platform/browser';
import { judgeNow } from './book';
import { forgetServiceWorker } from './forget-site';
import { record } from './journal';
import { stopTab } from './stop-tab';

/**
 * Judges every open tab: what opened before a rule was in force (browser start, restored session, a site's own
 * cache) or while it was allowed ends here.
 */
export async function sweep(isStart = false): Promise<number> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const stopped = await Promise.all(
    tabs.map(async (tab) => {
      const url = tab.url ?? tab.pendingUrl;
      if (tab.id === undefined || url === undefined) return false;
      const judgement = await judgeNow(url);
      if (judgement.verdict === 'allow') return false;
      await stopTab(tab.id, url, judgement);
      if (isStart) void record('slipped', { hostname: new URL(url).hostname, layer: judgement.layer });
      if (judgement.verdict === 'block') await forgetServiceWorker(url);
      return true;
    }),
  );
  return stopped.filter(Boolean).length;
}
