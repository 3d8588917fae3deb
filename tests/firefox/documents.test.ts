import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { pdfOf } from '../browser/veil/flagged-pdf';
import { flaggedPixels } from '../browser/veil/picture-frames';
import { GuardedFirefox, pin } from './harness/firefox';

const file = pdfOf(readFileSync(join(projectRoot, 'tests/fixtures/flagged/sexy-s1.png')));
const host = 'http://papers.test';
const files = {
  'exercise.pdf': { contentType: 'application/pdf' },
  'named.pdf': { contentType: 'application/octet-stream' },
};

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  for (const [name, { contentType }] of Object.entries(files))
    guarded.loopback.publish(`${host}/${name}`, { body: file, contentType });
  const body = `<!doctype html><iframe src="/exercise.pdf" width="500" height="500"></iframe><object data="/exercise.pdf" width="500" height="500"></object>`;
  guarded.loopback.publish(`${host}/`, { body, contentType: 'text/html' });
});
afterAll(() => guarded.close());

const addressOf = (page: Page): Promise<string> => page.evaluate('location.href') as Promise<string>;
const isHeld = (page: Page, name: string) =>
  until(`${name} to be held`, async () => {
    const address = await addressOf(page).catch(() => '');
    return address.includes('/document/index.html#') && address.endsWith(`/${name}`);
  });
const flaggedOn = async (page: Page) => flaggedPixels(Buffer.from(await page.screenshot()));

describe('a PDF below 16', () => {
  beforeAll(() => guarded.set({ profile: '7-11' }));

  it.each(Object.keys(files))('waits, and opens with a guardian’s PIN: %s', (name) =>
    guarded.inTab(async (page) => {
      await guarded.depart(page, `${host}/${name}`);
      await isHeld(page, name);
      const url = `${host}/${name}`;
      expect(await guarded.send(page, 'document/open', { url })).toMatchObject({ ok: false });
      expect(await guarded.send(page, 'document/open', { url, pin })).toEqual({ ok: true, url });
      await page.evaluate((address) => location.replace(address), url);
      await until('its address', async () => (await addressOf(page).catch(() => '')) === url);
    }),
  );

  it('is not there in a frame or an object', () =>
    guarded.inTab(async (page) => {
      await page.goto(`${host}/`);
      expect(await flaggedOn(page)).toBeLessThan(60);
    }));

  it('is shown in both where the veil is off', async () => {
    await guarded.set({ veil: 'off' });
    await guarded.inTab(async (page) => {
      await page.goto(`${host}/`);
      await until('the document to be seen', async () => (await flaggedOn(page)) > 10_000);
    });
  });
});
