import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { listedHost } from './harness/project';
import { until } from './harness/until';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures for a person to look at go; none are taken unless asked for. */
const pictures = process.env.PICTURES;

let guarded: Guarded;
const ids: Record<string, string> = {};
beforeAll(async () => {
  guarded = await Guarded.open();
  const { guardian } = guarded;
  await guardian.set({ profile: '16-17' });
  await guardian.send('children/add', { name: 'Bình', profile: '7-11', presentName: 'An' });
  for (const { id, name } of (await guardian.send('children/read', {})).children) ids[name] = id;
});
/** An is here, the guardian too, and nothing is left of the test before. */
beforeEach(async () => {
  await sitDown('An', guardianPin);
  await guarded.guardian.set({ blocked: [] });
});
afterAll(() => guarded.close());

async function sitDown(name: string, pin?: string) {
  const request = { id: ids[name]!, ...(pin !== undefined && { pin }) };
  return guarded.guardian.send('children/switch', request);
}

async function shoot(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

async function isAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: { run(where: Document): Promise<Found> } }).axe;
      return (await runner.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found).toEqual([]);
    await shoot(page, `${name}-${colorScheme}`);
  }
}
interface Found {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

it('a stricter child sits down freely, and open tabs come under its rules at once', async () => {
  const host = listedHost('forums');
  await guarded.inTab(async (page) => {
    await page.goto(`https://${host}/`);
    expect(page.url()).toBe(`https://${host}/`);
    await guarded.guardian.send('guard/lock', {});
    expect(await sitDown('Bình')).toEqual({ ok: true });
    await until('the tab to be taken away', async () =>
      page.url().startsWith('chrome-extension:') ? true : undefined,
    );
  });
  expect(await guarded.guardian.send('status/read', {})).toMatchObject({ profile: '7-11' });
});

it('a laxer child sits down by a guardian’s PIN only, which the worker checks', async () => {
  await sitDown('Bình');
  await guarded.guardian.send('guard/lock', {});
  expect(await sitDown('An')).toEqual({ ok: false, reason: 'pin-needed' });
  expect(await sitDown('An', 'not the PIN 97')).toMatchObject({ ok: false, reason: 'wrong-pin' });
  expect(await guarded.guardian.send('status/read', {})).toMatchObject({ profile: '7-11' });
  expect(await sitDown('An', guardianPin)).toEqual({ ok: true });
  expect(await guarded.guardian.send('status/read', {})).toMatchObject({
    profile: '16-17',
    isUnlocked: false,
  });
});

it('what a guardian changes is the present child’s, and outlives the worker', async () => {
  const { guardian, browser } = guarded;
  await guardian.set({ blocked: ['mine.test'] });
  await sitDown('Bình');
  await browser.killWorker();
  const { settings } = await guardian.send('settings/read', {});
  expect(settings).toMatchObject({ profile: '7-11', blocked: [], child: ids.Bình });
  expect(settings.children.find(({ name }) => name === 'An')).toMatchObject({ blocked: ['mine.test'] });
});

it.each(['vi', 'en'] as const)('the pages that name the children are accessible in %s', async (language) => {
  await guarded.guardian.set({ language });
  await sitDown('Bình');
  await guarded.inTab(async (page) => {
    await page.goto(guarded.browser.url('options/index.html#children'));
    await page.locator('#add-child').waitFor();
    await isAccessible(page, `children-${language}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
    await shoot(page, `children-${language}-320`);
    await page.goto(guarded.browser.url('popup/index.html'));
    await page.locator('#who').waitFor();
    await isAccessible(page, `popup-${language}`);
    await guarded.guardian.send('guard/lock', {});
    await page.reload();
    await page.getByRole('button', { name: 'An', exact: false }).first().press('Enter');
    await page.locator('#who-pin').waitFor();
    await isAccessible(page, `popup-pin-${language}`);
  });
});
