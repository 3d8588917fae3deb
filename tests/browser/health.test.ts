import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures for a person to look at go; none are taken unless asked for. */
const pictures = process.env.PICTURES;
interface Found {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

it.each(['vi', 'en'] as const)('the health page tells each check, accessibly, in %s', async (language) => {
  await guarded.guardian.set({ language, blocked: ['secret-site.test'] });
  await guarded.inTab(async (page) => {
    await page.goto(guarded.browser.url('options/index.html#health'));
    await page.locator('.check').first().waitFor();
    expect(await page.locator('.check').count()).toBe(7);
    // Nothing a policy installed: who sits here can remove it, and the page says so.
    expect(await page.locator('.check-attention').count()).toBeGreaterThan(0);
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(async () => {
        const runner = (globalThis as unknown as { axe: { run(where: Document): Promise<Found> } }).axe;
        return (await runner.run(document)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
        );
      });
      expect(found).toEqual([]);
      if (pictures === undefined) continue;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/health-${language}-${colorScheme}.png`, fullPage: true });
    }
    const download = page.waitForEvent('download');
    await page.locator('section[aria-labelledby=checks] button').click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      browser: 'chromium',
      checks: { rules: 'good', tools: 'unknown' },
    });
    expect(text).not.toContain('secret-site');
  });
});
