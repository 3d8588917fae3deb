import type { Chromium } from '../browser/harness/chromium';
import { type Bench, onLoopback } from './bench';
import { browserPid, memoryOf, processTree } from './processes';
import type { Findings } from './report';
import { workerSleeper } from './sleeping-worker';
import { medianOf, spreadText } from './statistics';
import { guardedBrowser, settledBrowser } from './subjects';

const settleMs = 5_000;
const tabs = ['text-page', 'image-page', 'text-page', 'image-page', 'text-page'];
const states = ['idle', 'idle, worker asleep', '5 tabs'] as const;
type Memory = Record<(typeof states)[number], number>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measure(browser: Chromium, hasWorker: boolean): Promise<Memory> {
  const pid = await browserPid(browser);
  const now = async () => {
    await pause(settleMs);
    return memoryOf(processTree(pid));
  };
  // Every browser keeps a spare process from its first page on: so let all of them have had one.
  const first = await browser.newPage();
  await first.goto('http://first.test/');
  await first.close();
  const idle = await now();
  const asleep = hasWorker ? await asleepMemory(browser, now) : idle;
  for (const [index, path] of tabs.entries()) {
    const page = await browser.newPage();
    await page.goto(`http://tab-${index}.test/${path}`, { waitUntil: 'load' });
  }
  return { idle, 'idle, worker asleep': asleep, '5 tabs': await now() };
}

/** Without any page of the extension: its process can end as it does on an idle computer. */
async function asleepMemory(browser: Chromium, now: () => Promise<number>): Promise<number> {
  const sleep = await workerSleeper(browser);
  await sleep();
  const own = browser.context.pages().filter((page) => page.url().startsWith('chrome-extension:'));
  for (const page of own) await page.close();
  return now();
}

/** Memory of the whole process tree, shared pages shared out; the kinds of browser in turns. */
export async function memory({ builds, runs = 3, say }: Bench): Promise<Findings> {
  const kinds = ['none', ...builds.kinds] as const;
  const raw: Record<string, Memory[]> = Object.fromEntries(kinds.map((kind) => [kind, []]));
  await onLoopback(async ({ port }) => {
    for (let run = 0; run < runs; run++) {
      for (const kind of kinds) {
        say(`run ${run + 1} of ${runs}: ${kind}`);
        const browser =
          kind === 'none' ? await settledBrowser(port) : await guardedBrowser(port, builds.extension(kind));
        try {
          raw[kind]?.push(await measure(browser, kind !== 'none'));
        } finally {
          await browser.close();
        }
      }
    }
  });
  const of = (kind: string, state: (typeof states)[number]) => (raw[kind] ?? []).map((each) => each[state]);
  const rows = kinds.flatMap((kind) =>
    states
      .filter((state) => kind !== 'none' || state !== 'idle, worker asleep')
      .map((state) => {
        const more = medianOf(of(kind, state)) - medianOf(of('none', state));
        return [kind, state, spreadText(of(kind, state), 0), kind === 'none' ? '' : `+${more.toFixed(0)}`];
      }),
  );
  const columns = ['lists', 'state', 'MB: median (least–greatest)', 'more than without'];
  const title = `Memory of the browser (PSS of all its processes), ${runs} starts each`;
  const notes = ['“idle”: one empty tab, worker awake, 5 s after the start. Five tabs wake the worker.'];
  return { tables: [{ title, columns, rows, notes }], raw };
}
