import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { searches } from '../cases/searches';
import { Guarded } from './harness/guarded';
import { visit } from './harness/stopped-page';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

/** Without icons and what the browser's own address bar asks. */
const requestsTo = (hostname: string) =>
  guarded.loopback.traffic
    .requestsTo(hostname)
    .filter(({ url }) => !/\/favicon\.ico$|client=chrome-omni/.test(url));

const search = (url: string) =>
  guarded.inTab(async (page) => {
    await page.goto(url);
    await page.locator('h1').waitFor();
  });

describe('a search', () => {
  it.each(searches)('is a safe one: $name', async ({ url, host, carries, silent }) => {
    await search(url);
    const arrived = requestsTo(host);
    expect(arrived.length).toBeGreaterThan(0);
    for (const request of arrived) {
      const { searchParams } = new URL(request.url);
      for (const [key, value] of Object.entries(carries)) expect(searchParams.getAll(key)).toEqual([value]);
      expect(request.headers.prefer).toBe('safe');
    }
    if (silent !== undefined) await guarded.expectNoByteTo(silent);
  });

  it('is a safe one where a page asks behind the scenes', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://www.bing.com/');
      await page.evaluate(() => fetch('/images/async?q=hoa&adlt=off').then(() => true));
    });
    const asked = requestsTo('www.bing.com').filter(({ url }) => url.includes('async'));
    expect(asked.map(({ url }) => new URL(url).searchParams.get('adlt'))).toEqual(['strict']);
    expect(String(asked[0]?.headers.cookie)).toContain('ADLT=STRICT');
  });

  it('stays safe on an engine the guardian always opens', async () => {
    await guarded.guardian.set({ allowed: ['www.google.com'] });
    await search('https://www.google.com/search?q=hoa&safe=off');
    expect(requestsTo('www.google.com').every(({ url }) => /[?&]safe=active/.test(url))).toBe(true);
    await guarded.guardian.set({ allowed: [] });
  });

  it('is stopped all the same where the engine is', async () => {
    const url = 'https://www.google.com/search?q=hoa&safe=active&ssui=on';
    await guarded.guardian.set({ blocked: ['www.google.com'] });
    await guarded.stopAt(url, { verdict: 'block', layer: 'blocked' });
    await guarded.guardian.set({ blocked: ['google.com/search'] });
    await guarded.stopAt(url, { verdict: 'block', layer: 'blocked' });
    await guarded.guardian.set({ blocked: [], profile: '0-6' });
    await guarded.stopAt(url, { verdict: 'block', layer: 'default' });
    await guarded.guardian.set({ profile: '7-11' });
  });

  it('shows nothing from the host of explicit pictures', async () => {
    await guarded.inTab((page) => visit(page, 'https://explicit.bing.net/th?id=1').catch(() => undefined));
    await guarded.expectNoByteTo('explicit.bing.net');
  });
});

describe('YouTube', () => {
  const watch = 'https://www.youtube.com/watch?v=abcdefghijk';

  it('is asked for its Restricted Mode by age', async () => {
    for (const [profile, mode] of [
      ['12-15', 'Moderate'],
      ['16-17', 'Moderate'],
    ] as const) {
      await guarded.guardian.set({ profile, categories: { video: 'allow' } });
      guarded.loopback.reset();
      await search(watch);
      expect(requestsTo('www.youtube.com')[0]?.headers['youtube-restrict']).toBe(mode);
    }
  });

  it('shows neither comments nor recommendations where the guardian hides them', async () => {
    const page = '<h1>Bài hát</h1><div id="comments">lời bình</div><div id="related">xem tiếp</div>';
    guarded.loopback.publish(watch, { body: `<!doctype html>${page}`, contentType: 'text/html' });
    await guarded.guardian.set({
      profile: '16-17',
      categories: { video: 'allow' },
      youtubeComments: 'hide',
      youtubeRecommendations: 'hide',
    });
    const isSeen = (id: string) =>
      guarded.inTab(async (tab) => {
        await tab.goto(watch);
        await tab.locator('h1').waitFor({ state: 'visible' });
        return tab.locator(id).isVisible();
      });
    expect(await isSeen('#comments')).toBe(false);
    expect(await isSeen('#related')).toBe(false);
    await guarded.guardian.set({ youtubeComments: 'show' });
    expect(await isSeen('#comments')).toBe(true);
    await guarded.guardian.set({ youtubeRecommendations: 'show' });
  });

  it('shows a Short as a video where Shorts are hidden', async () => {
    await guarded.guardian.set({ profile: '7-11', categories: { video: 'allow' }, youtubeShorts: 'hide' });
    guarded.loopback.reset();
    await search('https://www.youtube.com/shorts/abcdefghijk');
    const [request] = requestsTo('www.youtube.com');
    expect(request?.url).toBe(watch);
    expect(request?.headers['youtube-restrict']).toBe('Strict');
  });
});
