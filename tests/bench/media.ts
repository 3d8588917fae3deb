import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { mediaKernels, mediaModel } from '../../src/cli/media-model';
import { createEngine } from '../../src/judge/engine/engine';
import type { Chromium } from '../browser/harness/chromium';
import { until } from '../browser/harness/until';
import { referenceModel } from '../judge/reference-model';
import type { Loopback } from '../loopback/network';
import { gradientPng } from '../loopback/page-text';
import { type Bench, onLoopback } from './bench';
import { browserPid, processorTimeOf, processTree } from './processes';
import { referenceFolder } from './reference';
import type { Findings } from './report';
import { medianOf, spreadText } from './statistics';
import { guardedBrowser } from './subjects';

const count = 60;
const side = 224;
const thresholds = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
/** A package full of pictures must not take the day. */
const maxFiles = 600;
const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor milliseconds a picture, in turns: our engine and the same weights as their package runs them. */
async function besideNsfwjs(runs: number): Promise<{ ours: number[]; theirs: number[] }> {
  const engine = await createEngine((await mediaKernels(false)) as BufferSource, mediaModel());
  const reference = await referenceModel();
  const pixels = Uint8Array.from({ length: side * side * 3 }, (_, i) => (i * 7919) % 251);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let warm = 0; warm < 2; warm++) for (const look of [engine, reference]) look(pixels);
  for (let run = 0; run < runs; run++) {
    for (const [look, into] of [
      [engine, ours],
      [reference, theirs],
    ] as const) {
      const start = cpuMs();
      for (let i = 0; i < 10; i++) look(pixels);
      into.push((cpuMs() - start) / 10);
    }
  }
  return { ours, theirs };
}

function publishAlbum(loopback: Loopback, host: string, pictures: string, first: number): string {
  const images = Array.from({ length: count }, (_, i) => {
    const url = `http://${pictures}/${first + i}.png`;
    loopback.publish(url, {
      body: gradientPng(160, 120, first + i),
      contentType: 'image/png',
      headers: { 'cache-control': 'max-age=600' },
    });
    return `<img src="${url}" width="160" height="120">`;
  });
  const url = `http://${host}/`;
  loopback.publish(url, { body: `<!doctype html>${images.join('')}`, contentType: 'text/html' });
  return url;
}

/** From the opening of the page until all pictures have their verdict; and the browser's processor time meanwhile. */
async function albumOf(browser: Chromium, url: string): Promise<{ ms: number; cpu: number }> {
  const page = await browser.newPage();
  const pids = processTree(await browserPid(browser));
  const before = processorTimeOf(pids);
  try {
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await until('all pictures', async () => (await page.locator('img[data-mx]').count()) === count, 120_000);
    return { ms: performance.now() - start, cpu: processorTimeOf(pids) - before };
  } finally {
    await page.close();
  }
}

/** Milliseconds from a loaded picture's being put into a page to its verdict, one after the other, the worker warm. */
async function verdictsOf(page: Page, addresses: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const took: number[] = [];
    for (const address of all) {
      const picture = new Image(160, 120);
      picture.src = address;
      await picture.decode();
      const start = performance.now();
      const judged = new Promise<void>((done) => {
        new MutationObserver((_, self) => {
          if (picture.dataset.mx === undefined) return;
          self.disconnect();
          done();
        }).observe(picture, { attributes: true });
      });
      document.body.replaceChildren(picture);
      await judged;
      took.push(performance.now() - start);
    }
    return took;
  }, addresses);
}

function picturesBelow(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => types[extname(path).toLowerCase()] !== undefined && isWanted(path))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
      .slice(0, maxFiles);
  } catch {
    return [];
  }
}

const isNoIcon = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 3_000;

/** Scores as the worker gives them, decoding and all; pictures that it cannot read are counted apart. */
async function scoresOf(
  browser: Chromium,
  loopback: Loopback,
  files: readonly string[],
): Promise<{ scores: number[]; unread: number }> {
  const page = await browser.extensionPage('help/index.html');
  try {
    const scores: number[] = [];
    let unread = 0;
    for (const [index, file] of files.entries()) {
      const url = `http://harmless.test/${index}${extname(file)}`;
      loopback.publish(url, { body: readFileSync(file), contentType: types[extname(file).toLowerCase()]! });
      const request = { ticket: `${index}`, source: { url }, isVisible: true };
      const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
        name: 'media/judge',
        request,
      });
      const score = (answer as { reply?: { score?: number } } | undefined)?.reply?.score;
      if (score === undefined) unread += 1;
      else scores.push(score);
    }
    return { scores, unread };
  } finally {
    await page.close();
  }
}

