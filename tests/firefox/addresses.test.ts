import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { hostSpellings, ipSpellings, ownNetwork, spelled } from '../cases/host-spellings';
import { wrappedAddresses } from '../cases/wrapped-addresses';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe('a listed hostname', () => {
  it.each(hostSpellings)('is stopped when written with $name', async ({ url }) => {
    await guarded.stopAt(url, { verdict: 'block', category: 'gambling', layer: 'list' });
    await guarded.expectNoByteTo(spelled);
  });
});

describe('a public IP address', () => {
  it.each(ipSpellings)('is stopped as $name', async ({ url, canonical }) => {
    await guarded.stopAt(url, { verdict: 'block', layer: 'ip' });
    await guarded.expectNoByteTo(canonical);
  });

  it.each(ownNetwork)('of one’s own network opens: %s', async (url) => {
    await guarded.openAt(url);
  });
});

describe('an address inside another', () => {
  it.each(wrappedAddresses)('is stopped: $name', async ({ url, silent }) => {
    await guarded.stopAt(url, { verdict: 'block' });
    for (const hostname of silent) await guarded.expectNoByteTo(hostname);
  });
});

describe('a site led to by another', () => {
  const hostname = listedHost('gambling', 4);
  const to = encodeURIComponent(`https://${hostname}/choi?ma=1`);
  const backwards = encodeURIComponent([...`https://${hostname}/choi`].reverse().join(''));
  const stopped = { verdict: 'block', category: 'gambling', host: hostname };

  it.each([301, 302, 303, 307, 308])('is stopped behind a redirect %d', async (status) => {
    await guarded.stopAt(`https://tin-tuc.test/redirect?status=${status}&to=${to}`, stopped);
    await guarded.expectNoByteTo(hostname);
  });

  it.each(['meta-refresh', 'refresh'])('is stopped behind a %s', async (path) => {
    await guarded.stopAt(`https://tin-tuc.test/${path}?to=${to}`, stopped);
    await guarded.expectNoByteTo(hostname);
  });

  it.each(['frame', 'object', 'embed'])('does not open as %s of a page', async (element) => {
    await guarded.inTab(async (page) => {
      // The journey's end is never reported where a frame of it is stopped: the title tells that it stands.
      await guarded.depart(page, `https://tin-tuc.test/${element}?part=${backwards}`);
      await until('the page', () =>
        page.evaluate(() => location.host === 'tin-tuc.test' && document.querySelector('#frame') !== null),
      );
      await guarded.expectNoByteTo(hostname);
    });
  });

  it('is not reached by fetch', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://tin-tuc.test/');
      const answer = await page.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => 'answered',
            () => 'failed',
          ),
        `https://${hostname}/`,
      );
      expect(answer).toBe('failed');
    });
    await guarded.expectNoByteTo(hostname);
  });
});
