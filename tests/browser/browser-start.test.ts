import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped } from './harness/stopped-page';
import { until } from './harness/until';

const hostname = listedHost('gambling', 6);
const url = `https://${hostname}/choi`;
const stopped = { verdict: 'block', category: 'gambling', host: hostname };

let guarded: Guarded;
beforeEach(async () => {
  guarded = await Guarded.open();
});
afterEach(() => guarded.close());

/** The first tab that is not one of the extension's questions. */
function tabNamed(text: string) {
  return until(`a tab at ${text}`, () =>
    guarded.browser.context.pages().find((page) => page.url().includes(text)),
  );
}

describe('when the browser starts', () => {
  it('a stopped page of the command line does not stay', async () => {
    await guarded.browser.quit();
    await guarded.browser.start({ startPages: [url] });
    const page = await tabNamed('blocked/index.html');
    expect(await readStopped(page)).toMatchObject(stopped);
  });

  it('a stopped page of the last session does not stay', async () => {
    await guarded.browser.quit();
    await guarded.browser.start({ flags: ['--disable-extensions'] });
    const before = await guarded.browser.newPage();
    await before.goto(url);
    expect(await before.title()).toBe(hostname);
    await guarded.browser.quit();
    await guarded.browser.start({ restoreSession: true });
    const page = await tabNamed('blocked/index.html');
    expect(await readStopped(page)).toMatchObject(stopped);
  });

  it('a page that is stopped later meets the rules at once', async () => {
    await guarded.browser.quit();
    await guarded.browser.start();
    await guarded.guardian.untilWhole();
    guarded.loopback.reset();
    await guarded.stopAt(url, stopped);
    await guarded.expectNoByteTo(hostname);
  });
});

describe('an update of the extension', () => {
  it('leaves a guardian’s rules as they were', async () => {
    const dating = listedHost('dating', 4);
    await guarded.guardian.set({ profile: 'adult', blocked: ['sach.test'], categories: { games: 'block' } });
    await guarded.openAt(`https://${dating}/`);
    const file = join(guarded.extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    writeFileSync(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
    await guarded.browser.inWorker('void chrome.runtime.reload()').catch(() => undefined); // It ends itself.
    await until('the new version', async () => {
      const version = await guarded.browser.inWorker('chrome.runtime.getManifest().version');
      return version === '9.9.9';
    });
    await guarded.guardian.untilWhole();
    guarded.loopback.reset();
    await guarded.openAt(`https://${dating}/`);
    await guarded.stopAt('https://sach.test/', { verdict: 'block', layer: 'blocked' });
    await guarded.expectNoByteTo('sach.test');
    const games = listedHost('games', 2);
    await guarded.stopAt(`https://${games}/`, { verdict: 'block', category: 'games', profile: 'adult' });
    await guarded.expectNoByteTo(games);
  });
});
