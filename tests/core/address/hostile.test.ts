/** Addresses made to break or to stall the reader: all end, with bounded answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { decodeBase64, decodePercent, readInner } from '../../../src/core/address/inner-text';
import { decodePunycode } from '../../../src/core/address/punycode';
import { unwrap } from '../../../src/core/address/wrapped';

const size = 100_000;
const units: readonly string[] = [
  '%25',
  '%',
  '%2',
  'http://a.com/',
  'https:/',
  '/http/',
  '/http/a',
  '/proxy/',
  '/proxy/a.',
  '//',
  '/..',
  'a.',
  '&url=https://a.com',
  ';u=',
  '&=',
  '#',
  '?',
  'aHR0c',
  'aHR0cHM6Ly9hLmNvbQ',
  'hvtr',
  'uggc:',
  '68747470',
  'auth_',
  '_auth',
  'share/',
  '-',
  '--',
  'xn--',
  '%E1%BB',
  '\u00ad',
  ' ',
  '2024/',
  'cache:',
  '/RU=',
  '__',
  '-3A__',
];
const starts: readonly string[] = [
  'https://tool.example/',
  'https://tool.example/?url=',
  'https://tool.example/browse.php?u=',
  'https://tool.example/#',
  'https://web.archive.org/web/',
  'https://archive.ph/',
  'https://r.search.yahoo.com/',
  'https://webcache.googleusercontent.com/search?q=',
  'https://urldefense.com/v3/__',
  'https://urldefense.proofpoint.com/v2/url?u=',
  'https://cdn.ampproject.org/c/',
  'https://cdn.jsdelivr.net/gh/',
  'https://a-com.translate.goog/?_x_tr_hp=',
  'about:reader?url=',
  '',
];

describe('hostile addresses', () => {
  test.each(starts)('%s followed by a hundred kilobytes', (start) => {
    for (const unit of units) {
      const address = parseAddress(start + unit.repeat(Math.ceil(size / unit.length)));
      if (address !== undefined) expect(unwrap(address).length).toBeLessThanOrEqual(16);
    }
  });

  test('deep nesting ends', () => {
    let text = 'https://bad.com/';
    for (let i = 0; i < 60; i += 1) text = `https://w${i}.example/?url=${text}&u=${text.slice(0, 200)}`;
    for (let i = 0; i < 6; i += 1) text = `https://v${i}.example/${encodeURIComponent(text).slice(0, size)}`;
    expect(unwrap(parseAddress(text)!).length).toBeLessThanOrEqual(16);
  });

  test('what is found is an address of its own, whatever comes in', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'http:/',
        '//',
        'bad.com',
        '/',
        '?url=',
        '&u=',
        '#',
        '%2F',
        '%3A',
        '%25',
        'aHR0cHM6Ly9iYWQuY29t',
      ],
      ...[
        '.translate.goog',
        'web.archive.org/web/2024/',
        'cdn.ampproject.org/c/s/',
        'proxy/',
        'a-b--c',
        ':',
        '=',
        '@',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 12 }), (pieces) => {
        const address = parseAddress(pieces.join(''));
        if (address === undefined) return;
        const found = unwrap(address);
        expect(found.length).toBeLessThanOrEqual(16);
        for (const { inner } of found) {
          expect(parseAddress(inner.href)).toEqual(inner);
          expect(inner.href).not.toBe(address.href);
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('percent-decoding undoes encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodePercent(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  test('the decoders never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, allowBare) => {
        readInner(text, allowBare);
        expect(decodePercent(text).length).toBeLessThanOrEqual(text.length);
        expect(typeof (decodeBase64(text) ?? '')).toBe('string');
        expect(typeof (decodePunycode(text) ?? '')).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});
