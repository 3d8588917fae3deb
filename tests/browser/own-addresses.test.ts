import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { until } from './harness/until';

/** Where pictures for a person to look at go; none are taken unless asked for. */
const pictures = process.env.PICTURES;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

async function shoot(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

const settings = async () => (await guarded.guardian.send('settings/read', {})).settings;

it('are pasted in bulk, noted, saved as a file and taken from it again', async () => {
  await guarded.guardian.set({ profile: '7-11', language: 'vi', allowed: [], blocked: [] });
  await guarded.inTab(async (page) => {
    await page.goto(guarded.browser.url('options/index.html#addresses'));
    const many = Array.from({ length: 500 }, (_, at) => `trang-${at}.test`).join('\n');
    await page.locator('#add-blocked').fill(`${many}\ncom.vn\nan.test # em hỏi ngày 2/9`);
    await page.locator('section[aria-labelledby=blocked] form button[type=submit]').press('Enter');
    await until('the addresses to be stored', async () => (await settings()).blocked.length === 501);
    await page.locator('#seek-blocked').fill('2/9');
    await page.locator('section[aria-labelledby=blocked] bdi', { hasText: 'an.test' }).first().waitFor();
    await shoot(page, 'addresses-found-vi');
    expect(await page.locator('#add-blocked').inputValue()).toBe('com.vn');
    await guarded.stopAt('http://trang-499.test/', { layer: 'blocked' });

    const saved = page.waitForEvent('download');
    await page.locator('section[aria-labelledby=address-file-title] .row button').first().click();
    const path = await (await saved).path();
    expect(readFileSync(path, 'utf8')).toContain('[blocked]\ntrang-0.test\n');
    await guarded.guardian.set({ blocked: [], notes: {} });
    await page.reload();
    await page.locator('#address-file').setInputFiles(path);
    await page.locator('section[aria-labelledby=address-file-title] form button').press('Enter');
    await until('the file to be read', async () => (await settings()).blocked.length === 501);
    expect((await settings()).notes).toEqual({ 'an.test': 'em hỏi ngày 2/9' });
    await shoot(page, 'addresses-file-vi');
  });
});
