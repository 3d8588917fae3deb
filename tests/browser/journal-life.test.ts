import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { listedHosts } from './harness/project';
import { visit } from './harness/stopped-page';

const kills = 20;
let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '7-11', language: 'vi' });
});
afterAll(() => guarded.close());

async function unlock(): Promise<void> {
  if ((await guarded.guardian.send('status/read', {})).isUnlocked) return;
  expect(await guarded.guardian.send('guard/unlock', { pin: guardianPin })).toEqual({ ok: true });
}

it(`loses no stop that a child was told of, with the worker killed ${kills} times in the middle`, async () => {
  const hosts = listedHosts('gambling').slice(100, 100 + kills);
  /** What the worker is killed at, in turn: the request, the page arriving, the page asking, the page told. */
  const moments: readonly ((page: Page) => Promise<unknown>)[] = [
    async () => undefined,
    (page) => page.waitForURL(/\/blocked\/index\.html/, { waitUntil: 'commit' }),
    (page) => page.locator('main').waitFor({ state: 'attached' }),
    (page) => page.locator('main[data-verdict]').waitFor({ state: 'attached' }),
  ];
  const told: string[] = [];
  for (const [at, host] of hosts.entries()) {
    await guarded.inTab(async (page) => {
      const visited = visit(page, `https://${host}/`);
      await moments[at % moments.length]?.(page);
      await guarded.browser.killWorker().catch(() => undefined);
      await visited;
      // A worker killed before it noted the request leaves a page that stops without a name.
      const main = page.locator('main[data-verdict]');
      await main.waitFor();
      const named = page.locator(`main[data-host="${host}"]`).waitFor({ state: 'attached', timeout: 1_500 });
      if (
        await named.then(
          () => true,
          () => false,
        )
      )
        told.push(host);
    });
  }
  expect(told.length).toBeGreaterThan(0);
  await unlock();
  const read = await guarded.guardian.send('journal/events', { before: 0, limit: 500 });
  const stopped = new Set(
    read!.events.filter(({ kind }) => kind === 'stopped').map(({ hostname }) => hostname),
  );
  expect(told.filter((host) => !stopped.has(host))).toEqual([]);
  expect(await guarded.guardian.send('journal/check', {})).toEqual([]);
}, 240_000);

it('shows the guardian that an older copy of the extension’s storage, or of the whole profile, was put back', async () => {
  const { browser, guardian } = guarded;
  const older = join(tmpdir(), `mam-xanh-older-${process.pid}`);
  try {
    await unlock();
    await browser.quit();
    cpSync(browser.profile, older, { recursive: true });

    await browser.start();
    await unlock();
    for (const blocked of [['a.test'], ['b.test'], ['c.test']]) await guardian.set({ blocked });
    await browser.quit();
    const settings = join('Default', 'Local Extension Settings', browser.id);
    rmSync(join(browser.profile, settings), { recursive: true });
    cpSync(join(older, settings), join(browser.profile, settings), { recursive: true });

    await browser.start();
    await unlock();
    const notes = await guardian.send('tamper/read', {});
    expect(notes.map(({ what, state }) => `${what} ${state}`)).toContain('settings rolled-back');
    const { visitCount } = await guardian.send('guard/people', {});
    await browser.quit();

    // Everything together: only the guardian's own memory of a visit can tell.
    rmSync(browser.profile, { recursive: true });
    cpSync(older, browser.profile, { recursive: true });
    await browser.start();
    await unlock();
    const after = await guardian.send('guard/people', {});
    expect(after.visitCount).toBeLessThan(visitCount);
    const page = await browser.extensionPage('options/index.html');
    await page.getByText('Lần xem trước lần này').waitFor();
    await page.close();
  } finally {
    rmSync(older, { recursive: true, force: true });
  }
}, 120_000);
