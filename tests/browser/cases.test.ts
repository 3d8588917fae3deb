import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

/** Of all traffic what is not the browser's own: what an extension asked for, or anything that carries a report. */
const sentByUs = () =>
  guarded.loopback.traffic.arrivals.filter(
    ({ headers, body = '' }) =>
      String(headers.origin ?? '').startsWith('chrome-extension:') || body.includes('mam-xanh'),
  );

/** Tab until the wanted element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

describe('the report page', () => {
  it('takes the address over from a stopped page and keeps a report by keyboard alone, for the guardian only', async () => {
    await guarded.guardian.set({ profile: '7-11', language: 'vi' });
    const host = listedHost('gambling', 81);
    await guarded.inTab(async (page) => {
      await visit(page, `https://${host}/ban`);
      await readStopped(page);
      await page.locator('.help-report').focus();
      await page.keyboard.press('Enter');
      await page.locator('h1:focus').waitFor();
      expect(await page.locator('#where').inputValue()).toBe(`https://${host}/ban`);
      expect(await page.locator('main').getAttribute('class')).toBe('young');
      // A report without what happened is not made; the first answer has the focus then.
      await tabTo(page, 'button[type=submit]');
      await page.keyboard.press('Enter');
      await page.locator('input[name=kind]:focus').waitFor();
      await page.keyboard.press('Space');
      for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
      expect(await page.locator('input[name=kind]:checked').getAttribute('value')).toBe('bullied');
      await tabTo(page, '#words');
      await page.keyboard.type('Các bạn cười em');
      await guarded.browser.killWorker();
      await tabTo(page, 'button[type=submit]');
      await page.keyboard.press('Enter');
      await page.locator('.paper').waitFor();
      expect(await page.locator('.paper').textContent()).toContain('Các bạn cười em');
      expect(await page.locator('.help-line a[href="tel:111"]').isVisible()).toBe(true);
      expect(await page.locator('.send').count()).toBe(0);
      const mail = await page.locator('a[href^="mailto:"]').getAttribute('href');
      expect(decodeURIComponent(mail!)).toContain(host);
    });
    await guarded.guardian.send('guard/lock', {});
    await expect(guarded.guardian.send('cases/read', {})).rejects.toThrow('locked');
    await guarded.guardian.set({});
    const read = await guarded.guardian.send('cases/read', {});
    expect(read?.cases[0]?.body).toMatchObject({ kind: 'bullied', by: 'child', words: 'Các bạn cười em' });
    await guarded.expectNoByteTo(host);
  });

  it('keeps selected words of an open page with both hashes; the guardian passes the case on and closes it', async () => {
    await guarded.guardian.set({ profile: '12-15', language: 'en' });
    await guarded.inTab(async (chat) => {
      await chat.goto('https://bai-hoc.test/');
      const text = await chat.evaluate(() => {
        document.body.innerHTML = '<h1>Our class</h1><p id="said">You are   so slow</p><p hidden>unseen</p>';
        getSelection()?.selectAllChildren(document.querySelector('#said')!);
        return document.body.innerText;
      });
      const tab = await guarded.inTab(async (own) => {
        await own.goto(guarded.browser.url('options/index.html'));
        const [found] = await own.evaluate(() => chrome.tabs.query({ url: 'https://bai-hoc.test/*' }));
        return found!.id;
      });
      await guarded.inTab(async (page) => {
        await page.goto(guarded.browser.url(`cases/index.html?tab=${tab}`));
        await page.locator('input[value=asked]').press('Space');
        expect(await page.locator('#where').inputValue()).toBe('https://bai-hoc.test/');
        await page.locator('summary').press('Enter');
        await page.locator('details button').press('Enter');
        expect(await page.locator('#excerpt').inputValue()).toBe('You are so slow');
        await page.locator('button[type=submit]').press('Enter');
        await page.locator('.paper').waitFor();
      });
      const read = await guarded.guardian.send('cases/read', {});
      const hash = (of: string) => createHash('sha256').update(of).digest('hex');
      expect(read?.cases[0]?.body).toMatchObject({
        kind: 'asked',
        address: 'https://bai-hoc.test/',
        evidence: { excerpt: 'You are so slow', sha256: hash('You are so slow'), pageSha256: hash(text) },
      });
    });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('options/index.html#cases'));
      const card = page.locator('.ask-card').first();
      await card.locator('button[aria-expanded]').click();
      await card.locator('.field input').fill('Ms Hanh');
      await card.getByRole('button', { name: 'Passed on to …' }).click();
      await card.getByText('Passed on to Ms Hanh').waitFor();
      await card.getByRole('button', { name: 'Close', exact: true }).click();
      await card.getByRole('button', { name: 'Remove for good' }).waitFor();
    });
    expect(sentByUs()).toEqual([]);
  });

  it('tells a child whom a grown-up hurts not to keep it here, and keeps nothing unless told to', async () => {
    await guarded.guardian.set({ profile: '12-15', language: 'vi' });
    const before = (await guarded.guardian.send('cases/read', {}))?.cases.length;
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('cases/index.html'));
      await page.locator('input[value=hurt]').press('Space');
      await page.getByText('đừng cất ở đây').waitFor();
      await page.getByText('Gọi 111 ngay').waitFor();
      await page.locator('#words').press('Tab');
      await page.locator('button[type=submit]').press('Enter');
      await page.locator('.paper').waitFor();
      await page.getByText('Chưa cất ở đâu cả').waitFor();
    });
    expect((await guarded.guardian.send('cases/read', {}))?.cases.length).toBe(before);
  });

  it('is refused by the worker where a policy names no place to send to, and nothing leaves', async () => {
    const body = {
      by: 'child',
      kind: 'other',
      address: '',
      since: 'today',
      danger: 'one',
      words: '',
      profile: '7-11',
      school: '',
    } as const;
    const id = '6f1b9a52-5d52-4d7e-9c3b-0a6f6d8f1c11';
    guarded.loopback.traffic.forget();
    expect(await guarded.guardian.send('cases/send', { id, body })).toEqual({ ok: false, reason: 'not-now' });
    expect(await guarded.guardian.send('cases/keep', { id, body })).toEqual({ ok: true });
    await guarded.settle();
    expect(sentByUs()).toEqual([]);
  });
});
