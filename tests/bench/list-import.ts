import { Chromium } from '../browser/harness/chromium';
import { Guardian } from '../browser/harness/guardian';
import { readStopped, visit } from '../browser/harness/stopped-page';
import type { Loopback } from '../loopback/network';
import { inventedHosts } from './addresses';
import { type Bench, onLoopback } from './bench';
import { browserPid, extensionPids, memoryOf } from './processes';
import type { Findings } from './report';
import { workerSleeper } from './sleeping-worker';
import { spreadText } from './statistics';

const nameCount = 500_000;
const listUrl = 'http://lists.test/gambling.txt';

const steps = {
  before: 'extension process before, MB',
  add: 'import: fetched, compiled, stored, in force, ms',
  peak: 'extension process, greatest during the import, MB',
  after: 'extension process 5 s after, MB',
  change: 'the next change of rules, ms',
  wake: 'first answer of a worker that slept, ms',
  visit: 'a name beyond the browser’s rules: until the blocked page, ms',
} as const;
type Figures = Record<keyof typeof steps, number>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs `work` and answers the greatest memory seen meanwhile. */
async function watched(memory: () => number, work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 100);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

async function importOnce(loopback: Loopback, extension: string, names: readonly string[]): Promise<Figures> {
  const browser = await Chromium.launch({ port: loopback.port, extension });
  try {
    const guardian = new Guardian(browser);
    await guardian.set({ profile: '7-11' });
    const pid = await browserPid(browser);
    const memory = () => memoryOf(extensionPids(pid));
    await pause(3_000);
    const before = memory();
    let add = 0;
    const peak = await watched(memory, async () => {
      add = await timed(async () => {
        const outcome = await guardian.send('lists/add', { url: listUrl, category: 'gambling' });
        if (!outcome.ok) throw new Error(`The list was refused: ${outcome.reason}`);
        await guardian.untilWhole();
      });
    });
    await pause(5_000);
    const after = memory();
    const change = await timed(() => guardian.set({ blocked: ['sach.test'] }));
    await (await workerSleeper(browser))();
    const wake = await timed(() => guardian.send('rules/explain', { address: 'https://vnexpress.net/' }));
    const page = await browser.newPage();
    const last = names.at(-1) ?? '';
    const visited = await timed(async () => {
      await visit(page, `https://${last}/`);
      await readStopped(page);
    });
    return { before, add, peak, after, change, wake, visit: visited };
  } finally {
    await browser.close();
  }
}

/** A list of half a million names comes in while the browser runs. */
export async function listImport({ builds, runs = 3, say }: Bench): Promise<Findings> {
  const names = inventedHosts(nameCount, 2);
  const raw: Figures[] = [];
  await onLoopback(async (loopback) => {
    loopback.publish(listUrl, { body: `${names.join('\n')}\n` });
    for (let run = 0; run < runs; run++) {
      say(`import ${run + 1} of ${runs}`);
      raw.push(await importOnce(loopback, builds.extension('bundled'), names));
    }
  });
  const rows = Object.entries(steps).map(([key, title]) => [
    title,
    spreadText(
      raw.map((figures) => figures[key as keyof Figures]),
      0,
    ),
  ]);
  const title = `A list of ${nameCount.toLocaleString('en')} names imported at run time, ${runs} times`;
  const notes = [
    'The process holds the worker and one options page. The change of rules is one hostname the guardian blocks, from the message to the rules in force.',
  ];
  return { tables: [{ title, columns: ['what', 'median (least–greatest)'], rows, notes }], raw };
}
