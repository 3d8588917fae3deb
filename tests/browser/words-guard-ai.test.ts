import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aiChat } from '../loopback/ai-chat';
import { Guarded } from './harness/guarded';

const url = 'https://tro-ly-may.test/';
const secret = 'em tên Na, số em là 0912 345 678';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '12-15', language: 'vi', typing: 'auto' });
  guarded.loopback.publish(url, { contentType: 'text/html; charset=utf-8', body: aiChat });
});
afterAll(() => guarded.close());

const lines = (page: Page) => page.locator('#log p').allTextContents();
const card = (page: Page) => page.locator('mam-xanh-card');
const inChat = (journey: (page: Page) => Promise<void>) =>
  guarded.inTab(async (page) => {
    await page.goto(url);
    await journey(page);
  });

describe('what a child tells an AI chat', () => {
  it.each([
    ['#prompt-textarea', '#composer-submit-button'],
    ['#rich', '#rich-send'],
    ['#plain', '#plain-send'],
  ])(
    '%s: personal data meets a card at Enter and at the button, and stays written',
    async (field, button) => {
      await inChat(async (page) => {
        await page.locator(field).click();
        await page.keyboard.type(secret);
        await page.keyboard.press('Enter');
        await card(page).waitFor({ state: 'visible' });
        await page.keyboard.press('Escape');
        await card(page).waitFor({ state: 'detached' });
        await page.locator(button).click();
        await card(page).waitFor({ state: 'visible' });
        expect(await lines(page)).toEqual([]);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect.poll(() => lines(page)).toEqual([secret]);
      });
    },
  );

  it('an ordinary question goes as if nobody were there', () =>
    inChat(async (page) => {
      for (const [field, question] of [
        ['#prompt-textarea', 'vì sao lá cây màu xanh?'],
        ['#plain', 'giúp mình giải bài toán lớp 6'],
      ] as const) {
        await page.locator(field).click();
        await page.keyboard.type(question);
        await page.keyboard.press('Enter');
        await expect.poll(() => lines(page)).toContain(question);
      }
      expect(await card(page).count()).toBe(0);
    }));
});
