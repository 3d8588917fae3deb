import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

const hostname = listedHost('gambling', 4);
const url = `https://${hostname}/choi?ma=1`;
const to = encodeURIComponent(url);
const stopped = { verdict: 'block', category: 'gambling', layer: 'list', host: hostname };
/** As the page with a part in it takes it: a page is not to be stopped for its own address. */
const backwards = encodeURIComponent([...url].reverse().join(''));
const via = (address: string) => `https://tin-tuc.test/redirect?to=${encodeURIComponent(address)}`;

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
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
      await page.click(control);
      expect(await guarded.readStopped(page)).toMatchObject(stopped);
    });
    await guarded.expectNoByteTo(hostname);
  });

  it.each(['#blank', '#noopener', '#open'])('is stopped in a new tab: %s', async (control) => {
    await guarded.inTab(async (page) => {
      await page.goto(`https://tin-tuc.test/opener?to=${to}`);
      const found = await guarded.inTabOpenedBy(
        () => page.click(control),
        (tab) => guarded.readStopped(tab),
      );
      expect(found).toMatchObject(stopped);
    });
    await guarded.expectNoByteTo(hostname);
  });
});

/** Each resolves to 'answered' or 'failed'. */
const attempts: Record<string, (page: Page, address: string) => Promise<string>> = {
  fetch: (page, address) =>
    page.evaluate(
      (target) =>
        fetch(target, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'failed',
        ),
      address,
    ),
  XMLHttpRequest: (page, address) =>
    page.evaluate(
      (target) =>
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest();
          request.onloadend = () => resolve(request.status === 0 ? 'failed' : 'answered');
          request.open('GET', target);
          request.send();
        }),
      address,
    ),
  WebSocket: (page, address) =>
    page.evaluate(
      (target) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(target.replace('https:', 'wss:'));
          socket.onopen = () => resolve('answered');
          socket.onerror = () => resolve('failed');
        }),
      address,
    ),
  image: (page, address) =>
    page.evaluate(
      (target) =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => resolve('answered');
          image.onerror = () => resolve('failed');
          image.src = new URL('/img.png', target).href;
        }),
      address,
    ),
};

describe('inside an ordinary page, a site that endangers', () => {
  it.each(['frame', 'object', 'embed'])('does not open as %s', async (element) => {
    await guarded.inTab(async (page) => {
      // The journey's end is never reported where a frame of it is stopped: the document tells that it stands.
      await guarded.depart(page, `https://tin-tuc.test/${element}?part=${backwards}`);
      await until('the page', () =>
        page.evaluate(() => location.host === 'tin-tuc.test' && document.querySelector('#frame') !== null),
      );
      await guarded.expectNoByteTo(hostname);
      expect(await page.evaluate(() => location.host)).toBe('tin-tuc.test');
    });
  });

  it.each(Object.entries(attempts))('is not reached by %s', async (_, attempt) => {
    await guarded.inTab(async (page) => {
      await page.goto('https://tin-tuc.test/');
      expect(await attempt(page, url)).toBe('failed');
      await guarded.expectNoByteTo(hostname);
      // The same leaves for an ordinary site, so that no other failure is taken for a stop.
      await attempt(page, 'https://hinh-anh.test/choi?ma=1');
      expect(guarded.loopback.traffic.requestsTo('hinh-anh.test')).not.toEqual([]);
    });
  });
});
