import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

const listed = listedHost('gambling', 5);

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
// Whatever the test before has changed or wiped.
beforeEach(async () => {
  await guarded.guardian.set({
    profile: '7-11',
    blocked: ['bao.test/tro-choi'],
    allowed: [],
    categories: {},
  });
  guarded.loopback.reset();
});
afterAll(() => guarded.close());

const deaths = {
  'a killed worker': () => guarded.browser.killWorker(),
  'a killed extension process': async () => {
    await guarded.browser.killExtensionProcess();
  },
};

describe.each(Object.entries(deaths))('with %s', (_, kill) => {
  // Its address may stay unknown: a process killed a moment ago does not hear the browser's events.
  it('a listed site is stopped, its category named', async () => {
    await kill();
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listed}/`);
      await page.locator('main[data-verdict=block][data-category=gambling]').waitFor();
    });
    await guarded.expectNoByteTo(listed);
  });

  it('a wrapped site is stopped', async () => {
    await kill();
    await guarded.stopAt(`https://web.archive.org/web/2024/https://${listed}/`, { verdict: 'block' });
    await guarded.expectNoByteTo('web.archive.org');
  });

  it('an in-page route to a stopped path is stopped', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://bao.test/push');
      await kill();
      await page.evaluate("go('/tro-choi/1')");
      expect(await readStopped(page)).toMatchObject({ verdict: 'block', layer: 'blocked', host: 'bao.test' });
    });
  });

  it('an ordinary site opens', async () => {
    await kill();
    await guarded.openAt('https://tin-tuc.test/');
  });
});

it('a worker that has died of idleness explains what was stopped', async () => {
  await guarded.browser.killWorker();
  await guarded.stopAt(`https://${listed}/`, { verdict: 'block', category: 'gambling', host: listed });
});

describe('what only the worker can judge', () => {
  it('an address in the page’s own history is stopped', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://bao.test/push');
      await page.evaluate("go('/the-thao')");
      expect(await page.title()).toBe('/the-thao');
      await page.evaluate("go('/tro-choi/2')");
      expect(await readStopped(page)).toMatchObject({ layer: 'blocked', host: 'bao.test' });
    });
  });

  it('a host with a gambling name that no list holds is stopped, the second time before a byte', async () => {
    const hostname = 'nhacai-uytin-w88-casino.top';
    await guarded.stopAt(`https://${hostname}/`, { verdict: 'block', category: 'gambling', layer: 'name' });
    await guarded.loopback.reset();
    await guarded.stopAt(`https://${hostname}/khuyen-mai`, { verdict: 'block', category: 'gambling' });
    await guarded.expectNoByteTo(hostname);
  });

  it('pages that a site serves from its own cache end when the site is stopped', async () => {
    const hostname = 'tu-dien-cu.test';
    await guarded.inTab(async (page) => {
      await page.goto(`https://${hostname}/sw`);
      await page.locator('html[data-worker=active]').waitFor();
      await page.goto(`https://${hostname}/tu-moi`);
      expect(await page.title()).toBe('from cache');
      await guarded.guardian.set({ blocked: ['bao.test/tro-choi', hostname] });
      expect(await readStopped(page)).toMatchObject({ layer: 'blocked', host: hostname });
    });
    await guarded.inTab(async (page) => {
      await visit(page, `https://${hostname}/tu-khac`);
      expect(await readStopped(page)).toMatchObject({ layer: 'blocked', host: hostname });
    });
  });
});

describe('wiped storage', () => {
  it('falls back to profile 7–11, which stops', async () => {
    await guarded.guardian.set({ profile: 'adult', blocked: [] });
    const hostname = listedHost('dating', 3);
    await guarded.openAt(`https://${hostname}/`);
    await guarded.browser.inWorker(`Promise.all([
      chrome.storage.local.clear(), chrome.storage.session.clear(),
      indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = done;
      })))),
    ]).then(() => true)`);
    await guarded.browser.killWorker();
    // The next page that opens wakes the worker.
    await guarded.openAt('https://tin-tuc.test/');
    await guarded.guardian.untilWhole();
    await until(
      'the fallback',
      async () => (await guarded.guardian.send('status/read', {})).profile === '7-11',
    );
    guarded.loopback.reset();
    await guarded.stopAt(`https://${hostname}/`, { verdict: 'block', category: 'dating', profile: '7-11' });
    await guarded.expectNoByteTo(hostname);
  });
});
