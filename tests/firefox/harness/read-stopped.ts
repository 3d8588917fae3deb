import type { Page } from 'puppeteer-core';
import type { StoppedPage } from '../../browser/harness/stopped-page';
import { until } from '../../browser/harness/until';

/**
 * Waits until the blocked page stands in the tab with the worker's own answer in it, and reads it. Puppeteer's
 * own idea of the address lags behind, so the document is asked.
 */
export function readStopped(page: Page): Promise<StoppedPage> {
  return until('the blocked page', async () => {
    const said = await page.evaluate(() => {
      const { verdict, category, layer, host, profile } = document.querySelector('main')?.dataset ?? {};
      const isOwn = location.protocol === 'moz-extension:';
      return { isOwn, verdict, category, layer, host, profile };
    });
    const { isOwn, verdict = '', category = '', layer = '', host = '', profile = '' } = said;
    return isOwn && host !== '' ? { verdict, category, layer, host, profile } : undefined;
  });
}
