import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aiChat } from '../loopback/ai-chat';
import { Guarded } from './harness/guarded';

const url = 'https://tro-ly-may.test/';
const said = 'vì sao lá cây màu xanh?';

let guarded: Guarded;
let isBroken = false;
/** The file that texts are read with goes away under the worker, or comes back: it cannot answer, or can again. */
function breakReading(next: boolean): void {
  if (next === isBroken) return;
  const path = join(guarded.extension, 'models', 'words.bin');
  if (next) renameSync(path, `${path}.away`);
  else renameSync(`${path}.away`, path);
  isBroken = next;
}

beforeAll(async () => {
  guarded = await Guarded.open();
  guarded.loopback.publish(url, { contentType: 'text/html; charset=utf-8', body: aiChat });
});
beforeEach(async () => {
  // A worker that has read once keeps what it read with.
  await guarded.browser.killWorker();
  breakReading(true);
});
afterAll(() => guarded.close());

const lines = (page: Page) => page.locator('#log p').allTextContents();
const card = (page: Page) => page.locator('mam-xanh-card');

async function typeUnread(journey: (page: Page) => Promise<void>): Promise<void> {
  await guarded.inTab(async (page) => {
    await page.goto(url);
    await page.locator('#plain').click();
    await page.keyboard.type(said);
    await page.keyboard.press('Enter');
    await card(page).waitFor({ state: 'visible' });
    expect(await lines(page)).toEqual([]);
    expect(await page.locator('#plain').inputValue()).toBe(said);
    await journey(page);
  });
}

describe('a worker that cannot read what is about to be sent', () => {
  it('0–6: nothing goes until it can; then trying again sends it, and nothing was lost', async () => {
    await guarded.guardian.set({
      profile: '0-6',
      language: 'vi',
      typing: 'auto',
      allowed: ['tro-ly-may.test'],
    });
    await typeUnread(async (page) => {
      // Back, then sent again, and twice round the answers: none of them sends.
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'visible' });
      expect(await lines(page)).toEqual([]);
      breakReading(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => lines(page)).toEqual([said]);
    });
  });

  it('older: asked, and what it chooses is done', async () => {
    await guarded.guardian.set({ profile: '12-15', language: 'vi', typing: 'auto' });
    await typeUnread(async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => lines(page)).toEqual([said]);
    });
  });
});
