import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { type Loopback, openLoopback } from '../loopback/network';
import { LastingProfile } from './harness/lasting-profile';
import { readStopped } from './harness/read-stopped';

const hostname = listedHost('gambling', 6);
const stopped = { verdict: 'block', category: 'gambling', layer: 'list', host: hostname };

let loopback: Loopback;
let profile: LastingProfile;
beforeAll(async () => {
  loopback = await openLoopback();
  profile = new LastingProfile(loopback.port);
  // The start that installs the extension: the page may have been asked for before it was there, and ends then.
  await inBrowser([`https://${hostname}/`], expectStoppedTab);
});
beforeEach(() => loopback.reset());
afterAll(async () => {
  profile.remove();
  await loopback.close();
});

async function inBrowser(addresses: string[], act: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await profile.start(...addresses);
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

async function stoppedTabs(browser: Browser): Promise<Page[]> {
  const pages = await browser.pages();
  const paths = await Promise.all(pages.map((page) => page.evaluate(() => location.pathname)));
  return pages.filter((_, i) => paths[i] === '/blocked/index.html');
}

async function expectStoppedTab(browser: Browser): Promise<void> {
  const tab = await until('the stopped tab', async () => (await stoppedTabs(browser))[0]);
  expect(await readStopped(tab)).toMatchObject(stopped);
}

/** Asserts that nothing reached the stopped host, once a request made now has come through. */
async function expectNoByte(browser: Browser, mark: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`http://ordinary.test/${mark}`);
  await loopback.traffic.arrivalOf(`ordinary.test/${mark}`);
  expect(loopback.traffic.bytesTo(hostname)).toEqual([]);
}

describe('a browser that starts with the extension in its profile', () => {
  it.each(['once', 'again'])('stops the page it starts with before a byte: %s', async (start) => {
    await inBrowser([`https://${hostname}/${start}`], async (browser) => {
      await expectStoppedTab(browser);
      await expectNoByte(browser, start);
    });
  });

  it('stops each of several pages it starts with, and opens the ordinary one', async () => {
    const others = [`https://${hostname}/mot`, 'https://tin-tuc.test/', `https://${hostname}/hai`];
    await inBrowser(others, async (browser) => {
      await until('two stopped tabs', async () => (await stoppedTabs(browser)).length === 2);
      await loopback.traffic.arrivalOf('https://tin-tuc.test/');
      await expectNoByte(browser, 'several');
    });
  });
});
