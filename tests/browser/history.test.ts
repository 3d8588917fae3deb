import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

const host = 'undo.test';

it('a site closed by a slip is open again with one press, and the worker may die in between', async () => {
  const { guardian, browser } = guarded;
  await guardian.set({ profile: '12-15', language: 'vi', blocked: [], allowed: [] });
  await guarded.inTab(async (page) => {
    await page.goto(browser.url('options/index.html#addresses'));
    await page.locator('#add-blocked').fill(host);
    await page.locator('section[aria-labelledby=blocked] form button[type=submit]').click();
    const undo = page.locator('section[aria-labelledby=blocked] .outcome button');
    await undo.waitFor();
    await shoot(page, 'undo-offered-vi');
    await guarded.stopAt(`http://${host}/`, { layer: 'blocked' });
    await browser.killWorker();
    await undo.press('Enter');
    await undo.waitFor({ state: 'detached' });
    await guardian.untilWhole();
    await guarded.openAt(`http://${host}/`);
  });
});

it('every change stands in the history, and is undone there, also the undoing', async () => {
  const { guardian, browser } = guarded;
  await guardian.set({ categories: { games: 'block' }, language: 'en' });
  await guarded.inTab(async (page) => {
    await page.goto(browser.url('options/index.html#history'));
    const cards = page.locator('.section .cards > li');
    await cards.first().waitFor();
    await shoot(page, 'history-en');
    const before = await cards.count();
    await cards.first().locator('button').press('Enter');
    await until('the undoing to be told', async () => (await cards.count()) === before + 1);
    expect((await guardian.send('settings/read', {})).settings).toMatchObject({
      language: 'vi',
      categories: {},
    });
    await cards.first().locator('button').press('Enter');
    await until('the change to be back', async () => (await cards.count()) === before + 2);
    expect((await guardian.send('settings/read', {})).settings.categories).toEqual({ games: 'block' });
  });
});

it('nobody undoes without an open session', async () => {
  const { guardian } = guarded;
  await guardian.set({ blocked: ['late.test'] });
  const [entry] = await guardian.send('history/read', {});
  await guardian.send('guard/lock', {});
  await expect(guardian.send('history/read', {})).rejects.toThrow('locked');
  await expect(guardian.send('history/undo', { id: entry!.id })).rejects.toThrow('locked');
  await guardian.send('guard/unlock', { pin: guardianPin });
  expect((await guardian.send('settings/read', {})).settings.blocked).toEqual(['late.test']);
});
