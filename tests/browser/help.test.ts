import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe('the help page', () => {
  it('is one press from a stopped page, in the child’s words, with a person’s number first', async () => {
    const near = { name: 'Cô Hạnh', number: '0912 345 678', about: 'Tư vấn học đường' };
    await guarded.guardian.set({ profile: '7-11', language: 'vi', contacts: [near] });
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listedHost('gambling', 60)}/`);
      await readStopped(page);
      await page.locator('.help-more').click();
      await page.locator('.situation').first().waitFor();
      const numbers = await page
        .locator('.contact a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(numbers.slice(0, 2)).toEqual(['tel:111', 'tel:0912345678']);
      expect(await page.locator('main').getAttribute('class')).toBe('young');
    });
  });

  it('leads by keyboard alone from a situation to what to do and what to say, and back', async () => {
    await guarded.guardian.set({ profile: '12-15', language: 'en' });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('help/index.html'));
      const link = page.locator('a[href="#threatened"]');
      await link.waitFor();
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        if (await link.evaluate((a) => a === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await page.locator('.steps').waitFor();
      expect(await page.locator('.steps li').count()).toBe(3);
      expect(await page.locator('blockquote').textContent()).toContain('I am being threatened online');
      expect(await page.locator('.contact a').first().getAttribute('href')).toBe('tel:111');
      await page.goBack();
      await page.locator('.steps').waitFor({ state: 'detached' });
    });
  });

  it('is left at once, without a way back', async () => {
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('help/index.html#bullied'));
      await page.locator('.steps').waitFor();
      expect(guarded.loopback.traffic.bytesTo('vi.wikipedia.org')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await until('the harmless page', () => page.url() === 'https://vi.wikipedia.org/');
      await page.goBack().catch(() => undefined);
      expect(page.url()).not.toContain('help/index.html');
    });
  });

  it('shows who a guardian names, and refuses what is no number', async () => {
    await guarded.guardian.set({ profile: '7-11', language: 'vi', contacts: [] });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('options/index.html#contacts'));
      await page.locator('#contact-name').fill('Bà ngoại');
      await page.locator('#contact-number').fill('gọi bà');
      await page.locator('form button[type=submit]').click();
      await page.locator('[role=alert]', { hasText: 'số điện thoại' }).waitFor();
      await page.locator('#contact-number').fill('024 3822 1111');
      await page.locator('form button[type=submit]').click();
      await page.locator('.addresses li', { hasText: 'Bà ngoại' }).waitFor();
      await page.goto(guarded.browser.url('help/index.html'));
      await page.locator('.contact', { hasText: 'Bà ngoại' }).waitFor();
    });
  });
});
