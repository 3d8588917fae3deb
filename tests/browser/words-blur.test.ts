import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

const watch = 'https://www.youtube.com/watch?v=abcdefghijk';
/** The parts of a watch page as YouTube names them. */
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài hát</title><h1>Bài hát</h1>
  <ytd-comments id="comments">
    <ytd-comment-view-model><yt-attributed-string id="content-text"><span class="kind">bài này hay quá, cảm ơn bạn</span></yt-attributed-string></ytd-comment-view-model>
    <ytd-comment-view-model><yt-attributed-string id="content-text"><span class="cruel">mày ngu như chó, cút đi</span></yt-attributed-string></ytd-comment-view-model>
  </ytd-comments>
  <div id="related"><ytd-compact-video-renderer><a href="/watch?v=bbbbbbbbbbb"><span id="video-title" aria-label="x">thằng này ngu như bò, óc chó vãi</span></a></ytd-compact-video-renderer></div></html>`;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => {
  guarded.loopback.publish(watch, { contentType: 'text/html; charset=utf-8', body: page });
});
afterAll(() => guarded.close());

const blurOf = (tab: Page, selector: string) =>
  tab.locator(selector).evaluate((element) => {
    let at: Element | null = element;
    for (; at !== null; at = at.parentElement) if (getComputedStyle(at).filter !== 'none') return true;
    return false;
  });
const on = (profile: '7-11' | '12-15' | '16-17', journey: (tab: Page) => Promise<void>) =>
  guarded.guardian.set({ profile, categories: { video: 'allow' }, language: 'vi', blur: 'auto' }).then(() =>
    guarded.inTab(async (tab) => {
      await tab.goto(watch);
      await journey(tab);
    }),
  );

describe('comments and titles', () => {
  it('12–15: what hurts is blurred in place, a press shows it; the rest is seen', () =>
    on('12-15', async (tab) => {
      await expect.poll(() => blurOf(tab, '.kind')).toBe(false);
      expect(await blurOf(tab, '.cruel')).toBe(true);
      expect(await blurOf(tab, '#video-title')).toBe(true);
      expect(await tab.locator('[data-mam-words=hurts]').first().getAttribute('aria-label')).toContain(
        'Chạm để đọc',
      );
      await tab.locator('#video-title').click();
      await expect.poll(() => blurOf(tab, '#video-title')).toBe(false);
      expect(tab.url()).toBe(watch);
      expect(await tab.locator('#video-title').getAttribute('aria-label')).toBe('x');
      await tab.locator('[data-mam-words=hurts]').focus();
      await tab.keyboard.press('Enter');
      await expect.poll(() => blurOf(tab, '.cruel')).toBe(false);
    }));

  it('7–11: no press shows it', () =>
    on('7-11', async (tab) => {
      await expect.poll(() => blurOf(tab, '.kind')).toBe(false);
      await tab.locator('.cruel').click();
      expect(await blurOf(tab, '.cruel')).toBe(true);
    }));

  it('a comment put into the same element later is read anew', () =>
    on('12-15', async (tab) => {
      await expect.poll(() => blurOf(tab, '.kind')).toBe(false);
      const put = (text: string) =>
        tab.locator('.kind').evaluate((element, said) => {
          element.textContent = said;
        }, text);
      await put('đồ con chó, mày chết đi');
      await expect.poll(() => tab.locator('[data-mam-words=hurts] .kind').count()).toBe(1);
      await put('chúc bạn một ngày vui');
      await expect.poll(() => blurOf(tab, '.kind')).toBe(false);
    }));

  it('16–17: nothing is blurred', () =>
    on('16-17', async (tab) => {
      await tab.locator('.cruel').waitFor();
      expect(await blurOf(tab, '.cruel')).toBe(false);
      expect(await tab.locator('[data-mam-words]').count()).toBe(0);
    }));
});
