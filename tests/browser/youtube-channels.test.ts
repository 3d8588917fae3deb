import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

const youtube = 'https://www.youtube.com';
const watch = (id: string) => `${youtube}/watch?v=${id}`;
/** A watch page that goes on to another video in place, as YouTube does. */
const page = `<!doctype html><meta charset="utf-8"><title>Video</title><h1>Video</h1>
  <ytd-player><div id="movie_player" class="html5-video-player"><video id="v" style="width:320px;height:180px"></video></div></ytd-player>
  <a id="other" href="#" onclick="event.preventDefault(); history.pushState({}, '', '/watch?v=other000000')">khác</a></html>`;
const authors = { chosen00000: '/@Hoc-Vui', other000000: '/@nguoi-la' };

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  for (const [id, path] of Object.entries(authors)) {
    guarded.loopback.publish(watch(id), { contentType: 'text/html; charset=utf-8', body: page });
    const asked = new URLSearchParams({ format: 'json', url: watch(id) });
    guarded.loopback.publish(`${youtube}/oembed?${asked}`, {
      contentType: 'application/json',
      body: JSON.stringify({ author_url: `${youtube}${path}` }),
    });
  }
  guarded.loopback.publish(watch('unknown0000'), { contentType: 'text/html; charset=utf-8', body: page });
});
afterAll(() => guarded.close());

const on = async (id: string, youtubeChannels: 'any' | 'allowed', journey: (tab: Page) => Promise<void>) => {
  await guarded.guardian.set({
    profile: '12-15',
    language: 'vi',
    categories: { video: 'allow' },
    allowed: ['youtube.com/@hoc-vui'],
    youtubeChannels,
  });
  await guarded.inTab(async (tab) => {
    await tab.goto(watch(id));
    await journey(tab);
  });
};
const isSeen = (tab: Page) => tab.locator('#v').isVisible();
const stateOf = (tab: Page) => tab.locator('html').getAttribute('data-mam-channel');

it('a chosen channel plays; the next video, of another, is neither seen nor heard', () =>
  on('chosen00000', 'allowed', async (tab) => {
    await expect.poll(() => stateOf(tab)).toBe('allowed');
    expect(await isSeen(tab)).toBe(true);
    await tab.locator('#other').click();
    await expect.poll(() => stateOf(tab)).toBe('other');
    expect(await isSeen(tab)).toBe(false);
    await tab.locator('mam-xanh-note').waitFor({ state: 'attached' });
  }));

it('of a video that nobody knows the channel of, nothing plays', () =>
  on('unknown0000', 'allowed', async (tab) => {
    await expect.poll(() => stateOf(tab)).toBe('other');
    expect(await isSeen(tab)).toBe(false);
  }));

it('where every channel plays, nothing is asked', () =>
  on('other000000', 'any', async (tab) => {
    await tab.locator('h1').waitFor();
    expect(await isSeen(tab)).toBe(true);
    expect(await stateOf(tab)).toBeNull();
  }));
