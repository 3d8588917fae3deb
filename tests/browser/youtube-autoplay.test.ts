import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

const watch = 'https://www.youtube.com/watch?v=abcdefghijk';
/** YouTube's player, its switch of autoplay, and what it does when a video has ended. */
const page = `<!doctype html><meta charset="utf-8"><title>Bài hát</title><h1>Bài hát</h1>
  <video id="v"></video>
  <button class="ytp-button" data-tooltip-target-id="ytp-autonav-toggle-button"><div class="ytp-autonav-toggle-button" id="switch" aria-checked="true">x</div></button>
  <script>
    document.querySelector('button').addEventListener('click', () => {
      const toggle = document.getElementById('switch');
      toggle.setAttribute('aria-checked', String(toggle.getAttribute('aria-checked') !== 'true'));
    });
    const next = () => { try { history.pushState({}, '', '/watch?v=bbbbbbbbbbb'); } catch {} };
    document.getElementById('v').addEventListener('ended', () => setTimeout(() => { next(); document.title = 'after'; }, 50));
  </script><a id="chosen" href="#" onclick="event.preventDefault(); next()">tiếp</a>`;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  guarded.loopback.publish(watch, { contentType: 'text/html; charset=utf-8', body: page });
});
afterAll(() => guarded.close());

async function endOf(
  choice: 'on' | 'off',
): Promise<{ isOn: string | null; isSeen: boolean; after: string; chosen: string }> {
  await guarded.guardian.set({ profile: '16-17', categories: { video: 'allow' }, youtubeAutoplay: choice });
  return guarded.inTab(async (tab) => {
    await tab.goto(watch);
    if (choice === 'off')
      await expect.poll(() => tab.locator('#switch').getAttribute('aria-checked')).toBe('false');
    const isOn = await tab.locator('#switch').getAttribute('aria-checked');
    const isSeen = await tab.locator('#switch').isVisible();
    await tab.evaluate(() => document.getElementById('v')?.dispatchEvent(new Event('ended')));
    await expect.poll(() => tab.title()).toBe('after');
    const after = tab.url();
    await tab.locator('#chosen').click();
    return { isOn, isSeen, after, chosen: tab.url() };
  });
}

it('the next video begins by itself where nobody turned that off', async () => {
  expect(await endOf('on')).toMatchObject({
    isOn: 'true',
    isSeen: true,
    after: 'https://www.youtube.com/watch?v=bbbbbbbbbbb',
  });
});

it('turned off, it waits until somebody chooses it', async () => {
  expect(await endOf('off')).toEqual({
    isOn: 'false',
    isSeen: false,
    after: watch,
    chosen: 'https://www.youtube.com/watch?v=bbbbbbbbbbb',
  });
});
