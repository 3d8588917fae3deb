import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures for a person to look at go; none are taken unless asked for. */
const pictures = process.env.PICTURES;

/** The sizes a page is held to: a small phone, a laptop, a 4K screen, and a laptop with text twice as large. */
const sizes = [
  { name: '320', width: 320, height: 640, text: '100%' },
  { name: '1280', width: 1280, height: 800, text: '100%' },
  { name: '4k', width: 3840, height: 2160, text: '100%' },
  { name: 'text-200', width: 1280, height: 800, text: '200%' },
] as const;

let guarded: Guarded;
/** A family with something in every section. */
beforeAll(async () => {
  guarded = await Guarded.open();
  const { guardian } = guarded;
  await guardian.set({
    profile: '12-15',
    categories: { games: 'block', video: 'warn' },
    allowed: ['mot-ten-mien-that-dai-va-khong-co-cho-nao-de-xuong-dong.example.vn/thu-muc/bai-hoc?lop=7'],
    blocked: ['b.test', 'c.test/x'],
    contacts: [{ name: 'Bà ngoại', number: '0912 345 678', about: 'Nhà bên cạnh' }],
  });
  await guardian.send('children/add', {
    name: 'Nguyễn Hoàng Bảo Ngọc Anh',
    profile: '7-11',
    presentName: 'An',
  });
  await guardian.send('settings/delay', { hours: 24 });
  await guardian.set({ categories: { games: 'allow' }, blocked: ['b.test'] });
});
afterAll(() => guarded.close());

/** Elements that stick out of the page sideways, or whose own text is cut off. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
    /** A box that scrolls by itself, as wide tables may: it has to fit, what is in it has not. */
    const isScrolled = (element: HTMLElement | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What is hidden on purpose, and what only those hear who do not see, is no matter of width.
      if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') continue;
      if (element.closest('svg') !== null || element.closest('.skip') !== null) continue;
      if (isScrolled(element.parentElement)) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`;
      if (box.left < -1 || box.right > clientWidth + 1) found.push(`out of the page: ${name}`);
      const isCutting = /hidden|clip/.test(style.overflowX) || style.textOverflow === 'ellipsis';
      const isField = /^(input|select|textarea)$/i.test(element.tagName);
      if (isCutting && !isField && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name}`);
    }
    return found;
  });
}

interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(where: Document): Promise<AxeResults> } }).axe;
    const { violations: found } = await runner.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

describe.each(['vi', 'en'] as const)('the guardian’s pages in %s', (language) => {
  it.each(sizes)('fit at $name', { timeout: 240_000 }, async ({ name, width, height, text }) => {
    await guarded.guardian.set({ language });
    await guarded.inTab(async (page) => {
      await page.setViewportSize({ width, height });
      // Half the runs in the light, half in the dark; both are looked at in accessibility.test.ts.
      await page.emulateMedia({
        colorScheme: language === 'vi' ? 'light' : 'dark',
        reducedMotion: 'reduce',
      });
      await page.goto(guarded.browser.url('options/index.html'));
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
      const wrong: string[] = [];
      const links = page.locator('nav a');
      await links.first().waitFor();
      for (let at = 0; at < (await links.count()); at += 1) {
        const section = (await links.nth(at).getAttribute('href'))!.slice(1);
        await links.nth(at).click();
        await page.locator('#section').waitFor();
        await page.locator('.section .quiet, .section .form, .section ul, .section table').first().waitFor();
        // Also what is folded away.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const found = await misfits(page);
        if (name === '320' || name === 'text-200') found.push(...(await violations(page)));
        wrong.push(...found.slice(0, 8).map((each) => `${section}: ${each}`));
        await shoot(page, `${section}-${name}-${language}`);
      }
      expect(wrong).toEqual([]);
    });
  });
});
