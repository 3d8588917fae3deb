import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

/** Whether the number is to be seen without scrolling. */
async function isAboveFold(page: Page): Promise<boolean> {
  const box = await page.locator('a[href="tel:111"]').first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

const sizes = [
  { width: 1280, height: 600 },
  { width: 320, height: 568 },
] as const;

describe('a stopped page without a network', () => {
  it('has a person’s number one press away, and leads to more of them in one press', async () => {
    await guarded.guardian.set({ profile: '7-11', language: 'vi' });
    await guarded.inTab(async (page) => {
      await page.context().setOffline(true);
      try {
        for (const [at, category] of (['gambling', 'adult', 'weapons'] as const).entries()) {
          await visit(page, `https://${listedHost(category, 4 + at)}/`);
          await readStopped(page);
          expect(await page.locator('a[href="tel:111"]').first().isVisible()).toBe(true);
        }
        await page.locator('.help-more').focus();
        await page.keyboard.press('Enter');
        await page.locator('.contact a[href="tel:111"]').waitFor();
        await page.locator('.situation').first().waitFor();
      } finally {
        await page.context().setOffline(false);
      }
    });
  });
});

describe('where somebody may be hurt', () => {
  it.each(['7-11', '12-15', '16-17'] as const)(
    'at %s, the number is to be seen without scrolling, large and small',
    async (profile) => {
      await guarded.guardian.set({ profile, language: profile === '12-15' ? 'en' : 'vi' });
      await guarded.inTab(async (page) => {
        await visit(page, `https://${listedHost('self-harm')}/`);
        await readStopped(page);
        for (const size of sizes) {
          await page.setViewportSize(size);
          expect(await isAboveFold(page)).toBe(true);
        }
        await page.setViewportSize(sizes[0]);
        const query = 'bố đánh em phải làm sao';
        await visit(page, `https://duckduckgo.com/?q=${encodeURIComponent(query)}`);
        await page.locator('.breathe').waitFor();
        for (const size of sizes) {
          await page.setViewportSize(size);
          expect(await isAboveFold(page)).toBe(true);
        }
      });
    },
  );
});
