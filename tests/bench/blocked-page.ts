import type { Page } from 'playwright-core';
import { Chromium } from '../browser/harness/chromium';
import { Guardian } from '../browser/harness/guardian';
import { listedHosts } from '../browser/harness/project';
import { readStopped } from '../browser/harness/stopped-page';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { spreadText } from './statistics';

/** Milliseconds from the beginning of the blocked page's document, `fromPress` from the press on the link. */
interface Shown {
  /** Processor time of the page's main thread until then, whatever else the machine does. */
  readonly processor: number;
  /** Its scripts have run and made the page. */
  readonly scripts: number;
  /** First text on the screen. */
  readonly paint: number;
  readonly fromPress: number;
  /** The worker's own answer is on the page: address, places, whom to ask. */
  readonly answered: number;
}

/** Notes when the page stands and when the worker's answer is in it. */
const watch = `(() => {
  const seen = (globalThis.seenAt = {});
  new MutationObserver(() => {
    const main = document.querySelector('main[data-verdict]');
    if (main === null) return;
    seen.scripts ??= performance.now();
    if (main.dataset.host !== '') seen.answered ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
})()`;

const read = `new Promise((resolve) => {
  const look = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (paint === undefined || seenAt.answered === undefined) setTimeout(look, 10);
    else resolve({ ...seenAt, paint, origin: performance.timeOrigin });
  };
  look();
})`;

/** A press on a link of the page that stands in the tab. */
async function press(page: Page, host: string): Promise<Shown> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const pressedAt = (await page.evaluate((url) => {
    setTimeout(() => {
      location.href = url;
    });
    return performance.timeOrigin + performance.now();
  }, `https://${host}/`)) as number;
  await readStopped(page);
  const { scripts, paint, answered, origin } = (await page.evaluate(read)) as Record<
    keyof Shown | 'origin',
    number
  >;
  const { metrics } = await session.send('Performance.getMetrics');
  const tasks = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return { processor: tasks * 1_000, scripts, paint, answered, fromPress: origin + paint - pressedAt };
}

/** How soon a child sees why a page was stopped: with the worker awake, and with it asleep. */
export async function blockedPage({ builds, runs = 15, say }: Bench): Promise<Findings> {
  return onLoopback(async (loopback) => {
    const browser = await Chromium.launch({ extension: builds.extension('bundled'), port: loopback.port });
    try {
      const guardian = new Guardian(browser);
      await guardian.untilWhole();
      await guardian.set({ profile: '7-11', language: 'vi' });
      const hosts = listedHosts('gambling');
      const states = { awake: [] as Shown[], asleep: [] as Shown[] };
      for (let run = 0; run <= runs; run += 1) {
        for (const state of ['awake', 'asleep'] as const) {
          const page = await browser.newPage();
          await page.addInitScript(watch);
          await page.goto('http://ordinary.test/');
          if (state === 'asleep') await browser.killWorker();
          const shown = await press(page, hosts[run % hosts.length] ?? '');
          // The first of all fills the browser's caches.
          if (run > 0) states[state].push(shown);
          await page.close();
        }
        say(`blocked page ${run}/${runs}`);
      }
      const row = (name: string, all: readonly Shown[]) => [
        name,
        `${all.length}`,
        ...(['scripts', 'paint', 'fromPress', 'answered', 'processor'] as const).map((key) =>
          spreadText(
            all.map((each) => each[key]),
            0,
          ),
        ),
      ];
      return {
        tables: [
          {
            title: 'How soon a stopped page is there, ms, median (least–most)',
            columns: [
              'worker',
              'runs',
              'page made',
              'first text on the screen',
              'from the press on',
              'worker’s answer in it',
              'processor, main thread',
            ],
            rows: [row('awake', states.awake), row('asleep', states.asleep)],
            notes: [
              'Counted from the beginning of the page’s own document; “from the press on” from the press on the link.',
            ],
          },
        ],
        raw: states,
      };
    } finally {
      await browser.close();
    }
  });
}
