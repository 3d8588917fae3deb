import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => {
  guarded.loopback.reset();
  return guarded.guardian.set({
    profile: '12-15',
    language: 'vi',
    typing: 'auto',
    received: 'auto',
    allowed: [],
  });
});
afterAll(() => guarded.close());

const url = 'https://tro-chuyen.test/';
const chat = `<!doctype html><meta charset="utf-8"><title>Chat</title><h1>Chat</h1>
  <div class="chat" role="log" id="log"></div>
  <div id="place"></div><textarea id="box"></textarea>
  <form id="form" action="/sent"><input name="sdt" placeholder="Số điện thoại"><input name="note"><button>Gửi</button></form>
  <script>
    const put = (text) => { const line = document.createElement('p'); line.textContent = text; log.append(line); };
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); put(box.value); box.value = '';
    });
    const root = place.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div contenteditable="true" style="min-height:2em;border:1px solid"></div>';
    root.firstChild.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); put('closed: ' + root.firstChild.innerText); root.firstChild.innerText = '';
    });
    place.addEventListener('click', () => root.firstChild.focus());
  </script>`;

const lines = (page: Page) => page.locator('#log p').allTextContents();
const card = (page: Page) => page.locator('mam-xanh-card');

async function inChat(journey: (page: Page) => Promise<void>): Promise<void> {
  guarded.loopback.publish(url, { contentType: 'text/html; charset=utf-8', body: chat });
  await guarded.inTab(async (page) => {
    await page.goto(url);
    await journey(page);
  });
}

describe('before a child sends', () => {
  it('kind words go as if nobody were there', () =>
    inChat(async (page) => {
      await page.locator('#box').pressSequentially('con chó nhà mình dễ thương quá');
      await page.keyboard.press('Enter');
      await expect.poll(() => lines(page)).toEqual(['con chó nhà mình dễ thương quá']);
      expect(await card(page).count()).toBe(0);
    }));

  it('cruel words meet a card; back leaves them, and on sends them', () =>
    inChat(async (page) => {
      await page.locator('#box').pressSequentially('mày ngu như chó');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'visible' });
      expect(await lines(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.querySelector('mam-xanh-card')?.shadowRoot ?? null),
      ).toBeNull();
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'detached' });
      expect(await page.locator('#box').inputValue()).toBe('mày ngu như chó');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => lines(page)).toEqual(['mày ngu như chó']);
    }));

  it('a page that takes the card away gets it back, and nothing is sent', () =>
    inChat(async (page) => {
      await page.locator('#box').pressSequentially('mày ngu như chó');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'visible' });
      await page.evaluate(() => document.querySelector('mam-xanh-card')?.remove());
      await card(page).waitFor({ state: 'visible' });
      expect(await lines(page)).toEqual([]);
    }));

  it('in a closed shadow root, too', () =>
    inChat(async (page) => {
      await page.locator('#place').click();
      await page.keyboard.type('số em là 0912 345 678');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'visible' });
      expect(await lines(page)).toEqual([]);
    }));

  it('a telephone number stays in its form where the guardian has it held', async () => {
    await guarded.guardian.set({ profile: '7-11', typing: 'stop' });
    await inChat(async (page) => {
      await page.locator('input[name=sdt]').fill('0912345678');
      await page.locator('form button').click();
      await card(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await card(page).waitFor({ state: 'detached' });
      expect(page.url()).toBe(url);
    });
  });

  it('is left alone where the guardian turned it off', async () => {
    await guarded.guardian.set({ typing: 'off', received: 'off' });
    await inChat(async (page) => {
      await page.locator('#box').pressSequentially('mày ngu như chó');
      await page.keyboard.press('Enter');
      await expect.poll(() => lines(page)).toEqual(['mày ngu như chó']);
    });
  });
});

describe('what a child receives', () => {
  const receive = (page: Page, said: readonly string[]) =>
    page.evaluate((all) => {
      for (const text of all) {
        const line = document.createElement('p');
        line.textContent = text;
        document.getElementById('log')?.append(line);
      }
    }, said);

  it('somebody who asks for pictures and a secret: a card', () =>
    inChat(async (page) => {
      await receive(page, ['em mấy tuổi rồi?', 'gửi cho anh tấm ảnh của em đi', 'đừng kể với mẹ nhé']);
      await card(page).waitFor({ state: 'visible' });
    }));
});
