import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Category, categories } from '../../src/core/policy/categories';
import { verdictOf } from '../../src/core/policy/matrix';
import { Guarded } from './harness/guarded';
import { listedHost, listedHosts } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

/** Nobody can bundle names of illegal sites: that list is filled by whoever may hold one. */
const bundled = categories.filter((category) => category !== 'illegal' || listedHosts(category).length > 0);

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe.each(['7-11', '12-15'] as const)('profile %s', (profile) => {
  beforeAll(() => guarded.guardian.set({ profile, blocked: [], allowed: [], categories: {} }));

  it.each(bundled)('gives %s the verdict of the matrix', async (category: Category) => {
    const hostname = listedHost(category);
    const verdict = verdictOf(category, profile);
    if (verdict === 'allow') {
      await guarded.openAt(`https://${hostname}/`);
      return;
    }
    await guarded.stopAt(`https://${hostname}/`, {
      verdict,
      category,
      layer: 'list',
      host: hostname,
      profile,
    });
    await guarded.expectNoByteTo(hostname);
  });

  it('opens an ordinary site as if nothing were installed', async () => {
    await guarded.openAt('https://vnexpress.net/');
    await guarded.openAt('https://truong-hoa-sen.test/lop-3?bai=2#phan-1');
  });

  it.each(['warn', 'limit'] as const)('lets the child go on where the verdict is %s', async (verdict) => {
    const category = categories.find((each) => verdictOf(each, profile) === verdict);
    expect(category).toBeDefined();
    const hostname = listedHost(category!, 1);
    const url = `https://${hostname}/trang?x=1`;
    await guarded.inTab(async (page) => {
      await visit(page, url);
      expect(await readStopped(page)).toMatchObject({ verdict, host: hostname });
      await guarded.expectNoByteTo(hostname);
      // The reading time is the page's own: the click waits for the button to become usable.
      const goOn = page.locator(verdict === 'warn' ? '.think button' : '.time button').first();
      await page.waitForFunction(
        (button) => button?.getAttribute('aria-disabled') !== 'true',
        await goOn.elementHandle(),
      );
      await goOn.click();
      await page.waitForURL(url);
      expect(await page.title()).toBe(hostname);
    });
    await guarded.openAt(url);
  });
});

describe('a guardian’s own rules', () => {
  it('stop and open sites whatever the lists say, path by path', async () => {
    const listed = listedHost('gambling');
    await guarded.guardian.set({
      profile: '7-11',
      blocked: ['sach.test', 'bao.test/tro-choi'],
      allowed: [listed],
    });
    await guarded.stopAt('https://sach.test/', { verdict: 'block', layer: 'blocked', host: 'sach.test' });
    await guarded.stopAt('https://muc.sach.test/x', { layer: 'blocked' });
    await guarded.expectNoByteTo('sach.test');
    await guarded.stopAt('https://bao.test/tro-choi/1', { layer: 'blocked' });
    await guarded.expectNoByteTo('bao.test');
    await guarded.openAt('https://bao.test/the-thao');
    await guarded.openAt(`https://${listed}/`);
  });

  it('hold also where one is too long for a rule of the browser’s, and cost no other its rule', async () => {
    const long = `${'mot-doan-that-dai/'.repeat(60)}bai?lop=7`;
    await guarded.guardian.set({ profile: '7-11', allowed: [], blocked: [`dai.test/${long}`, 'ngan.test'] });
    await guarded.stopAt('https://ngan.test/', { layer: 'blocked' });
    await guarded.expectNoByteTo('ngan.test');
    await guarded.stopAt(`https://dai.test/${long}`, { layer: 'blocked' });
    await guarded.openAt('https://dai.test/khac');
  });

  it('reach tabs that are open already', async () => {
    await guarded.guardian.set({ profile: 'adult', blocked: [], allowed: [] });
    const hostname = listedHost('dating');
    await guarded.inTab(async (page) => {
      await page.goto(`https://${hostname}/`);
      expect(await page.title()).toBe(hostname);
      await guarded.guardian.set({ profile: '7-11' });
      expect(await readStopped(page)).toMatchObject({ verdict: 'block', category: 'dating' });
    });
  });
});
