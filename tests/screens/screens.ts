import type { Page } from 'playwright-core';
import type { Category, Profile } from '../../src/core/policy/categories';
import { sections } from '../../src/options/section-names';

/** One picture of one page. */
export interface Screen {
  readonly name: string;
  /** A page of ours, or the kind of site at which a page is stopped. */
  readonly open: string | { readonly category: Category };
  /** Is there once the page is ready. */
  readonly shows: string;
  readonly profile?: Profile;
  readonly size?: { readonly width: number; readonly height: number };
  readonly act?: (page: Page) => Promise<unknown>;
}

const options = (section: string): Screen => ({
  name: `options-${section}`,
  open: `options/index.html#${section}`,
  shows: '.section h1',
  // A section that loads something says so by its first control or sentence.
  act: (page) => page.locator('.section :is(p, button, input, li):visible').first().waitFor(),
});

export const screens: readonly Screen[] = [
  { name: 'blocked-young', open: { category: 'gambling' }, shows: '.place', profile: '7-11' },
  { name: 'blocked-teen', open: { category: 'adult' }, shows: '.place', profile: '12-15' },
  { name: 'blocked-grown', open: { category: 'weapons' }, shows: '.place', profile: '16-17' },
  { name: 'blocked-self-harm', open: { category: 'self-harm' }, shows: '.help-line.first', profile: '12-15' },
  { name: 'limited', open: { category: 'games' }, shows: '.time', profile: '7-11' },
  { name: 'warned', open: { category: 'forums' }, shows: '.think', profile: '12-15' },
  {
    name: 'popup',
    open: 'popup/index.html',
    shows: 'a[href="tel:111"]',
    size: { width: 380, height: 560 },
  },
  { name: 'help', open: 'help/index.html', shows: '.situation' },
  { name: 'help-case', open: 'help/index.html#bullied', shows: '.steps' },
  {
    name: 'report',
    open: 'cases/index.html',
    shows: 'input[name=kind]',
    act: (page) => page.locator('input[value=threatened]').check(),
  },
  {
    name: 'report-sheet',
    open: 'cases/index.html',
    shows: 'input[name=kind]',
    act: async (page) => {
      await page.locator('input[value=threatened]').check();
      await page.locator('#words').fill('…');
      await page.locator('button[type=submit]').click();
      await page.locator('.paper').waitFor();
      await page.locator('.paper').scrollIntoViewIfNeeded();
    },
  },
  { name: 'rules', open: 'house/index.html', shows: '.agreement' },
  { name: 'learn', open: 'learn/index.html', shows: '.lessons a' },
  { name: 'lesson', open: 'learn/index.html#used-7-11-2', shows: '.lesson use' },
  { name: 'time', open: 'time/index.html', shows: '.budgets' },
  { name: 'recorded', open: 'recorded/index.html', shows: '.agree' },
  { name: 'class', open: 'lesson/index.html', shows: 'main input' },
  {
    name: 'document',
    open: 'document/index.html#https://truong.test/de-cuong-on-tap.pdf',
    shows: 'main .which',
  },
  { name: 'school', open: 'school/index.html', shows: 'form:visible' },
  { name: 'school-lesson', open: 'school/index.html#lesson', shows: 'form:visible' },
  { name: 'school-check', open: 'school/index.html#check', shows: 'main li:visible' },
  ...sections.map(options),
];
