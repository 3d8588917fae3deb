import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/harness/until';
import { aiChat } from '../loopback/ai-chat';
import { GuardedFirefox } from './harness/firefox';

const url = 'http://tro-ly-may.test/';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  guarded.loopback.publish(url, { contentType: 'text/html; charset=utf-8', body: aiChat });
  await guarded.set({ profile: '12-15', language: 'vi', typing: 'auto', received: 'auto' });
});
afterAll(() => guarded?.close());

const lines = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('#log p')].map((line) => line.textContent));
const hasCard = (page: Page) => page.evaluate(() => document.querySelector('mam-xanh-card') !== null);
const inChat = (journey: (page: Page) => Promise<void>) =>
  guarded.inTab(async (page) => {
    await page.goto(url);
    await journey(page);
  });

describe('before a child sends', () => {
  it.each(['#plain', '#prompt-textarea'])('%s: cruel words meet a card; on sends them', async (field) => {
    await inChat(async (page) => {
      await page.click(field);
      await page.keyboard.type('mày ngu như chó');
      await page.keyboard.press('Enter');
      await until('the card', () => hasCard(page));
      expect(await lines(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await until('the words', async () => (await lines(page)).length > 0);
      expect(await lines(page)).toEqual(['mày ngu như chó']);
      expect(await hasCard(page)).toBe(false);
    });
  });

  it('kind words go as if nobody were there', () =>
    inChat(async (page) => {
      await page.click('#plain');
      await page.keyboard.type('con chó nhà mình dễ thương quá');
      await page.keyboard.press('Enter');
      await until('the words', async () => (await lines(page)).length > 0);
      expect(await hasCard(page)).toBe(false);
    }));
});
