import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
beforeEach(async () => {
  await guarded.set({ profile: '7-11', blocked: ['bao.test/tro-choi'], allowed: [] });
  guarded.loopback.reset();
});
afterAll(() => guarded.close());

describe('what only the background can judge', () => {
  it('an address in the page’s own history is stopped', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://bao.test/push');
      // Now and then Firefox still answers from the tab's former document.
      await until('the page’s own script', () => page.evaluate("typeof go === 'function'"));
      await page.evaluate("go('/the-thao')");
      expect(await page.evaluate(() => document.title)).toBe('/the-thao');
      await page.evaluate("go('/tro-choi/2')");
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: 'bao.test' });
    });
  });

  it('a host with a gambling name that no list holds is stopped before a byte', async () => {
    const hostname = 'nhacai-uytin-w88-casino.top';
    const expected = { verdict: 'block', category: 'gambling', layer: 'name', host: hostname };
    await guarded.stopAt(`https://${hostname}/`, expected);
    await guarded.stopAt(`https://${hostname}/khuyen-mai`, { verdict: 'block', category: 'gambling' });
    await guarded.expectNoByteTo(hostname);
  });

  it('pages that a site serves from its own cache end when the site is stopped', async () => {
    const hostname = 'tu-dien-cu.test';
    await guarded.inTab(async (page) => {
      await page.goto(`https://${hostname}/sw`);
      await page.waitForSelector('html[data-worker=active]');
      await page.goto(`https://${hostname}/tu-moi`);
      expect(await page.evaluate(() => document.title)).toBe('from cache');
      await guarded.set({ blocked: [hostname] });
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: hostname });
    });
    await guarded.stopAt(`https://${hostname}/tu-khac`, { layer: 'blocked', host: hostname });
  });

  it('a page out of a site’s own cache that is stopped in its path is stopped', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://bao.test/sw');
      await page.waitForSelector('html[data-worker=active]');
      await page.goto('https://bao.test/the-thao');
      expect(await page.evaluate(() => document.title)).toBe('from cache');
      await guarded.depart(page, 'https://bao.test/tro-choi/3');
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: 'bao.test' });
    });
  });
});
