import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gradientPng } from '../../loopback/page-text';
import { Guarded } from '../harness/guarded';
import { until } from '../harness/until';

const url = 'http://pictures-page.test/';
const svg =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath d='M0 0h9v9z'/%3E%3C/svg%3E";
const body = `<!doctype html><title>x</title><style>#pseudo::before{content:"“"}</style>
<img id="picture" src="/a.png" width="160" height="120"><img id="icon" src="/b.png" width="24" height="24">
<img id="drawing" src="${svg}" width="160" height="120"><div id="gradient" style="height:60px;background:linear-gradient(red,blue)">x</div>
<p id="pseudo">x</p><p id="plain">x</p><img id="broken" src="/nothing.html" alt="words">`;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => {
  guarded.loopback.reset();
  guarded.loopback.publish(url, { body, contentType: 'text/html; charset=utf-8' });
  for (const name of ['a', 'b']) {
    const picture = { body: gradientPng(160, 120, 1), contentType: 'image/png' };
    guarded.loopback.publish(`${url}${name}.png`, picture);
  }
});
afterAll(() => guarded.close());

const markOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('data-mx');
const opacityOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).opacity);

async function untilMarked(page: Page, id: string, mark: string | null): Promise<void> {
  await until(`#${id} to be ${mark}`, async () => (await markOf(page, id)) === mark);
}

describe('a page under the veil', () => {
  beforeAll(() => guarded.guardian.set({ profile: '7-11', veil: 'solid' }));

  it('never makes icons, drawings, gradients and words of styles wait, and leaves plain elements alone', () =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      for (const id of ['icon', 'drawing', 'gradient', 'pseudo', 'broken'])
        await untilMarked(page, id, 'clear');
      expect(await markOf(page, 'plain')).toBe(null);
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
      );
      expect([...new Set(names)].sort()).toEqual(['alt', 'data-mx', 'height', 'id', 'src', 'style', 'width']);
    }));

  it('covers each picture with a box that a young child cannot take off', () =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      await untilMarked(page, 'picture', 'covered');
      await page.click('#picture');
      await untilMarked(page, 'picture', 'covered');
      const box = await page.locator('#picture').boundingBox();
      expect(box).toMatchObject({ width: 160, height: 120 });
    }));

  it('is followed by open pages when a guardian changes it', () =>
    guarded.inTab(async (page) => {
      await page.goto(url);
      await untilMarked(page, 'picture', 'covered');
      await guarded.guardian.set({ veil: 'text-only' });
      await untilMarked(page, 'picture', null);
      expect(await opacityOf(page, 'picture')).toBe('0');
      await guarded.guardian.set({ veil: 'off' });
      await untilMarked(page, 'picture', 'clear');
      expect(await opacityOf(page, 'picture')).toBe('1');
      await guarded.guardian.set({ veil: 'solid' });
      await untilMarked(page, 'picture', 'covered');
    }));

  it('lets who decides alone tap a box, and nothing of the page hears the tap', async () => {
    await guarded.guardian.set({ profile: '16-17', veil: 'solid' });
    await guarded.inTab(async (page) => {
      await page.goto(url);
      await page.evaluate(() => document.body.addEventListener('click', () => document.body.remove()));
      await untilMarked(page, 'picture', 'offered');
      await page.click('#picture');
      await untilMarked(page, 'picture', 'clear');
    });
  });
});

describe('a box that a tap takes off', () => {
  it('is reached and taken off by keyboard, and leaves nothing behind', async () => {
    await guarded.guardian.set({ profile: '16-17', veil: 'solid' });
    await guarded.inTab(async (page) => {
      await page.goto(url);
      await untilMarked(page, 'picture', 'offered');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('picture');
      await page.keyboard.press('Enter');
      await untilMarked(page, 'picture', 'clear');
      expect(await page.locator('#picture').getAttribute('tabindex')).toBe(null);
    });
  });
});

describe('where the veil is off', () => {
  it.each([
    { profile: '16-17', veil: 'auto' },
    { profile: '7-11', veil: 'off' },
  ] as const)('nothing of it runs on a page: $profile, $veil', async (settings) => {
    await guarded.guardian.set(settings);
    await guarded.inTab(async (page) => {
      const session = await page.context().newCDPSession(page);
      const scripts: string[] = [];
      session.on('Debugger.scriptParsed', ({ url: address }) => scripts.push(address));
      await session.send('Debugger.enable');
      await page.goto(url);
      expect(scripts.some((address) => address.includes('content/main'))).toBe(true);
      expect(scripts.filter((address) => address.includes('veil'))).toEqual([]);
      expect(await page.locator('[data-mx]').count()).toBe(0);
      expect(await opacityOf(page, 'picture')).toBe('1');
    });
  });
});
