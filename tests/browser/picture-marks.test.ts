import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PictureMark } from '../../src/core/media/marks';
import { Guarded } from './harness/guarded';
import { projectRoot } from './harness/project';

const fixture = (path: string) => readFileSync(join(projectRoot, 'tests/fixtures', path));
const files = { bad: fixture('flagged/porn-j1.png'), good: fixture('benign/openclipart-png-0.png') };
const sources = {
  bad: '/bad.png',
  farbad: 'http://elsewhere.test/bad.png',
  good: '/good.png',
  fargood: 'http://elsewhere.test/good.png',
};
type Id = keyof typeof sources;
const url = 'http://album.test/';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(async () => {
  guarded.loopback.reset();
  for (const host of ['album.test', 'elsewhere.test'])
    for (const [name, body] of Object.entries(files))
      guarded.loopback.publish(`http://${host}/${name}.png`, { body, contentType: 'image/png' });
  const pictures = Object.entries(sources).map(
    ([id, src]) => `<a href="/left"><img id="${id}" src="${src}" width="200" height="200"></a>`,
  );
  guarded.loopback.publish(url, { body: `<!doctype html>${pictures.join('')}`, contentType: 'text/html' });
  await guarded.guardian.set({ profile: '7-11' });
  const names = (await guarded.guardian.send('media/exceptions', {})).map(({ name }) => name);
  await guarded.guardian.send('media/forget-exceptions', { names });
});
afterAll(() => guarded.close());

const judged = (page: Page, id: Id, as: 'clear' | 'covered') =>
  page.locator(`#${id}[data-mx="${as}"]`).waitFor({ state: 'attached' });

async function arm(page: Page, mark: PictureMark): Promise<void> {
  await page.bringToFront();
  expect(await guarded.guardian.send('media/arm', { mark })).toEqual({ ok: true });
}

describe('a guardian’s word on one picture', () => {
  it.each(['bad', 'farbad'] as const)(
    'covered wrongly: it shows, also later, until it is taken back: %s',
    (id) =>
      guarded.inTab(async (page) => {
        await page.goto(url);
        await judged(page, id, 'covered');
        await arm(page, 'wrong');
        await page.click(`#${id}`);
        await judged(page, id, 'clear');
        expect(page.url()).toBe(url);
        await page.reload();
        await judged(page, id, 'clear');
        const [said] = await guarded.guardian.send('media/exceptions', {});
        expect(said).toMatchObject({ kind: 'shown' });
        expect(said!.score).toBeGreaterThan(0.7);
        await guarded.guardian.send('media/forget-exceptions', { names: [said!.name] });
        await page.reload();
        await judged(page, id, 'covered');
      }),
  );

  it.each(['good', 'fargood'] as const)('missed: it is covered, also later: %s', (id) =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      await judged(page, id, 'clear');
      await arm(page, 'missed');
      await page.click(`#${id}`);
      await judged(page, id, 'covered');
      await page.reload();
      await judged(page, id, 'covered');
    }),
  );

  it('to show it this once holds for this once', () =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      await judged(page, 'bad', 'covered');
      await arm(page, 'reveal');
      await page.click('#bad');
      await judged(page, 'bad', 'clear');
      await page.reload();
      await judged(page, 'bad', 'covered');
      expect(await guarded.guardian.send('media/exceptions', {})).toEqual([]);
    }));

  it('counts for nothing once the session is locked, nor without being asked for', () =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      await judged(page, 'bad', 'covered');
      await arm(page, 'wrong');
      await guarded.guardian.send('guard/lock', {});
      await page.click('#bad');
      // A press later the page has its own again: the link under the picture leads on.
      await page.click('#bad');
      await page.waitForURL('**/left');
      await page.goto(url);
      await judged(page, 'bad', 'covered');
      const source = { url: 'http://elsewhere.test/bad.png' };
      const answer = await guarded.guardian.send('media/mark', { ticket: '1', source });
      expect(answer).toMatchObject({ ok: false });
    }));
});
