import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { projectRoot } from './harness/project';

const fixture = (path: string) => readFileSync(join(projectRoot, 'tests/fixtures', path));
const flagged = fixture('flagged/porn-j1.png');
const benign = fixture('benign/openclipart-png-0.png');
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><circle cx="99" cy="99" r="80" fill="#2a6"/></svg>`;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '7-11' });
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

let pages = 0;

/** A page with the named pictures, each under an id; what is elsewhere lies on a host that allows nobody to read it. */
async function open(page: Page, pictures: Readonly<Record<string, string>>): Promise<void> {
  const at = `http://album.test/${++pages}`;
  for (const host of ['album.test', 'elsewhere.test']) {
    for (const again of ['', '?1', '?2']) {
      guarded.loopback.publish(`http://${host}/flagged.png${again}`, {
        body: flagged,
        contentType: 'image/png',
      });
      guarded.loopback.publish(`http://${host}/benign.png${again}`, {
        body: benign,
        contentType: 'image/png',
      });
    }
    guarded.loopback.publish(`http://${host}/drawing.svg`, { body: drawing, contentType: 'image/svg+xml' });
    guarded.loopback.publish(`http://${host}/broken.png`, {
      body: Buffer.from('GIF89a, it says of itself, and is none'),
      contentType: 'image/png',
    });
  }
  const images = Object.entries(pictures).map(
    ([id, src]) => `<img id="${id}" src="${src}" width="200" height="200">`,
  );
  guarded.loopback.publish(at, { body: `<!doctype html>${images.join('')}`, contentType: 'text/html' });
  await page.goto(at);
}

const judged = (page: Page, id: string, as: 'clear' | 'covered') =>
  page.locator(`#${id}[data-mx="${as}"]`).waitFor({ state: 'attached' });

describe('a picture', () => {
  it('is judged by what it shows, from the page’s own site and from elsewhere', async () => {
    await guarded.inTab(async (page) => {
      await open(page, {
        own: '/benign.png',
        bad: '/flagged.png',
        far: 'http://elsewhere.test/benign.png',
        farbad: 'http://elsewhere.test/flagged.png',
        vector: 'http://elsewhere.test/drawing.svg',
      });
      await judged(page, 'own', 'clear');
      await judged(page, 'bad', 'covered');
      await judged(page, 'far', 'clear');
      await judged(page, 'farbad', 'covered');
      await judged(page, 'vector', 'clear');
    });
  });

  it('stays covered where nobody can read it', async () => {
    await guarded.inTab(async (page) => {
      await open(page, { broken: 'http://elsewhere.test/broken.png', own: '/benign.png' });
      await judged(page, 'own', 'clear');
      await expect(page.locator('#broken').getAttribute('data-mx')).resolves.not.toBe('clear');
    });
  });

  it('is judged anew when a page puts another in its place', async () => {
    await guarded.inTab(async (page) => {
      await open(page, { swapped: '/benign.png' });
      await judged(page, 'swapped', 'clear');
      await page.evaluate(() => document.querySelector('#swapped')?.setAttribute('src', '/flagged.png'));
      await judged(page, 'swapped', 'covered');
    });
  });

  it('is judged with a killed worker, and after the whole extension process was killed', async () => {
    await guarded.inTab(async (page) => {
      await guarded.browser.killWorker();
      await open(page, { own: '/benign.png?1', far: 'http://elsewhere.test/flagged.png?1' });
      await judged(page, 'own', 'clear');
      await judged(page, 'far', 'covered');
    });
    await guarded.browser.killExtensionProcess();
    await guarded.inTab(async (page) => {
      await open(page, { own: '/benign.png?2', far: 'http://elsewhere.test/flagged.png?2' });
      await judged(page, 'own', 'clear');
      await judged(page, 'far', 'covered');
    });
  });
});
