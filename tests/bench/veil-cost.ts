import type { Page } from 'playwright-core';
import type { Chromium } from '../browser/harness/chromium';
import { until } from '../browser/harness/until';
import type { Loopback } from '../loopback/network';
import { gradientPng, page as pageText } from '../loopback/page-text';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { endTrace, type Share, startTrace } from './script-tasks';
import { medianOf, ratiosOf, spreadText } from './statistics';
import { guardedBrowser, settledBrowser } from './subjects';

const count = 60;
const many = 300;

/** A page of pictures, each another one, on the page's own host or on another. */
function publishPictures(loopback: Loopback, host: string, pictures: string, number: number): string {
  const body = Array.from(
    { length: number },
    (_, i) => `<img src="http://${pictures}/${i}.png" width="160" height="120">`,
  );
  for (let i = 0; i < number; i++)
    loopback.publish(`http://${pictures}/${i}.png`, {
      body: gradientPng(160, 120, i),
      contentType: 'image/png',
      headers: { 'cache-control': 'max-age=600' },
    });
  const url = `http://${host}/`;
  loopback.publish(url, { body: pageText(host, body.join('\n')), contentType: 'text/html; charset=utf-8' });
  return url;
}

async function untilJudged(page: Page, number: number): Promise<void> {
  await until(
    'all pictures to be judged',
    async () => (await page.locator('img[data-mx]').count()) === number,
    60_000,
  );
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
}

/** Frames a second while the page scrolls by itself for two seconds. */
function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < 2_000) {
      scrollTo(0, (frames * 24) % Math.max(1, document.body.scrollHeight - innerHeight));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames += 1;
    }
    return (frames * 1000) / (performance.now() - start);
  });
}

async function shareOf(browser: Chromium, url: string): Promise<Share> {
  const page = await browser.newPage();
  try {
    const trace = await startTrace(page);
    await page.goto(url, { waitUntil: 'load' });
    await untilJudged(page, count);
    return await endTrace(trace, /content\/(?:veil|main)/);
  } finally {
    await page.close();
  }
}

async function scrollOf(browser: Chromium, url: string, isVeiled: boolean): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    await scrollToEnd(page);
    if (isVeiled) await untilJudged(page, many);
    return await framesPerSecond(page);
  } finally {
    await page.close();
  }
}

/** What the veil costs a page: its main thread while 60 pictures are judged, and scrolling once 300 are. */
export async function veilCost({ builds, runs = 5, say }: Bench): Promise<Findings> {
  const extension = builds.extension('bundled');
  return onLoopback(async (loopback) => {
    const bare = await settledBrowser(loopback.port);
    const veiled = await guardedBrowser(loopback.port, extension);
    try {
      const rows: string[][] = [];
      const raw: Record<string, unknown> = {};
      for (const [kind, pictures] of [
        ['own host', undefined],
        ['other host', 'pictures.test'],
      ] as const) {
        const shares: Share[] = [];
        for (let run = 0; run < runs; run++) {
          const host = `cost-${kind === 'own host' ? 'own' : 'other'}-${run}.test`;
          shares.push(await shareOf(veiled, publishPictures(loopback, host, pictures ?? host, count)));
          say(`${kind}: ${JSON.stringify(shares.at(-1))}`);
        }
        const total = shares.map(({ totalMs }) => totalMs);
        const longest = shares.map(({ longestMs }) => longestMs);
        rows.push([`${count} pictures, ${kind}`, 'main thread, ms', spreadText(total, 1), '≤ 30']);
        rows.push([`${count} pictures, ${kind}`, 'longest task, ms', spreadText(longest, 1), '≤ 10']);
        raw[kind] = shares;
      }
      const url = publishPictures(loopback, 'scroll.test', 'pictures.test', many);
      const [without, withVeil]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run++) {
        without.push(await scrollOf(bare, url, false));
        withVeil.push(await scrollOf(veiled, url, true));
        say(`scroll: ${without.at(-1)} / ${withVeil.at(-1)}`);
      }
      rows.push([`${many} pictures, judged`, 'frames a second: without', medianOf(without).toFixed(1), '']);
      rows.push([`${many} pictures, judged`, 'ratio', spreadText(ratiosOf(withVeil, without), 2), '≤ 1.10']);
      const columns = ['page', 'what', 'median (least–greatest)', 'bar'];
      const notes = [
        'Main thread: processor time of our scripts’ turns in a trace, the reading of words included.',
      ];
      return {
        tables: [{ title: `The veil on a page, ${runs} runs`, columns, rows, notes }],
        raw: { ...raw, without, withVeil },
      };
    } finally {
      await bare.close();
      await veiled.close();
    }
  });
}
