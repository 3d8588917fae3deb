import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { projectRoot } from './harness/project';
import { until } from './harness/until';
import { recordFilm } from './veil/synthetic-film';

const fixture = (path: string) => readFileSync(join(projectRoot, 'tests/fixtures', path));
const good = fixture('benign/openclipart-png-0.png');
const bad = fixture('flagged/sexy-s1.png');
const host = 'http://cinema.test/';

let guarded: Guarded;
/** Two seconds each: harmless, then flagged, then harmless for longer; and two of one kind. */
const films = {} as Record<'turns' | 'good' | 'bad', Buffer>;

function publish(): void {
  const picture = { contentType: 'image/png' };
  guarded.loopback.publish(`${host}good.png`, { body: good, ...picture });
  guarded.loopback.publish(`${host}bad.png`, { body: bad, ...picture });
  for (const [name, body] of Object.entries(films)) {
    for (const at of [host, 'http://elsewhere.test/', 'http://cookie.test/'])
      guarded.loopback.publish(`${at}${name}.webm`, { body, contentType: 'video/webm' });
  }
}

beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '7-11', veil: 'off' });
  guarded.loopback.reset();
  publish();
  guarded.loopback.publish(host, { body: '<!doctype html><p>x', contentType: 'text/html' });
  await guarded.inTab(async (page) => {
    await page.goto(host);
    const scene = (src: string, ms: number) => ({ src: `/${src}.png`, ms });
    films.turns = await recordFilm(page, [scene('good', 1_500), scene('bad', 1_500), scene('good', 4_000)]);
    films.good = await recordFilm(page, [scene('good', 1_500)]);
    films.bad = await recordFilm(page, [scene('bad', 1_500)]);
  });
  await guarded.guardian.set({ veil: 'auto' });
});
beforeEach(() => {
  guarded.loopback.reset();
  publish();
});
afterAll(() => guarded.close());

let pages = 0;

async function open(page: Page, body: string): Promise<void> {
  const url = `${host}${++pages}`;
  const file = `<!doctype html><meta charset="utf-8"><body>${body}</body>`;
  guarded.loopback.publish(url, { body: file, contentType: 'text/html; charset=utf-8' });
  await page.goto(url);
}

const film = (src: string, more = '') =>
  `<video id="film" src="${src}" width="320" height="320" loop ${more}></video>`;
const play = (page: Page) => page.evaluate("document.querySelector('#film').play()");
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#film')!;
    return { mark: video.dataset.mx ?? '', isMuted: video.muted, opacity: getComputedStyle(video).opacity };
  });
const untilMark = (page: Page, mark: string) =>
  until(`the film to be ${mark}`, async () => (await stateOf(page)).mark === mark);

/** Feeds the film piece by piece, as large film sites do. */
const feed = (name: string) => `(async () => {
  const video = document.querySelector('#film'), source = new MediaSource();
  video.src = URL.createObjectURL(source);
  await new Promise((done) => source.addEventListener('sourceopen', done, { once: true }));
  const buffer = source.addSourceBuffer('video/webm;codecs="vp8,opus"');
  const file = new Uint8Array(await (await fetch('/${name}.webm')).arrayBuffer());
  for (let at = 0; at < file.length; at += 200_000) {
    buffer.appendBuffer(file.subarray(at, at + 200_000));
    await new Promise((done) => buffer.addEventListener('updateend', done, { once: true }));
  }
  source.endOfStream();
  await video.play();
})()`;

describe('a film', () => {
  it.each([
    ['of the page’s own site', film('/turns.webm')],
    ['of another site that lets nobody read it', film('http://elsewhere.test/turns.webm')],
  ])('%s is covered and muted at a flagged scene, and shown again well after it', async (_, body) => {
    await guarded.inTab(async (page) => {
      await open(page, body);
      await play(page);
      await untilMark(page, 'clear');
      expect(await stateOf(page)).toMatchObject({ isMuted: false, opacity: '1' });
      await untilMark(page, 'covered');
      expect(await stateOf(page)).toMatchObject({ isMuted: true });
      await page.evaluate(() => {
        document.querySelector<HTMLVideoElement>('#film')!.muted = false;
      });
      await until('the sound to be off again', async () => (await stateOf(page)).isMuted);
      await untilMark(page, 'clear');
      expect(await stateOf(page)).toMatchObject({ isMuted: false });
    });
  });

  it.each(['good', 'bad'] as const)('fed piece by piece is judged: %s', async (name) => {
    await guarded.inTab(async (page) => {
      await open(page, film(''));
      await page.evaluate(feed(name));
      await untilMark(page, name === 'good' ? 'clear' : 'covered');
    });
  });

  it('behind a poster that is clear does not show its first frames before they are looked at', async () => {
    await guarded.inTab(async (page) => {
      await open(page, film('/bad.webm', 'poster="/good.png" preload="none"'));
      await untilMark(page, 'clear');
      const seen = await page.evaluate(async () => {
        const video = document.querySelector<HTMLVideoElement>('#film')!;
        const shown: string[] = [];
        void video.play();
        while (video.dataset.mx !== 'covered') {
          if (getComputedStyle(video).opacity !== '0') shown.push(video.dataset.mx ?? 'bare');
          await new Promise((done) => requestAnimationFrame(done));
        }
        return shown;
      });
      expect(seen.filter((mark) => mark !== 'covered')).toEqual([]);
    });
  });

  it('that the browser cannot fetch so that it may be read stays covered, plays on, and the cover says why', async () => {
    await guarded.inTab(async (page) => {
      // What is asked without cookies is answered by nobody here.
      await page.route('http://cookie.test/good.webm', (route) =>
        route.request().headers().origin === undefined ? route.continue() : route.abort(),
      );
      await open(page, film('http://cookie.test/good.webm', 'muted'));
      await play(page);
      await untilMark(page, 'unread');
      await until('the film to go on', () =>
        page.evaluate(() => document.querySelector<HTMLVideoElement>('#film')!.currentTime > 0),
      );
      const { mark, cover } = await page.evaluate(() => {
        const video = document.querySelector<HTMLVideoElement>('#film')!;
        return { mark: video.dataset.mx, cover: getComputedStyle(video).backgroundImage };
      });
      expect(mark).toBe('unread');
      expect(decodeURIComponent(cover)).toContain('Máy chưa xem trước được video này');
    });
  });
});
