import { everyDay, noTimeRules } from '../../src/core/time/rules';
import { Chromium } from '../browser/harness/chromium';
import { FastClock } from '../browser/harness/fast-clock';
import { Guardian } from '../browser/harness/guardian';
import { listedHosts } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { spreadText } from './statistics';

const budgetSeconds = 600;
/** So long before the end the worker is killed, where it is. */
const ahead = 6;
const idleMs = 150_000;

/** Milliseconds from the end of a game's minutes until the page is gone. */
async function lateness(
  browser: Chromium,
  guardian: Guardian,
  game: string,
  isKilled: boolean,
): Promise<number> {
  const clock = new FastClock(browser, guardian);
  const page = await browser.newPage();
  await page.goto(`https://${game}/`);
  await page.bringToFront();
  const active = async () => (await guardian.send('time/left', {})).activeMinutes * 60;
  const before = await active();
  const used = async () => (await active()) - before;
  await until('the game to be counted', async () => {
    await guardian.send('time/look', {});
    return (await used()) > 0;
  });
  await clock.pass(budgetSeconds - ahead - (await used()));
  const end = Date.now() + (budgetSeconds - (await used())) * 1_000;
  if (isKilled) await browser.killWorker();
  await page.waitForURL((url) => url.protocol === 'chrome-extension:', {
    waitUntil: 'commit',
    timeout: 90_000,
  });
  const late = Date.now() - end;
  await page.close();
  return late;
}

/** How often the worker is started while nobody does anything and nothing is in front but an empty tab. */
async function wakeUps(browser: Chromium): Promise<number> {
  await browser.killWorker();
  let [starts, wasRunning] = [0, false];
  for (const stop = Date.now() + idleMs; Date.now() < stop; ) {
    const isRunning = await browser.isWorkerRunning();
    if (isRunning && !wasRunning) starts += 1;
    wasRunning = isRunning;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return starts;
}

/** How late a game is stopped at the end of its minutes, and what counting costs while nobody is there. */
export async function timeEnd({ builds, runs = 8, say }: Bench): Promise<Findings> {
  const extension = builds.extension('bundled');
  return onLoopback(async (loopback) => {
    const browser = await Chromium.launch({ port: loopback.port, extension });
    try {
      const guardian = new Guardian(browser);
      const budget = {
        of: { kind: 'each', category: 'games' },
        minutes: everyDay(budgetSeconds / 60),
        isFirm: true,
      } as const;
      const time = { ...noTimeRules, budgets: [budget] };
      await guardian.set({ profile: '12-15', categories: { games: 'allow' }, time: time as never });
      const games = listedHosts('games').filter((host) => host.split('.').length === 2);
      const [living, killed]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        living.push(await lateness(browser, guardian, games[2 * run]!, false));
        killed.push(await lateness(browser, guardian, games[2 * run + 1]!, true));
        say(`run ${run + 1}: ${living.at(-1)} ms living, ${killed.at(-1)} ms killed`);
      }
      const starts = await wakeUps(browser);
      return {
        tables: [
          {
            title: 'How late a page is stopped at the end of its minutes',
            columns: ['worker', 'runs', 'ms late, median (least–most)'],
            rows: [
              ['living', `${living.length}`, spreadText(living, 0)],
              [`killed ${ahead} s before`, `${killed.length}`, spreadText(killed, 0)],
            ],
            notes: [`Worker starts in ${idleMs / 1_000} s with nobody there: ${starts}.`],
          },
        ],
        raw: { living, killed, starts, idleMs },
      };
    } finally {
      await browser.close();
    }
  });
}
