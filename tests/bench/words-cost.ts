import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf, readOwnTemplates, textsOf } from '../../src/cli/train-words/corpus';
import { readWordsEngine } from '../../src/cli/words-engine';
import { scoreText } from '../../src/core/words/score';
import type { Chromium } from '../browser/harness/chromium';
import { page as pageText, paragraphs } from '../loopback/page-text';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { endTrace, type Share, startTrace } from './script-tasks';
import { spreadText } from './statistics';
import { guardedBrowser } from './subjects';

const characters = 200_000;
/** The page is read in idle moments after its load event; by then all of it has been. */
const readingMs = 4_000;

function longText(): string {
  const one = paragraphs(100).length / 100;
  return paragraphs(Math.ceil(characters / one));
}

/** Processor time of scoring a KB of pages of our own in this process, µs a run; the first, which warms up, is left out. */
function scoringCosts(runs: number): number[] {
  const engine = readWordsEngine();
  const texts = pagesOf(textsOf(readOwnTemplates('train'), 40, 1), 1_500, 2).map(({ text }) => text);
  const kilobytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024;
  return Array.from({ length: runs + 1 }, () => {
    const started = process.cpuUsage();
    for (const text of texts) scoreText(engine, text, 'page');
    const { user, system } = process.cpuUsage(started);
    return (user + system) / kilobytes;
  }).slice(1);
}

async function shareOf(browser: Chromium, url: string): Promise<Share> {
  const page = await browser.newPage();
  try {
    const trace = await startTrace(page);
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, readingMs));
    return await endTrace(trace, /content\/(?:veil|main)/);
  } finally {
    await page.close();
  }
}

/** What reading a page of 200,000 characters costs that page's main thread, with the veil on and without it. */
export async function wordsCost({ builds, runs = 5, say }: Bench): Promise<Findings> {
  const extension = builds.extension('bundled');
  return onLoopback(async (loopback) => {
    const rows: string[][] = [];
    const raw: Record<string, Share[]> = {};
    for (const [kind, more] of [
      ['words alone', { veil: 'off' }],
      ['words and veil', {}],
    ] as const) {
      const browser = await guardedBrowser(loopback.port, extension, more);
      try {
        const shares: Share[] = [];
        for (let run = 0; run < runs; run++) {
          const host = `words-${run}.test`;
          const url = `http://${host}/`;
          const body = pageText(host, longText());
          loopback.publish(url, { body, contentType: 'text/html; charset=utf-8' });
          shares.push(await shareOf(browser, url));
          say(`${kind}: ${JSON.stringify(shares.at(-1))}`);
        }
        const figures = (of: (share: Share) => number) => spreadText(shares.map(of), 1);
        rows.push([kind, 'main thread, ms', figures(({ totalMs }) => totalMs), '']);
        rows.push([kind, 'longest task, ms', figures(({ longestMs }) => longestMs), '≤ 10']);
        raw[kind] = shares;
      } finally {
        await browser.close();
      }
    }
    rows.push(['scoring in Node, pages of our corpus', 'µs a KB', spreadText(scoringCosts(runs), 1), '']);
    const bytes = statSync(join(extension, 'content', 'main.js')).size;
    rows.push(['content script', 'KB', (bytes / 1000).toFixed(1), '≤ 15']);
    const columns = ['page of 200,000 characters', 'what', 'median (least–greatest)', 'bar'];
    const notes = [
      'Processor time of our scripts’ turns; words are scored in the worker.',
      'Nearly every sentence of the corpus has words to look into; newspapers, for which the bar is, cost a third (`words:eval`).',
    ];
    return { tables: [{ title: `Reading a page, ${runs} runs`, columns, rows, notes }], raw };
  });
}
