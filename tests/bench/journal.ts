import { join } from 'node:path';
import { build } from 'vite';
import { Chromium } from '../browser/harness/chromium';
import { Guardian, guardianPin } from '../browser/harness/guardian';
import { projectRoot } from '../browser/harness/project';
import type { Loopback } from '../loopback/network';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { spreadText } from './statistics';

const days = 90;

/** Events in the journal: `JOURNAL_EVENTS`, else a million. */
const events = Number(process.env.JOURNAL_EVENTS ?? 1_000_000);

async function fillScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(projectRoot, 'tests/bench/fill-journal.ts'), formats: ['iife'], name: 'fill' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

/** When the menu and the section stood, and when the report's numbers did; ms since the navigation began. */
const watch = `(() => {
  const times = {};
  const look = () => {
    if (times.menu === undefined && document.querySelector('nav a[href="#report"]')) times.menu = performance.now();
    if (times.numbers === undefined && document.querySelector('.numbers')) times.numbers = performance.now();
    if (times.numbers === undefined) requestAnimationFrame(look);
  };
  globalThis.reportTimes = times;
  requestAnimationFrame(look);
})()`;

interface Opening {
  readonly menu: number;
  readonly numbers: number;
}

async function openReport(browser: Chromium): Promise<Opening> {
  const page = await browser.newPage();
  try {
    await page.addInitScript(watch);
    await page.goto(browser.url('options/index.html#report'));
    await page.locator('.numbers').waitFor({ timeout: 120_000 });
    return (await page.evaluate('globalThis.reportTimes')) as Opening;
  } finally {
    await page.close();
  }
}

async function measureOn(loopback: Loopback, extension: string, runs: number, say: Bench['say']) {
  const browser = await Chromium.launch({ port: loopback.port, extension });
  try {
    const guardian = new Guardian(browser);
    await guardian.set({ profile: '7-11', language: 'vi' });
    const script = await fillScript();
    const page = await browser.extensionPage('options/index.html');
    await page.evaluate(script);
    say(`writing ${events} events`);
    const start = performance.now();
    const written = await page.evaluate(`globalThis.fillJournal(${events}, ${days})`);
    const fillMs = performance.now() - start;
    if (written !== events) throw new Error(`${written} of ${events} events were written`);
    await page.close();
    await browser.killWorker();
    if (!(await guardian.send('status/read', {})).isUnlocked) {
      await guardian.send('guard/unlock', { pin: guardianPin });
    }
    say('first visit');
    const first = await openReport(browser);
    // The first visit sums up what no guardian has looked at yet.
    await guardian.send('journal/check', {});
    const later: Opening[] = [];
    for (let run = 0; run < runs; run += 1) {
      if (!(await guardian.send('status/read', {})).isUnlocked) {
        await guardian.send('guard/unlock', { pin: guardianPin });
      }
      later.push(await openReport(browser));
    }
    return { fillMs, first, later };
  } finally {
    await browser.close();
  }
}

/** How soon a guardian sees the report over a long history, in the real browser and its real database. */
export async function journal({ builds, runs = 5, say }: Bench): Promise<Findings> {
  const raw = await onLoopback((loopback) => measureOn(loopback, builds.extension('bundled'), runs, say));
  const of = (name: keyof Opening) =>
    spreadText(
      raw.later.map((each) => each[name]),
      0,
    );
  const rows = [
    ['menu and section there, first visit, ms', raw.first.menu.toFixed(0)],
    ['report’s numbers there, first visit, ms', raw.first.numbers.toFixed(0)],
    ['menu and section there, later visits, ms', of('menu')],
    ['report’s numbers there, later visits, ms', of('numbers')],
    ['writing, µs an event', ((raw.fillMs * 1_000) / events).toFixed(0)],
  ];
  const title = `The guardian’s page over ${events.toLocaleString('en')} events of ${days} days`;
  return { tables: [{ title, columns: ['what', 'median (least–greatest)'], rows }], raw };
}
