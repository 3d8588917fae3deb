import { rmSync } from 'node:fs';
import type { Chromium } from '../browser/harness/chromium';
import type { Loopback } from '../loopback/network';
import { page, paragraphs } from '../loopback/page-text';
import { type Bench, onLoopback } from './bench';
import { measurePage, type PageCost } from './page-visit';
import { browserPid } from './processes';
import type { Findings, Table } from './report';
import { workerSleeper } from './sleeping-worker';
import { medianOf, ratiosOf, spreadText } from './statistics';
import { guardedBrowser, navigationAlone, settledBrowser, writeMinimalExtension } from './subjects';

const bar = 1.03;
const paragraphCount = 2_000;
const metrics = {
  loadMs: 'load event',
  paintMs: 'first contentful paint',
  mainThreadMs: 'main thread',
  processorMs: 'processor, whole browser',
} as const satisfies Record<keyof PageCost, string>;

interface Subject {
  readonly name: string;
  readonly browser: Chromium;
  readonly pid: number;
  /** Puts the browser into the state to be measured. */
  readonly prepare?: () => Promise<void>;
}

type Costs = Readonly<Record<string, readonly PageCost[]>>;

const pages = ['text', 'images'] as const;
type PageKind = (typeof pages)[number];

/** A host of its own for every round: nothing comes from the cache, as at a first visit. */
function addressOf(loopback: Loopback, kind: PageKind, round: number): string {
  const host = `${kind}-${round}.test`;
  if (kind === 'images') return `http://${host}/image-page`;
  const url = `http://${host}/long`;
  loopback.publish(url, {
    body: page(host, paragraphs(paragraphCount)),
    contentType: 'text/html; charset=utf-8',
  });
  return url;
}

async function subject(name: string, browser: Chromium): Promise<Subject> {
  return { name, browser, pid: await browserPid(browser) };
}

/** Every round visits one address with every subject, each round starting with another one. */
async function rounds(
  loopback: Loopback,
  subjects: readonly Subject[],
  kind: PageKind,
  count: number,
): Promise<Costs> {
  const costs: Record<string, PageCost[]> = Object.fromEntries(subjects.map(({ name }) => [name, []]));
  const warmUp = 2;
  for (let round = -warmUp; round < count; round++) {
    const url = addressOf(loopback, kind, round + warmUp);
    const turn = (round + warmUp) % subjects.length;
    for (const each of [...subjects.slice(turn), ...subjects.slice(0, turn)]) {
      const cost = await measurePage(each.browser, each.pid, url, each.prepare);
      if (round >= 0) costs[each.name]?.push(cost);
    }
  }
  return costs;
}

function rowsOf(costs: Costs, kind: PageKind): string[][] {
  const [bare, ...others] = Object.keys(costs);
  return Object.entries(metrics).flatMap(([key, title]) => {
    const figures = (name = '') => (costs[name] ?? []).map((cost) => cost[key as keyof PageCost]);
    return others.map((name) => {
      const ratios = ratiosOf(figures(bare), figures(name));
      const isBound = name.startsWith('Mầm Xanh');
      const judged = medianOf(ratios) <= bar ? 'met' : 'missed';
      return [
        kind,
        title,
        name,
        medianOf(figures(bare)).toFixed(0),
        medianOf(figures(name)).toFixed(0),
        spreadText(ratios, 2),
        isBound ? `≤ ${bar}: ${judged}` : '',
      ];
    });
  });
}

/** What an ordinary page costs with the extension, against the same page without, in turns in one session. */
export async function pageLoad({ builds, runs = 15, say }: Bench): Promise<Findings> {
  const extension = builds.extension('bundled');
  const minimal = writeMinimalExtension();
  return onLoopback(async (loopback) => {
    const browsers = [
      await settledBrowser(loopback.port),
      await settledBrowser(loopback.port),
      await settledBrowser(loopback.port, minimal),
      await guardedBrowser(loopback.port, extension, navigationAlone),
      await guardedBrowser(loopback.port, extension),
    ] as const;
    try {
      const [bare, control, least, navigation, guarded] = browsers;
      const none = await subject('none', bare);
      const awake = await subject('Mầm Xanh', guarded);
      const all = [
        none,
        await subject('none, a second browser', control),
        await subject('least possible', least),
        await subject('Mầm Xanh, navigation filter alone', navigation),
        awake,
      ];
      const asleep = {
        ...awake,
        name: 'Mầm Xanh, worker asleep',
        prepare: await workerSleeper(guarded),
      };
      const raw: Record<string, Costs> = {};
      const rows: string[][] = [];
      for (const kind of pages) {
        for (const subjects of [all, [none, asleep]]) {
          say(`${kind}: ${subjects.map(({ name }) => name).join(' / ')}, ${runs} rounds`);
          const costs = await rounds(loopback, subjects, kind, runs);
          raw[`${kind}, ${subjects.at(-1)?.name}`] = costs;
          rows.push(...rowsOf(costs, kind));
        }
      }
      return { tables: [tableOf(rows, runs)], raw };
    } finally {
      for (const browser of browsers) await browser.close();
      rmSync(minimal, { recursive: true, force: true });
    }
  });
}

function tableOf(rows: string[][], runs: number): Table {
  return {
    title: `Page load, ${runs} rounds: milliseconds (median), and the ratio within each round`,
    columns: ['page', 'what', 'extension', 'without', 'with', 'ratio: median (least–greatest)', 'bar'],
    rows,
    notes: [
      '“none, a second browser” is a browser without extension measured against the first one: its spread is the noise.',
      '“Mầm Xanh” is as a child of 7–11 has it: pictures unseen until judged, the page read for what it says.',
      '“least possible” has one rule and a content script that sends its worker one message.',
    ],
  };
}
