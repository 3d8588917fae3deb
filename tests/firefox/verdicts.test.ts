import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Category, categories } from '../../src/core/policy/categories';
import { verdictOf } from '../../src/core/policy/matrix';
import { listedHost, listedHosts } from '../browser/harness/project';
import { GuardedFirefox } from './harness/firefox';

const bundled = categories.filter((category) => category !== 'illegal' || listedHosts(category).length > 0);

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe.each(['7-11', '12-15'] as const)('profile %s', (profile) => {
  beforeAll(() => guarded.set({ profile, blocked: [], allowed: [] }));

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
  });
});

describe('a guardian’s own rules', () => {
  it('stop and open sites whatever the lists say, also in tabs that are open', async () => {
    const listed = listedHost('gambling');
    await guarded.set({ profile: '7-11', blocked: ['bao.test/tro-choi'], allowed: [listed] });
    await guarded.stopAt('https://bao.test/tro-choi/1', { verdict: 'block', layer: 'blocked' });
    await guarded.expectNoByteTo('bao.test');
    await guarded.openAt('https://bao.test/the-thao');
    await guarded.openAt(`https://${listed}/`);
    await guarded.inTab(async (page) => {
      await page.goto('https://sach.test/');
      await guarded.set({ blocked: ['sach.test'] });
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: 'sach.test' });
    });
  });
});