function falseRow(name: string, { scores, unread }: { scores: number[]; unread: number }): string[] {
  const shares = thresholds.map((threshold) => {
    const flagged = scores.filter((score) => score >= threshold).length;
    return `${flagged} (${((100 * flagged) / Math.max(1, scores.length)).toFixed(1)} %)`;
  });
  return [name, `${scores.length}`, `${unread}`, ...shares];
}

/** What judging pictures costs and how long it takes, and how often it flags harmless ones. */
export async function media({ builds, runs = 5, say }: Bench): Promise<Findings> {
  const { ours, theirs } = await besideNsfwjs(runs);
  say(`classifier: ${medianOf(ours)} / ${medianOf(theirs)}`);
  const ratio = medianOf(theirs) / medianOf(ours);
  const rows = [
    ['one look, ours (Node, plain SIMD)', 'processor, ms', spreadText(ours, 1), '≤ 45'],
    ['one look, nsfwjs’ model in TensorFlow.js (WebAssembly)', 'processor, ms', spreadText(theirs, 1), ''],
    ['', 'ratio', ratio.toFixed(1), '≥ 3'],
  ];
  return onLoopback(async (loopback) => {
    const browser = await guardedBrowser(loopback.port, builds.extension('bundled'));
    try {
      for (const kind of ['own host', 'other host'] as const) {
        const all: { ms: number; cpu: number }[] = [];
        for (let run = 0; run < runs; run++) {
          const host = `album-${kind[1]}-${run}.test`;
          const first = (kind === 'own host' ? 0 : 1_000) + run * count;
          const pictures = kind === 'own host' ? host : 'pictures.test';
          all.push(await albumOf(browser, publishAlbum(loopback, host, pictures, first)));
          say(`${kind}: ${JSON.stringify(all.at(-1))}`);
        }
        const name = `${count} pictures, ${kind}`;
        rows.push([
          name,
          'all judged, ms',
          spreadText(
            all.map(({ ms }) => ms),
            0,
          ),
          '≤ 3000, idle',
        ]);
        const each = all.map(({ cpu }) => cpu / count);
        rows.push([name, 'processor of the whole browser a picture, ms', spreadText(each, 1), '']);
      }
      const page = await browser.newPage();
      const url = publishAlbum(loopback, 'warm.test', 'warm.test', 5_000);
      await page.goto(url);
      await until('all pictures', async () => (await page.locator('img[data-mx]').count()) === count);
      const fresh = Array.from({ length: 30 }, (_, i) => `/fresh-${i}.png`);
      for (const [i, path] of fresh.entries())
        loopback.publish(`http://warm.test${path}`, {
          body: gradientPng(160, 120, 9_000 + i),
          contentType: 'image/png',
          headers: { 'cache-control': 'max-age=600' },
        });
      for (const [name, bar] of [
        ['a verdict, worker warm', '≤ 120'],
        ['the same pictures again', '≤ 10'],
      ] as const) {
        const took = await verdictsOf(page, fresh);
        rows.push([name, 'median ms', spreadText(took, 1), bar]);
        say(`${name}: ${medianOf(took)}`);
      }
      await page.close();
      const sets: [string, string[]][] = [
        ['reference pictures', picturesBelow(join(referenceFolder, 'images', 'benign'))],
        ['pictures of installed packages (/usr/share)', picturesBelow('/usr/share', isNoIcon)],
      ];
      const falseRows: string[][] = [];
      for (const [name, files] of sets) {
        falseRows.push(falseRow(name, await scoresOf(browser, loopback, files)));
        say(`${falseRows.at(-1)}`);
      }
      const notes = [
        'Recall has not been measured: how many pictures not for children are missed, nobody knows.',
      ];
      return {
        tables: [
          {
            title: `Judging pictures, ${runs} runs`,
            columns: ['what', 'figure', 'median (least–greatest)', 'bar'],
            rows,
          },
          {
            title: 'Harmless pictures flagged, by threshold',
            columns: ['pictures', 'judged', 'not readable', ...thresholds.map((each) => `≥ ${each}`)],
            rows: falseRows,
            notes,
          },
        ],
        raw: { ours, theirs },
      };
    } finally {
      await browser.close();
    }
  });
}
