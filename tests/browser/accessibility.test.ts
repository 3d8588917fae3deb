import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures for a person to look at go; none are taken unless asked for. */
const pictures = process.env.PICTURES;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

/** WCAG 2.2 A and AA by axe-core; each violation as its rule and the first element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(where: Document): Promise<AxeResults> } }).axe;
    const { violations: found } = await runner.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

async function inBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}

/** No sideways scrolling at the width of a small phone, which is what 200 % zoom makes of a laptop's half. */
async function fitsNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const stops = [
  ['7-11', 'gambling'],
  ['7-11', 'self-harm'],
  ['7-11', 'games'],
  ['12-15', 'forums'],
  ['12-15', 'bypass'],
  ['16-17', 'adult'],
  ['16-17', 'weapons'],
] as const;

it('the first-run questions have no axe violation', async () => {
  const fresh = await Guarded.open();
  await fresh.inTab(async (page) => {
    const lookAt = async (what: number | string) => {
      await inBothThemes(page);
      await fitsNarrow(page);
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/setup-${what}.png`, fullPage: true });
    };
    await page.goto(fresh.browser.url('options/index.html'));
    // By keyboard alone, through all five steps; each begins with its heading read.
    for (let step = 1; step <= 5; step += 1) {
      await page.getByText(`${step}/5`).waitFor();
      await page.locator('h1:focus').waitFor();
      if (step === 2) await page.locator('input[value=several]').press('Space');
      if (step === 3) {
        await page.locator('#child-0').pressSequentially('An');
        await page.locator('#child-1').pressSequentially('Bình');
      }
      await lookAt(step);
      if (step === 4) {
        await page.locator('#new-pin').pressSequentially(guardianPin);
        await page.locator('#new-pin-again').pressSequentially(guardianPin);
        await page.keyboard.press('Enter');
        await page.locator('section[aria-labelledby=recovery] button').press('Enter');
        await page.locator('.words li').first().waitFor();
        await lookAt('4-words');
        await page.locator('section[aria-labelledby=recovery] .words + button').press('Enter');
      }
      await page.locator('button[type=submit]').press('Enter');
    }
    await page.locator('.overview-card').first().waitFor();
  });
  await fresh.close();
});

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it('the PIN, the code, a request’s card and its answer have no axe violation', async () => {
    const { guardian } = guarded;
    await guardian.set({ profile: '12-15', language });
    const { secret } = await guardian.send('codes/pair', {});
    await guardian.send('codes/add-child', { name: 'An', secret });
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listedHost('gambling', language === 'vi' ? 51 : 52)}/`);
      await readStopped(page);
      await page.locator('section.ask form button[type=submit]').click();
      await page.locator('section[aria-labelledby=code] button').click();
      await page.locator('section[aria-labelledby=here] button').click();
      await page.locator('#here-pin').waitFor();
      await page.locator('#answer-code').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('options/index.html#requests'));
      await page.locator('.ask-card button[aria-expanded]').first().click();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('options/index.html'));
      await page.locator('nav a[href="#codes"]').click();
      await page.locator('section[aria-labelledby=pair-here] button').first().click();
      await page.locator('.qr-code').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
    });
  });

  it.each(stops)('a page stopped at %s for %s has no axe violation', async (profile, category) => {
    await guarded.guardian.set({ profile, language });
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listedHost(category)}/`);
      expect(await readStopped(page)).toMatchObject({ category, profile });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await inBothThemes(page);
      await fitsNarrow(page);
    });
  });

  it('every section of the guardian’s page has no axe violation', async () => {
    await guarded.guardian.set({ profile: '7-11', language, blocked: ['a.test'], allowed: ['b.test/x'] });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('options/index.html'));
      const sections = page.locator('nav a, nav button');
      await sections.first().waitFor();
      for (let at = 0; at < (await sections.count()); at += 1) {
        await sections.nth(at).click();
        await inBothThemes(page);
        await fitsNarrow(page);
      }
    });
    // Some two dozen sections, each in two themes and narrow.
  }, 180_000);

  it('the lock, the popup and the child’s pages have no axe violation', async () => {
    await guarded.guardian.set({ profile: '7-11', language });
    await guarded.inTab(async (page) => {
      await guarded.guardian.send('guard/lock', {});
      await page.goto(guarded.browser.url('options/index.html'));
      await page.locator('input[type=password]').waitFor();
      await inBothThemes(page);
      await page.goto(guarded.browser.url('popup/index.html'));
      await page.locator('a[href="tel:111"]').waitFor();
      await inBothThemes(page);
      await page.goto(guarded.browser.url('time/index.html'));
      await page.locator('.budgets').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('help/index.html'));
      await page.locator('.situation').first().waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.locator('.situation').first().click();
      await page.locator('.steps').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('learn/index.html'));
      await page.locator('.lessons a').first().waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.locator('.lessons a').first().click();
      await page.locator('.lesson').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('school/index.html'));
      await page.locator('[name=schoolName]').fill('Trường Ví Dụ');
      await page.locator('form:has([name=schoolName]) button[type=submit]').click();
      await page.locator('.files li').first().waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.locator('nav a[href="#check"]').click();
      await page.locator('[data-check]').first().waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.locator('nav a[href="#lesson"]').click();
      await page.locator('[name=title]').fill('Tin học 8B');
      await page.locator('[name=sites]').fill('vi-du.edu.vn');
      await page.locator('form:has([name=title]) button[type=submit]').click();
      await page.locator('.teacher-code').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('lesson/index.html'));
      await page.locator('#lesson-file').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('document/index.html#https://a.test/b.pdf'));
      await page.locator('.which').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('house/index.html'));
      await page.locator('h1').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('cases/index.html'));
      await page.locator('input[value=hurt]').check();
      await page.locator('summary').click();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.locator('button[type=submit]').click();
      await page.locator('.paper').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
      await page.goto(guarded.browser.url('recorded/index.html'));
      await page.locator('.agree').waitFor();
      await inBothThemes(page);
      await fitsNarrow(page);
    });
  }, 120_000);
});
