import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalHostname,
  isIpAddress,
  isPlainHostname,
  isWithin,
  parentStart,
} from '../../../src/core/address/hostname';

const spellings: readonly [spelt: string, canonical: string | undefined][] = [
  ['example.com', 'example.com'],
  ['EXAMPLE.Com', 'example.com'],
  ['example.com.', 'example.com'],
  ['example.com...', 'example.com'],
  [' example.com\r\n', 'example.com'],
  ['\ufeffexample.com', 'example.com'],
  ['example.com\u200b', 'example.com'],
  ['ex%61mple.com', 'example.com'],
  ['%65%78%61%6d%70%6c%65.com', 'example.com'],
  ['example%2ecom', 'example.com'],
  ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
  ['example。com', 'example.com'],
  ['example｡com', 'example.com'],
  ['example．com', 'example.com'],
  ['exam\u00adple.com', 'example.com'],
  ['exam\u200bple.com', 'example.com'],
  ['exam\u2060ple.com', 'example.com'],
  ['𝐞𝐱𝐚𝐦𝐩𝐥𝐞.com', 'example.com'],
  ['ⓔⓧⓐⓜⓟⓛⓔ.com', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['BÜCHER.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
  ['faß.de', 'xn--fa-hia.de'],
  ['tiếng-việt.vn', 'xn--ting-vit-e50d7c.vn'],
  ['ti\u0065\u0302\u0301ng-vi\u0065\u0323\u0302t.vn', 'xn--ting-vit-e50d7c.vn'],
  ['_dmarc.example.com', '_dmarc.example.com'],
  ['a_b.example.com', 'a_b.example.com'],
  ['-a-.example.com', '-a-.example.com'],
  ['r3---sn-8qj.googlevideo.com', 'r3---sn-8qj.googlevideo.com'],
  ['localhost', 'localhost'],
  ['123.example.com', '123.example.com'],
  ['a.123b', 'a.123b'],
  [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`],
  ['1.2.3.4', '1.2.3.4'],
  ['1.2.3.4.', '1.2.3.4'],
  ['0300.0250.0.1', '192.168.0.1'],
  ['0169.0.0.1', undefined],
  ['2130706433', '127.0.0.1'],
  ['0x7f000001', '127.0.0.1'],
  ['0X7F.1', '127.0.0.1'],
  ['0177.0.0.1', '127.0.0.1'],
  ['127.1', '127.0.0.1'],
  ['0x7f.1..', '127.0.0.1'],
  ['１２７.0.0.1', '127.0.0.1'],
  ['%31%32%37.0.0.1', '127.0.0.1'],
  ['192.168.257', '192.168.1.1'],
  ['[::1]', '::1'],
  ['::1', '::1'],
  ['[2001:DB8:0:0::1]', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['[::ffff:1.2.3.4]', '1.2.3.4'],
  ['::ffff:102:304', '1.2.3.4'],
  ['[0:0:0:0:0:FFFF:7F00:0001]', '127.0.0.1'],
  ['', undefined],
  ['   ', undefined],
  ['.', undefined],
  ['.example.com', undefined],
  ['a..b.com', undefined],
  ['*.example.com', undefined],
  ['a!b.com', undefined],
  ['a b.com', undefined],
  ['example.com/', undefined],
  ['example.com:80', undefined],
  ['user@example.com', undefined],
  ['http://example.com', undefined],
  ['example.com?x', undefined],
  ['example.com#x', undefined],
  ['example.com\\x', undefined],
  ['example.com%2f', undefined],
  ['example.com%00', undefined],
  ['a%2540.com', undefined],
  ['xn--a', undefined],
  ['xn--.com', undefined],
  ['1.2.3.256', undefined],
  ['1.2.3.4.5', undefined],
  ['0x1ffffffff', undefined],
  ['example.0x10000000000', undefined],
  ['[::1', undefined],
  ['[::g]', undefined],
  [':::', undefined],
  [`${'a'.repeat(64)}.com`, undefined],
  [`${'a.'.repeat(127)}com`, undefined],
];

describe('canonicalHostname', () => {
  test.each(spellings)('%j is %j', (spelt, canonical) => {
    expect(canonicalHostname(spelt)).toBe(canonical);
  });

  test('is total and idempotent', () => {
    const hostish = fc.string({ unit: fc.constantFrom(...'aZ09.-_xn%2eü。[]:é١\u00ad\u200b/@ ') });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), hostish, fc.domain(), fc.ipV4Extended(), fc.ipV6()),
        (text) => {
          const once = canonicalHostname(text);
          if (once !== undefined) expect(canonicalHostname(once)).toBe(once);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('its fast path says what the URL parser says', () => {
    const plainish = fc.string({ unit: fc.constantFrom(...'abxn019.-_'), maxLength: 24 });
    fc.assert(
      fc.property(plainish, (text) => {
        if (isPlainHostname(text)) expect(new URL(`http://${text}/`).hostname).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  test('a hundred kilobytes of anything end soon', () => {
    for (const unit of ['%25', ' ', '.', 'a.', ':', '\u00ad', '%', 'xn--']) {
      expect(canonicalHostname(`a${unit.repeat(100_000 / unit.length)}b`)).toBeUndefined();
    }
  });
});

describe('parts of a hostname', () => {
  test('knows addresses from names', () => {
    expect(['1.2.3.4', '::1', '2001:db8::1'].map(isIpAddress)).toEqual([true, true, true]);
    expect(['a.com', '1.2.3.4.com', 'localhost', 'a.b2', ''].map(isIpAddress)).toEqual(Array(5).fill(false));
  });

  test('walks to the parents by index', () => {
    const hostname = 'a.b.com.vn';
    const seen: string[] = [];
    for (let at = 0; at >= 0; at = parentStart(hostname, at)) seen.push(hostname.slice(at));
    expect(seen).toEqual(['a.b.com.vn', 'b.com.vn', 'com.vn', 'vn']);
  });

  test.each([
    ['a.com', 'a.com', true],
    ['x.a.com', 'a.com', true],
    ['xa.com', 'a.com', false],
    ['a.com', 'x.a.com', false],
    ['1.2.3.4', '3.4', false],
    ['1.2.3.4', '1.2.3.4', true],
  ])('isWithin(%s, %s) is %s', (hostname, parent, answer) => {
    expect(isWithin(hostname, parent)).toBe(answer);
  });
});
