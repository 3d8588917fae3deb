import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SafeAddress, safeAddressBy } from '../../../src/core/safe-search/safe-address';
import { safeSearchRules } from '../../../src/core/safe-search/safe-search-rules';
import { searches } from '../../cases/searches';
import { sampleConfiguration } from '../plan/sample-knowledge';

const safeAddress = safeAddressBy(
  safeSearchRules(sampleConfiguration({ profile: '7-11', youtubeShorts: 'hide' })),
);

/** Where a page ends up: a redirect is judged anew. */
function endOf(url: string, of: SafeAddress = safeAddress): string {
  let at = url;
  for (let hops = 0; hops < 5; hops++) {
    const next = of(at, 'main_frame');
    if (next === undefined) return at;
    at = next;
  }
  throw new Error(`No end of ${url}: ${at}`);
}

describe('the safe address of a search', () => {
  it.each(searches.filter(({ carries }) => Object.keys(carries).length > 0))('$name', (search) => {
    const end = new URL(endOf(search.url));
    expect(end.host).toBe(search.host);
    for (const [key, value] of Object.entries(search.carries)) {
      expect([key, end.searchParams.getAll(key)]).toEqual([key, [value]]);
    }
  });

  it('keeps port, user and fragment, and what else was asked', () => {
    expect(safeAddress('https://duckduckgo.com:8443/?q=a%20b&kp=-2&ia=web#more', 'main_frame')).toBe(
      'https://safe.duckduckgo.com:8443/?q=a%20b&ia=web&kp=1#more',
    );
    expect(safeAddress('https://www.google.com/search?q=hoa', 'image')).toBeUndefined();
    expect(endOf('https://www.youtube.com/shorts/abcdef12345')).toBe(
      'https://www.youtube.com/watch?v=abcdef12345',
    );
  });

  it('of any address is reached in few steps and stays', () => {
    const hosts = fc.constantFrom(
      'www.google.com',
      'duckduckgo.com',
      'www.startpage.com',
      'coccoc.com',
      'a.test',
    );
    const paths = fc.constantFrom('', 'search', 'do/search', 'images', 'search/');
    const pair = fc.tuple(
      fc.constantFrom('q', 'safe', 's%61fe', 'kp', 'qadf', 'query', '%zz', ''),
      fc.webQueryParameters(),
    );
    fc.assert(
      fc.property(hosts, paths, fc.array(pair, { maxLength: 6 }), (host, path, pairs) => {
        const url = `https://${host}/${path}?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
        const end = endOf(url);
        expect(safeAddress(end, 'main_frame')).toBeUndefined();
        expect(new URL(end).protocol).toBe('https:');
      }),
    );
  });
});
