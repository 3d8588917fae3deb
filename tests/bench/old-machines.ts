import { Chromium } from '../browser/harness/chromium';
import { Guardian } from '../browser/harness/guardian';
import { listedHost } from '../browser/harness/project';
import { readStopped, visit } from '../browser/harness/stopped-page';
import { type Bench, onLoopback } from './bench';
import { browserPid, extensionPids, memoryOf, processTree } from './processes';
import type { Findings } from './report';
import { medianOf, spreadText } from './statistics';
import { settledBrowser } from './subjects';

const barMb = 120;
const barMs = 3_000;
const settleMs = 5_000;
const tabs = ['text-page', 'image-page', 'text-page', 'image-page', 'text-page'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** MB of all processes of the browser, and of the one in which the extension lives. */
interface Memory {
  readonly whole: number;
  readonly own: number;
}
const states = ['idle', '5 tabs'] as const;
type Measured = Record<(typeof states)[number], Memory>;

async function measure(browser: Chromium): Promise<Measured> {
  const pid = await browserPid(browser);
  const now = async (): Promise<Memory> => {
    await pause(settleMs);
    return { whole: memoryOf(processTree(pid)), own: memoryOf(extensionPids(pid)) };
  };
  const first = await browser.newPage();
  await first.goto('http://first.test/');
  await first.close();
  const idle = await now();
  for (const [index, path] of tabs.entries()) {
    const page = await browser.newPage();
    await page.goto(`http://tab-${index}.test/${path}`, { waitUntil: 'load' });
  }
  return { idle, '5 tabs': await now() };
}

/** A profile as a computer room has it: 7–11, pictures never shown. */
async function roomBrowser(port: number, extension: string): Promise<Chromium> {
  const browser = await Chromium.launch({ port, extension });
  await new Guardian(browser).set({ profile: '7-11', veil: 'text-only' });
  await browser.quit();
  return browser;
}

/** From the command that starts the browser until a listed page is stopped; the bench's own way there counts, too. */
async function startUntilProtected(browser: Chromium): Promise<number> {
  const from = Date.now();
  await browser.start();
  const page = await browser.newPage();
  await visit(page, `https://${listedHost('gambling')}/`);
  await readStopped(page);
  const ms = Date.now() - from;
  await page.close();
  return ms;
}

/** The same way without the extension: what the browser and the bench need for themselves. */
async function startUntilOpen(browser: Chromium): Promise<number> {
  await browser.quit();
  const from = Date.now();
  await browser.start();
  const page = await browser.newPage();
  await page.goto('http://first.test/');
  const ms = Date.now() - from;
  await page.close();
  return ms;
}

/** What the extension needs on an old computer with the settings docs/school/old-machines.md names. */
export async function oldMachines({ builds, runs = 3, say }: Bench): Promise<Findings> {
  const without: Measured[] = [];
  const withIt: Measured[] = [];
  const starts: number[] = [];
  const bareStarts: number[] = [];
  await onLoopback(async ({ port }) => {
    for (let run = 0; run < runs; run++) {
      say(`run ${run + 1} of ${runs}`);
      const bare = await settledBrowser(port);
      try {
        bareStarts.push(await startUntilOpen(bare));
        without.push(await measure(bare));
      } finally {
        await bare.close();
      }
      const browser = await roomBrowser(port, builds.extension('bundled'));
      try {
        starts.push(await startUntilProtected(browser));
        for (const page of browser.context.pages()) {
          if (page.url().startsWith('chrome-extension:')) await page.close();
        }
        withIt.push(await measure(browser));
      } finally {
        await browser.close();
      }
    }
  });
  const rows = states.map((state) => {
    const more =
      medianOf(withIt.map((each) => each[state].whole)) - medianOf(without.map((each) => each[state].whole));
    const own = withIt.map((each) => each[state].own);
    return [
      `MB, ${state}: its own process`,
      spreadText(own, 0),
      `whole browser +${more.toFixed(0)}`,
      `both ≤ ${barMb}: ${Math.max(medianOf(own), more) <= barMb ? 'met' : 'missed'}`,
    ];
  });
  rows.push([
    'ms from the start until a page is stopped',
    spreadText(starts, 0),
    `without it, until a page is open: ${spreadText(bareStarts, 0)}`,
    `≤ ${barMs}: ${medianOf(starts) <= barMs ? 'met' : 'missed'}`,
  ]);
  const title = `An old computer: pictures text-only, 7–11, bundled lists, ${runs} starts`;
  const columns = ['what', 'median (least–greatest)', 'beside', 'bar'];
  const notes = [
    'PSS; the start of the browser itself and the bench’s way to its first page are in the milliseconds.',
  ];
  return { tables: [{ title, columns, rows, notes }], raw: { without, withIt, starts, bareStarts } };
}
