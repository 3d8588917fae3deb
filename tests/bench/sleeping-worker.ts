import type { Chromium } from '../browser/harness/chromium';
import { until } from '../browser/harness/until';

/**
 * Puts the background worker to sleep as the browser does after half a minute of idling. Needs a page of the
 * extension (it is opened here and stays), through which DevTools reaches the extension's workers.
 */
export async function workerSleeper(browser: Chromium): Promise<() => Promise<void>> {
  const page = await browser.extensionPage('popup/index.html');
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    // Its last work may still be under way, and the page's own question may have woken it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to sleep', async () => !(await browser.isWorkerRunning()), 5_000);
  };
}

/** @throws Error naming `what` when the work takes longer */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
