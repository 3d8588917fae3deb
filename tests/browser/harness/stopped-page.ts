import type { Page } from 'playwright-core';

/** What the blocked page says of itself (a public contract). */
export interface StoppedPage {
  readonly verdict: string;
  readonly category: string;
  readonly layer: string;
  readonly host: string;
  readonly profile: string;
}

/** Goes to an address that is expected to be stopped; the browser reports that as an interrupted navigation. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' }).catch((error: Error) => {
    if (!/ERR_ABORTED|ERR_BLOCKED_BY_CLIENT|interrupted|chrome-error/.test(error.message)) throw error;
  });
}

/** Waits for the blocked page with the worker's own answer in it (the host names it), and reads it. */
export async function readStopped(page: Page): Promise<StoppedPage> {
  const main = page.locator('main[data-verdict]:not([data-host=""])');
  await main.waitFor({ state: 'attached' });
  const read = async (name: string) => (await main.getAttribute(`data-${name}`)) ?? '';
  return {
    verdict: await read('verdict'),
    category: await read('category'),
    layer: await read('layer'),
    host: await read('host'),
    profile: await read('profile'),
  };
}
