import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Category, Profile } from '../../src/core/policy/categories';
import { verdictOf } from '../../src/core/policy/matrix';
import { listedHost } from '../browser/harness/project';
import { GuardedFirefox } from './harness/firefox';

/** Each verdict, from categories that endanger and from those that are a matter of age, twice where ages differ. */
const telling: Record<'7-11' | '12-15', readonly Category[]> = {
  '7-11': ['adult', 'gambling', 'self-harm', 'social', 'shopping', 'games'],
  '12-15': ['gambling', 'social', 'chat', 'shopping'],
};

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe.each(['7-11', '12-15'] as const)('profile %s', (profile) => {
  beforeAll(() => guarded.set({ profile, blocked: [], allowed: [] }));

  it.each(telling[profile])('gives %s the verdict of the matrix', async (category) => {
    const hostname = listedHost(category);
    const verdict = verdictOf(category, profile);
    if (verdict === 'allow') {
      await guarded.openAt(`https://${hostname}/`);
      return;
    }
    const expected = { verdict, category, layer: 'list', host: hostname, profile };
    await guarded.stopAt(`https://${hostname}/`, expected);
    await guarded.expectNoByteTo(hostname);
  });

  it('opens an ordinary site as if nothing were installed', async () => {
    await guarded.openAt('https://vnexpress.net/');
  });
});

describe('where the child may go on', () => {
  const ways: readonly ['warn' | 'limit', Profile, Category, string][] = [
    ['warn', '12-15', 'forums', '.think button'],
    ['limit', '7-11', 'video', '.time button'],
  ];
  it.each(ways)(
    '%s stops first, and opens then and for a while',
    async (verdict, profile, category, button) => {
      await guarded.set({ profile, blocked: [], allowed: [] });
      const hostname = listedHost(category, 1);
      const url = `https://${hostname}/trang?x=1`;
      await guarded.inTab(async (page) => {
        await guarded.depart(page, url);
        expect(await guarded.readStopped(page)).toMatchObject({ verdict, category, host: hostname });
        await guarded.expectNoByteTo(hostname);
        // The reading time is the page's own.
        await page.waitForSelector(`${button}:not([aria-disabled=true])`);
        await page.click(button);
        await guarded.untilAt(page, url);
        await guarded.loopback.traffic.arrivalOf('/trang?x=1');
      });
      await guarded.openAt(`https://${hostname}/trang-khac`);
    },
  );
});

describe('a guardian’s own rules', () => {
  it('stop and open sites whatever the lists say, path by path', async () => {
    const listed = listedHost('gambling');
    await guarded.set({ profile: '7-11', blocked: ['bao.test/tro-choi'], allowed: [listed] });
    await guarded.stopAt('https://bao.test/tro-choi/1', { verdict: 'block', layer: 'blocked' });
    await guarded.expectNoByteTo('bao.test');
    await guarded.openAt('https://bao.test/the-thao');
    await guarded.openAt(`https://${listed}/`);
  });

  it('reach tabs that are open already', async () => {
    await guarded.set({ profile: '7-11', blocked: [], allowed: [] });
    await guarded.inTab(async (page) => {
      await page.goto('https://sach.test/');
      await guarded.set({ blocked: ['sach.test'] });
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: 'sach.test' });
    });
  });
});
