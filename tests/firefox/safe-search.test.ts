import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../browser/harness/until';
import { searches } from '../cases/searches';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded?.close());

const few = ['Google with safe search off', 'DuckDuckGo', 'Yahoo in Viet Nam', 'Brave', 'Cốc Cốc', 'Yandex'];

describe('a search', () => {
  it.each(searches.filter(({ name }) => few.includes(name)))('is a safe one: $name', async (search) => {
    const { url, host, carries, silent } = search;
    const requests = () => guarded.loopback.traffic.requestsTo(host).filter((a) => a.url.includes('hoa'));
    await guarded.inTab(async (page) => {
      await guarded.depart(page, url);
      await until('the search to arrive', async () => requests().length > 0);
    });
    for (const request of requests()) {
      const { searchParams } = new URL(request.url);
      for (const [key, value] of Object.entries(carries)) expect(searchParams.getAll(key)).toEqual([value]);
      expect(request.headers.prefer).toBe('safe');
    }
    if (silent !== undefined) await guarded.expectNoByteTo(silent);
  });
});

describe('any site', () => {
  it('is asked to be a safe one', async () => {
    await guarded.openAt('http://ordinary.test/an-toan');
    const request = await guarded.loopback.traffic.arrivalOf('/an-toan');
    expect(request.headers.prefer).toBe('safe');
  });
});

describe('YouTube', () => {
  it('is asked for its Restricted Mode', async () => {
    await guarded.inTab(async (page) => {
      await guarded.depart(page, 'https://youtubei.googleapis.com/youtubei/abcdefghijk');
      const request = await guarded.loopback.traffic.arrivalOf('/youtubei/abcdefghijk');
      expect(request.headers['youtube-restrict']).toBe('Strict');
    });
  });
});
