import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped } from './harness/stopped-page';

const hostname = listedHost('gambling', 4);
const url = `https://${hostname}/choi?ma=1`;
const to = encodeURIComponent(url);
const stopped = { verdict: 'block', category: 'gambling', layer: 'list', host: hostname };
/** As the page with a part in it takes it: a page is not to be stopped for its own address. */
const backwards = encodeURIComponent([...url].reverse().join(''));
const via = (address: string) => `https://tin-tuc.test/redirect?to=${encodeURIComponent(address)}`;

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe('a site led to by another', () => {
  it.each([301, 302, 303, 307, 308])('is stopped behind a redirect %d', async (status) => {
    await guarded.stopAt(`https://tin-tuc.test/redirect?status=${status}&to=${to}`, stopped);
    await guarded.expectNoByteTo(hostname);
  });

  it.each([
    ['a chain of redirects', via(via(via(url)))],
    ['a meta refresh', `https://tin-tuc.test/meta-refresh?to=${to}`],
    ['a Refresh header', `https://tin-tuc.test/refresh?to=${to}`],
  ])('is stopped behind %s', async (_, address) => {
    await guarded.stopAt(address, stopped);
    await guarded.expectNoByteTo(hostname);
  });

  it.each(['#link', '#location', '#submit', '#post'])('is stopped in the same tab: %s', async (control) => {
    await guarded.inTab(async (page) => {
      await page.goto(`https://tin-tuc.test/opener?to=${to}`);
      await page.locator(control).click({ noWaitAfter: true });
      expect(await readStopped(page)).toMatchObject(stopped);
    });
    await guarded.expectNoByteTo(hostname);
  });

  it.each(['#blank', '#noopener', '#open'])('is stopped in a new tab: %s', async (control) => {
    await guarded.inTab(async (page) => {
      await page.goto(`https://tin-tuc.test/opener?to=${to}`);
      const opened = guarded.browser.context.waitForEvent('page');
      await page.locator(control).click({ noWaitAfter: true });
      const tab = await opened;
      expect(await readStopped(tab)).toMatchObject(stopped);
      await tab.close();
    });
    await guarded.expectNoByteTo(hostname);
  });
});

describe('inside an ordinary page, a site that endangers', () => {
  it.each(['frame', 'object', 'embed'])('does not open as %s', async (element) => {
    await guarded.inTab(async (page) => {
      await page.goto(`https://tin-tuc.test/${element}?part=${backwards}`);
      await page.locator('#frame').waitFor({ state: 'attached' });
      expect(await page.title()).toBe('tin-tuc.test');
      await guarded.expectNoByteTo(hostname);
    });
  });

  const attempts: Record<string, (page: Page) => Promise<string>> = {
    fetch: (page) =>
      page.evaluate(async (target) => {
        const options = { mode: 'no-cors' } as const;
        return fetch(target, options).then(
          () => 'answered',
          () => 'failed',
        );
      }, url),
    XMLHttpRequest: (page) =>
      page.evaluate(
        (target) =>
          new Promise<string>((resolve) => {
            const request = new XMLHttpRequest();
            request.onloadend = () => resolve(request.status === 0 ? 'failed' : 'answered');
            request.open('GET', target);
            request.send();
          }),
        url,
      ),
    WebSocket: (page) =>
      page.evaluate(
        (target) =>
          new Promise<string>((resolve) => {
            const socket = new WebSocket(target.replace('https:', 'wss:'));
            socket.onopen = () => resolve('answered');
            socket.onerror = () => resolve('failed');
          }),
        url,
      ),
    image: (page) =>
      page.evaluate(
        (target) =>
          new Promise<string>((resolve) => {
            const image = new Image();
            image.onload = () => resolve('answered');
            image.onerror = () => resolve('failed');
            image.src = new URL('/img.png', target).href;
          }),
        url,
      ),
  };
  it.each(Object.entries(attempts))('is not reached by %s', async (_, attempt) => {
    await guarded.inTab(async (page) => {
      await page.goto('https://tin-tuc.test/');
      expect(await attempt(page)).toBe('failed');
    });
    await guarded.expectNoByteTo(hostname);
  });
});
