import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostAndPort, parseAddress } from '../../../src/core/address/address';

const read: readonly [input: string, href: string | undefined, hostname?: string][] = [
  ['https://example.com/', 'https://example.com/', 'example.com'],
  ['https://example.com', 'https://example.com/', 'example.com'],
  ['  https://example.com/a \n', 'https://example.com/a', 'example.com'],
  ['\u0000\u001fhttps://example.com/a\u0007', 'https://example.com/a', 'example.com'],
  ['\ufeffhttps://example.com/a', 'https://example.com/a', 'example.com'],
  ['ht\ntps://exam\tple.com/a\r', 'https://example.com/a', 'example.com'],
  ['HTTPS://EXAMPLE.com:443/A?B#C', 'https://example.com/A?B#C', 'example.com'],
  ['https://example.com:8443/', 'https://example.com:8443/', 'example.com'],
  ['https://user:secret@example.com/', 'https://example.com/', 'example.com'],
  ['https://good.com@bad.com/', 'https://bad.com/', 'bad.com'],
  ['https://good.com%2f@bad.com/', 'https://bad.com/', 'bad.com'],
  ['https://bad.com\\@good.com/', 'https://bad.com/@good.com/', 'bad.com'],
  ['https:\\\\example.com\\a', 'https://example.com/a', 'example.com'],
  ['https:example.com/a', 'https://example.com/a', 'example.com'],
  ['https:///example.com/a', 'https://example.com/a', 'example.com'],
  ['https://example.com./a', 'https://example.com/a', 'example.com'],
  ['https://example.com../a', 'https://example.com/a', 'example.com'],
  ['https://example..com/a', 'https://example.com/a', 'example.com'],
  ['https://example.com/?', 'https://example.com/', 'example.com'],
  ['https://example.com/#', 'https://example.com/', 'example.com'],
  ['https://example.com?', 'https://example.com/', 'example.com'],
  ['https://example.com?a=1', 'https://example.com/?a=1', 'example.com'],
  ['https://example.com#a', 'https://example.com/#a', 'example.com'],
  ['https://example.com/a/../b/./c', 'https://example.com/b/c', 'example.com'],
  ['https://example.com/a/%2e%2E/b', 'https://example.com/b', 'example.com'],
  ['https://example.com/tiếng việt', 'https://example.com/ti%E1%BA%BFng%20vi%E1%BB%87t', 'example.com'],
  ['https://ex%61mple。com/', 'https://example.com/', 'example.com'],
  ['http://0x7f.1/', 'http://127.0.0.1/', '127.0.0.1'],
  ['http://2130706433/', 'http://127.0.0.1/', '127.0.0.1'],
  ['http://[::ffff:127.0.0.1]:8080/x', 'http://127.0.0.1:8080/x', '127.0.0.1'],
  ['http://[2001:DB8::1]:8080/x', 'http://[2001:db8::1]:8080/x', '2001:db8::1'],
  ['ftp://example.com/a', 'ftp://example.com/a', 'example.com'],
  ['wss://example.com/a', 'wss://example.com/a', 'example.com'],
  ['example.com', 'http://example.com/', 'example.com'],
  ['EXAMPLE.com.', 'http://example.com/', 'example.com'],
  ['example.com/a?b#c', 'http://example.com/a?b#c', 'example.com'],
  ['example.com:8080/a', 'http://example.com:8080/a', 'example.com'],
  ['localhost:3000', 'http://localhost:3000/', 'localhost'],
  ['127.1', 'http://127.0.0.1/', '127.0.0.1'],
  ['[::1]:80/x', 'http://[::1]/x', '::1'],
  ['fe80::1', 'http://[fe80::1]/', 'fe80::1'],
  ['//example.com/a', 'http://example.com/a', 'example.com'],
  ['\\\\example.com\\a', 'http://example.com/a', 'example.com'],
  ['view-source:https://example.com/a', 'https://example.com/a', 'example.com'],
  ['VIEW-SOURCE:view-source:example.com', 'http://example.com/', 'example.com'],
  ['blob:https://example.com/1b-2c', 'https://example.com/1b-2c', 'example.com'],
  ['filesystem:https://example.com/temporary/a', 'https://example.com/temporary/a', 'example.com'],
  ['view-source:blob:https://example.com/1', 'https://example.com/1', 'example.com'],
  ['blob:null/1b-2c', 'blob:null/1b-2c', ''],
  ['about:blank', 'about:blank', ''],
  ['data:text/html,<b>hi</b>', 'data:text/html,<b>hi</b>', ''],
  ['javascript:alert(1)', 'javascript:alert(1)', ''],
  ['java\tscript:alert(1)', 'javascript:alert(1)', ''],
  ['file:///etc/passwd', 'file:///etc/passwd', ''],
  ['file://server/share', 'file://server/share', ''],
  ['chrome://settings/', 'chrome://settings/', ''],
  ['chrome-extension://abcdef/page.html?x#y', 'chrome-extension://abcdef/page.html?x#y', ''],
  ['moz-extension://abcdef/page.html', 'moz-extension://abcdef/page.html', ''],
  ['mailto:a@example.com', 'mailto:a@example.com', ''],
  ['tel:111', 'tel:111', ''],
  ['', undefined],
  ['   ', undefined],
  ['/a', undefined],
  ['#a', undefined],
  ['?a', undefined],
  ['.example.com', undefined],
  ['http://', undefined],
  ['http://./', undefined],
  ['http://exa mple.com/', undefined],
  ['http://example.com:99999/', undefined],
  ['http://1.2.3.256/', undefined],
  ['http://xn--a/', undefined],
  ['http://[::1/', undefined],
  ['hai từ', undefined],
  [`http://${'a'.repeat(64)}.com/`, undefined],
  [`https://example.com/${'a'.repeat(2 * 1024 * 1024)}`, undefined],
];

