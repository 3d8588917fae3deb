import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { projectRoot } from './harness/project';
import { visit } from './harness/stopped-page';
import { until } from './harness/until';
import { pdfOf } from './veil/flagged-pdf';
import { flaggedPixels } from './veil/picture-frames';

const file = pdfOf(readFileSync(join(projectRoot, 'tests/fixtures/flagged/sexy-s1.png')));
const url = 'http://papers.test/exercise.pdf';
const ofHelp = 'https://tongdai111.vn/leaflet.pdf';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => {
  guarded.loopback.reset();
  for (const address of [url, ofHelp])
    guarded.loopback.publish(address, { body: file, contentType: 'application/pdf' });
  guarded.loopback.publish('http://papers.test/saved.pdf', {
    body: file,
    contentType: 'application/pdf',
    headers: { 'content-disposition': 'attachment; filename="saved.pdf"' },
  });
  const frame = `<!doctype html><iframe id="frame" src="${url}" width="500" height="500"></iframe>`;
  guarded.loopback.publish('http://papers.test/', { body: frame, contentType: 'text/html' });
});
afterAll(() => guarded.close());

async function openHeld(page: Page, address = url): Promise<void> {
  await visit(page, address);
  await page.waitForURL(`${guarded.browser.url('document/index.html')}#${address}`);
  await page.locator('main .which').waitFor();
}

async function untilShown(page: Page, address = url): Promise<void> {
  await page.waitForURL(address);
  await until('the document to be seen', async () => flaggedPixels(await page.screenshot()) > 10_000);
}

describe('a PDF below 16', () => {
  beforeAll(() => guarded.guardian.set({ profile: '7-11' }));

  it('waits on a page that says which it is, and opens with a guardian’s PIN in that tab only', async () => {
    await guarded.inTab(async (page) => {
      await openHeld(page);
      expect(await page.locator('.which').textContent()).toContain('exercise.pdf');
      await page.fill('input[type=password]', 'not the PIN');
      await page.click('button[type=submit]');
      await page.locator('[role=alert]:not(:empty)').waitFor();
      await page.fill('input[type=password]', guardianPin);
      await page.click('button[type=submit]');
      await untilShown(page);
      await page.reload();
      await untilShown(page);
      await guarded.inTab((other) => openHeld(other));
    });
  });

  it('opens for no page that only asks for it', async () => {
    const answer = await guarded.guardian.send('document/open', { url });
    expect(answer).toMatchObject({ ok: false, reason: 'wrong-pin' });
    await guarded.inTab((page) => openHeld(page));
  });

  it('leaves a card in a frame, from which it opens in a tab of its own', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('http://papers.test/');
      const link = page.frameLocator('#frame').locator('a');
      await link.waitFor();
      const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await tab.waitForURL(`${guarded.browser.url('document/index.html')}#${url}`);
      await tab.close();
    });
  });

  it('of a help site opens at once', () =>
    guarded.inTab(async (page) => {
      await visit(page, ofHelp);
      await untilShown(page, ofHelp);
    }));

  it('that is only saved is not held', () =>
    guarded.inTab(async (page) => {
      await page.goto('http://papers.test/');
      const saving = page.waitForEvent('download');
      await visit(page, 'http://papers.test/saved.pdf').catch(() => undefined);
      expect((await saving).suggestedFilename()).toBe('saved.pdf');
    }));
});

describe('a PDF from 16 on', () => {
  it('opens by choice under the veil, and at once without it', async () => {
    await guarded.guardian.set({ profile: '16-17', veil: 'on' });
    await guarded.inTab(async (page) => {
      await openHeld(page);
      expect(await page.locator('input').count()).toBe(0);
      await page.click('button[type=submit]');
      await untilShown(page);
    });
    await guarded.guardian.set({ veil: 'off' });
    await guarded.inTab(async (page) => {
      await visit(page, url);
      await untilShown(page);
    });
  });
});
