import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import {
  type AddressPrefix,
  matchesPrefix,
  parsePrefix,
  specificity,
} from '../../../src/core/address/prefix';

function prefixOf(text: string): AddressPrefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.prefix;
}

const refused: readonly [text: string, reason: string][] = [
  ['', 'empty'],
  ['  \n', 'empty'],
  ['com', 'public-suffix'],
  ['com.vn', 'public-suffix'],
  ['*.com.vn', 'public-suffix'],
  ['.vn', 'public-suffix'],
  ['https://github.io/', 'public-suffix'],
  ['github.io/page', 'public-suffix'],
  ['http://', 'unreadable'],
  ['/path', 'unreadable'],
  ['hai từ', 'unreadable'],
  ['javascript:alert(1)', 'unreadable'],
  ['about:blank', 'unreadable'],
  ['a.*.com', 'unreadable'],
  ['*', 'unreadable'],
  ['*.*', 'unreadable'],
];

const same = 'both' as const;
/** What is written, an address, and for which purpose it matches. */
const matches: readonly [prefix: string, address: string, answer: 'both' | 'block' | 'none'][] = [
  ['example.com', 'https://example.com/', same],
  ['example.com', 'https://www.example.com/a?b', same],
  ['EXAMPLE.com.', 'http://a.b.example.com:8080/', same],
  ['*.example.com', 'https://example.com/', same],
  ['*.example.com', 'https://a.example.com/', same],
  ['https://*.example.com', 'https://a.example.com/', same],
  ['.example.com', 'https://a.example.com/', same],
  ['example.com/', 'https://a.example.com/x', same],
  ['example.com', 'https://notexample.com/', 'none'],
  ['example.com', 'https://example.com.evil.net/', 'none'],
  ['example.com', 'https://evil.net/example.com', 'none'],
  ['example.com', 'https://example.com@evil.net/', 'none'],
  ['www.example.com', 'https://example.com/', 'none'],
  ['bücher.de', 'https://xn--bcher-kva.de/', same],
  ['1.2.3.4', 'http://0x1020304/', same],
  ['1.2.3.4', 'http://[::ffff:1.2.3.4]/', same],
  ['3.4.5.6', 'http://2.3.4.5.6.com/', 'none'],
  ['localhost', 'http://localhost:3000/', same],
  ['http://example.com', 'https://example.com/', same],
  ['https://example.com', 'wss://example.com/', same],
  ['https://example.com', 'ftp://example.com/', 'none'],
  ['example.com:8080', 'http://example.com:8080/', same],
  ['example.com:8080', 'http://example.com/', 'none'],
  ['example.com:443', 'https://example.com/', same],
  ['example.com/a', 'https://example.com/a', same],
  ['example.com/a', 'https://example.com/a/', same],
  ['example.com/a', 'https://example.com/a/b?c', same],
  ['example.com/a', 'https://example.com/a?b', same],
  ['example.com/a', 'https://example.com/a;x=1', same],
  ['example.com/a', 'https://example.com/ab', 'none'],
  ['example.com/a', 'https://example.com/', 'none'],
  ['example.com/a/', 'https://example.com/a/b', same],
  ['example.com/a/', 'https://example.com/a', 'none'],
  ['example.com/a=', 'https://example.com/a=1', same],
  ['example.com/a', 'https://www.example.com/a', same],
  ['example.com/a', 'https://example.com/%61', same],
  ['example.com/%61', 'https://example.com/a', same],
  ['example.com/a/b', 'https://example.com/a%2Fb', same],
  ['example.com/a/b', 'https://example.com/a%2fb', same],
  ['example.com/a/b', 'https://example.com//a//b', same],
  ['example.com/a/b', 'https://example.com/a/./b', same],
  ['example.com/a/b', 'https://example.com/x/../a/b', same],
  ['example.com/a/b', 'https://example.com/x/%2e%2e/a/b', same],
  ['example.com/a/b', 'https://example.com/a/x%2f..%2fb', same],
  ['example.com/a/b', 'https://example.com/a\\b', same],
  ['example.com/a/b', 'https://example.com/a%5Cb', same],
  ['example.com/a', 'https://example.com/a/../b', 'none'],
  ['example.com/a', 'https://example.com/a%2f..%2fb', 'none'],
  ['example.com/việt', 'https://example.com/vi%e1%bb%87t/x', same],
  ['example.com/A', 'https://example.com/a', 'block'],
  ['example.com/watch?v=abc', 'https://example.com/watch?v=abc', same],
  ['example.com/watch?v=abc', 'https://example.com/watch/?v=abc', same],
  ['example.com/watch?v=abc', 'https://example.com/watch?t=1&v=abc&x=y', same],
  ['example.com/watch?v=abc', 'https://example.com/watch?v=%61bc', same],
  ['example.com/watch?v=abc', 'https://example.com/watch?v=abcd', 'block'],
  ['example.com/watch?v=abc', 'https://example.com/watch?v=x&v=abc', 'block'],
  ['example.com/watch?v=abc', 'https://example.com/watch', 'none'],
  ['example.com/watch?v=abc', 'https://example.com/other?v=abc', 'none'],
  ['example.com/watch?v=', 'https://example.com/watch?v=abcd', same],
  ['example.com?id=1', 'https://example.com/?id=1', same],
  ['example.com', 'about:blank', 'none'],
];

describe('parsePrefix', () => {
  test.each(refused)('refuses %j: %s', (text, reason) => {
    expect(parsePrefix(text)).toEqual({ ok: false, reason });
  });
});

describe('matchesPrefix', () => {
  test.each(matches)('%s and %s: %s', (written, text, answer) => {
    const address = parseAddress(text)!;
    expect(matchesPrefix(prefixOf(written), address, 'allow')).toBe(answer === 'both');
    expect(matchesPrefix(prefixOf(written), address, 'block')).toBe(answer !== 'none');
  });

  test('never throws, and an address matches itself as a prefix', () => {
    const written = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.domain());
    fc.assert(
      fc.property(written, fc.webUrl({ withFragments: true }), (text, other) => {
        const parsed = parsePrefix(text);
        if (!parsed.ok) return;
        matchesPrefix(parsed.prefix, parseAddress(other)!);
        const itself = parseAddress(text.trim());
        if (itself !== undefined) expect(matchesPrefix(parsed.prefix, itself, 'block')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the more is written, the more specific', () => {
    const rising = [
      'example.com',
      'example.com/a',
      'example.com/a/b',
      'example.com/a/b?c=d',
      'a.example.com',
    ];
    const values = rising.map((text) => specificity(prefixOf(text)));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(rising.length);
    expect(specificity(prefixOf('https://example.com:8443/a'))).toBeGreaterThan(values[1]!);
  });
});