describe('parseAddress', () => {
  test.each(read)('%j', (input, href, hostname) => {
    const address = parseAddress(input);
    expect(address?.href).toBe(href);
    expect(address?.hostname).toBe(hostname);
  });

  test('names the parts', () => {
    expect(parseAddress('https://[2001:db8::1]:8443/a/b?c=d&e#f')).toEqual({
      href: 'https://[2001:db8::1]:8443/a/b?c=d&e#f',
      scheme: 'https',
      hostname: '2001:db8::1',
      port: '8443',
      path: '/a/b',
      query: 'c=d&e',
      fragment: 'f',
      isIp: true,
    });
    expect(hostAndPort('a.com', '')).toBe('a.com');
  });

  test('is total, and its own answer reads back as itself', () => {
    const urlish = fc.string({ unit: fc.constantFrom(...'htps:/\\.@?#%2eEaZ09-_[] \t&=ü。\u0000;,') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), urlish, fc.webUrl()), (text) => {
        const address = parseAddress(text);
        if (address === undefined || address.hostname === '') return;
        expect(parseAddress(address.href)).toEqual(address);
      }),
      { numRuns: 3000 },
    );
  });

  test('its fast path says what the URL parser says', () => {
    const rest = fc.string({
      unit: fc.constantFrom(...'/.%2eE2fA?#&=\'"<>^`{}|[]~!$()*+,;:@-_ üx'),
      maxLength: 30,
    });
    const host = fc.constantFrom(
      'a.com',
      'a_b.c-d.vn',
      'a.b.example',
      'x.1a',
      'a.0',
      'xn--a.com',
      'a..b',
      'A.com',
    );
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), host, rest, (scheme, name, tail) => {
        const text = `${scheme}://${name}/${tail}`;
        const address = parseAddress(text);
        if (!URL.canParse(text)) {
          expect(address).toBeUndefined();
          return;
        }
        const url = new URL(text);
        const { path, query, fragment } = address!;
        expect([path, query, fragment]).toEqual([url.pathname, url.search.slice(1), url.hash.slice(1)]);
        if (!name.includes('..')) expect(address!.hostname).toBe(url.hostname);
      }),
      { numRuns: 5000 },
    );
  });
});
