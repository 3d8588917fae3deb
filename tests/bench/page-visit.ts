import type { Chromium } from '../browser/harness/chromium';
import { processorTimeOf, processTree } from './processes';
import { within } from './sleeping-worker';

export interface PageCost {
  /** From the start of the navigation to the end of the load event. */
  readonly loadMs: number;
  /** From the start of the navigation to the first text or picture on the screen. */
  readonly paintMs: number;
  /** Processor time of all tasks of the page's main thread. */
  readonly mainThreadMs: number;
  /** Processor time of the whole browser, its extension and network processes included. */
  readonly processorMs: number;
}

const readTimes = `new Promise((resolve) => {
  const look = () => {
    const load = performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (load > 0 && paint !== undefined) resolve({ load, paint });
    else setTimeout(look, 20);
  };
  look();
})`;

const settleMs = 200;

const limitMs = 30_000;

/**
 * Opens an address in a new tab and measures until it is loaded, painted and quiet. `prepare` runs when the tab is
 * open: opening it wakes an extension's worker.
 */
export async function measurePage(
  browser: Chromium,
  pid: number,
  url: string,
  prepare: () => Promise<void> = async () => undefined,
): Promise<PageCost> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await within(limitMs, 'preparing', prepare());
    const before = processorTimeOf(processTree(pid));
    await page.goto(url, { waitUntil: 'load' });
    const { load, paint } = (await within(limitMs, url, page.evaluate(readTimes))) as {
      load: number;
      paint: number;
    };
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const after = processorTimeOf(processTree(pid));
    const { metrics } = await session.send('Performance.getMetrics');
    const tasks = metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
    return { loadMs: load, paintMs: paint, mainThreadMs: tasks * 1000, processorMs: after - before };
  } finally {
    await page.close();
  }
}
