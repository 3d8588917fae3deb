import { describe, expect, test } from 'vitest';
import { type ListFormat, type ListParserOptions, parseListLine } from '../../../src/core/lists/syntax';

/** `host`, `@exception`, `host/path`, `!drop-reason`, in the order they were found. */
function read(line: string, options: ListParserOptions = {}): string {
  const { entries, dropped } = parseListLine(line, options);
  const found = entries.map((entry) => {
    if (entry.kind === 'path') return entry.hostname + entry.path;
    return entry.kind === 'exception' ? `@${entry.hostname}` : entry.hostname;
  });
  return [...found, ...dropped.map((reason) => `!${reason}`)].join(' ');
}

const cases: Record<ListFormat, readonly (readonly [string, string])[]> = {
  hosts: [
    ['0.0.0.0 Bad.Example', 'bad.example'],
    ['127.0.0.1\tbad.example  worse.example # both', 'bad.example worse.example'],
    ['::1 bad.example', 'bad.example'],
    [':: bad.example', 'bad.example'],
    ['0 bad.example', 'bad.example'],
    ['0.0.0.0 bad.example.', 'bad.example'],
    ['127.0.0.1 localhost', '!local-name'],
    ['127.0.0.1 localhost.localdomain broadcasthost', '!local-name !local-name'],
    ['0.0.0.0 0.0.0.0', '!local-name'],
    ['93.184.216.34 bank.example', '!address-mapping'],
    ['0.0.0.0', '!ip-address'],
    ['0.0.0.0 # nothing', ''],
    ['# 0.0.0.0 bad.example', ''],
  ],
  domains: [
    ['bad.example', 'bad.example'],
    ['  BAD.example  ', 'bad.example'],
    ['*.bad.example', 'bad.example'],
    ['.bad.example', 'bad.example'],
    ['bad.example # why', 'bad.example'],
    ['bad.example // why', 'bad.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['cờ-bạc.vn', 'xn--c-bc-7q5a1p.vn'],
    ['# bad.example', ''],
    ['; bad.example', ''],
    ['', ''],
    ['com', '!public-suffix'],
    ['com.vn', '!public-suffix'],
    ['github.io', '!public-suffix'],
    ['moodle', '!local-name'],
    ['printer.local', '!local-name'],
    ['1.2.3.4', '!ip-address'],
    ['0x7f.1', '!ip-address'],
    ['2001:db8::1', '!ip-address'],
    ['bad..example', '!invalid-hostname'],
    ['bad example', '!invalid-hostname'],
    [`${'x'.repeat(64)}.example`, '!invalid-hostname'],
    ['<script>alert(1)</script>', '!invalid-hostname'],
    ['xn--\u0000.example', '!invalid-hostname'],
    ['https://bad.example/', 'bad.example'],
    ['https://bad.example', 'bad.example'],
    ['https://user:secret@bad.example/', 'bad.example'],
    ['https://www.bad.example/Scam?Id=1#top', 'bad.example/scam?id=1'],
    ['bad.example/scam/', 'bad.example/scam/'],
    ['https://bad.example?x', 'bad.example/?x'],
    ['https://bad.example/#/scam', '!fragment'],
    ['https://bad.example:8443/', '!port'],
    ['https://bad.example:443/x', 'bad.example/x'],
    ['http://1.2.3.4/x', '!ip-address'],
    ['https://sites.example/*/x', '!pattern'],
    ['bad.example/get?x$uid0', 'bad.example/get?x$uid0'],
    ['https://github.io/x', 'github.io/x'],
  ],
  adblock: [
    ['||bad.example^', 'bad.example'],
    ['||bad.example', 'bad.example'],
    ['||bad.example/', 'bad.example'],
    ['||*.bad.example^', 'bad.example'],
    ['||bad.example^$all', 'bad.example'],
    ['||bad.example^$document,popup,important', 'bad.example'],
    ['||bad.example^|', 'bad.example'],
    ['||bad.example/Scam^$all', 'bad.example/scam'],
    ['|https://bad.example/scam|', 'bad.example/scam'],
    ['@@||good.example^', '@good.example'],
    ['@@||good.example^$document', '@good.example'],
    ['@@||good.example/page', '!exception-path'],
    ['@@||good.example^$script', '!unsupported-option'],
    ['||bad.example^$badfilter', '@bad.example'],
    ['||bad.example^$third-party,badfilter', '!unsupported-option'],
    ['@@||good.example^$badfilter', '!unsupported-option'],
    ['||bad.example^$denyallow=good.bad.example|x.test', 'bad.example @good.bad.example @x.test'],
    ['||bad.example^$domain=news.example', '!unsupported-option'],
    ['||bad.example^$third-party', '!unsupported-option'],
    ['||bad.example^$script,image', '!unsupported-option'],
    ['||bad.example^$~image', '!unsupported-option'],
    ['||bad.example^$removeparam=x', '!unsupported-option'],
    ['||bad.example^$dnsrewrite=1.2.3.4', '!unsupported-option'],
    ['||bad*.example^', '!pattern'],
    ['||bad.example^*.gif', '!pattern'],
    ['||bad.example:8080^', '!port'],
    ['||1.2.3.4^', '!ip-address'],
    ['||com^', '!public-suffix'],
    ['.example^', '!pattern'],
    ['/banner/ads/', '!regex'],
    ['/^https?:\\/\\/bad\\d+\\.example/$document', '!regex'],
    ['news.example##.advert', '!cosmetic'],
    ['news.example#@#.advert', '!cosmetic'],
    ['news.example#?#div:has(a)', '!cosmetic'],
    ['news.example#%#//scriptlet("x")', '!cosmetic'],
    ['news.example$$script[tag-content="x"]', '!cosmetic'],
    ['! ||bad.example^', ''],
    ['[Adblock Plus 2.0]', ''],
  ],
  dnsmasq: [
    ['address=/bad.example/0.0.0.0', 'bad.example'],
    ['address=/bad.example/worse.example/#', 'bad.example worse.example'],
    ['address=/bad.example/::', 'bad.example'],
    ['server=/bad.example/', 'bad.example'],
    ['local=/bad.example/', 'bad.example'],
    ['server=/good.example/#', '@good.example'],
    ['server=/good.example/8.8.8.8', '!address-mapping'],
    ['address=/good.example/10.0.0.1', '!address-mapping'],
    ['address=/#/0.0.0.0', '!invalid-hostname'],
    ['address=//0.0.0.0', '!invalid-hostname'],
    ['ipset=/bad.example/set', '!unsupported-record'],
    ['#address=/bad.example/#', ''],
  ],
  unbound: [
    ['local-zone: "bad.example" always_nxdomain', 'bad.example'],
    ['local-zone: "bad.example." static', 'bad.example'],
    ["local-zone: 'bad.example' refuse", 'bad.example'],
    ['local-zone: "good.example" transparent', '@good.example'],
    ['local-zone: "good.example" inform', '!unsupported-record'],
    ['local-data: "bad.example A 0.0.0.0"', 'bad.example'],
    ['local-data: "bad.example. 60 IN AAAA ::"', 'bad.example'],
    ['local-data: "intra.example A 10.0.0.1"', '!address-mapping'],
    ['local-data: "bad.example TXT hello"', '!unsupported-record'],
    ['server:', ''],
  ],
  rpz: [
    ['bad.example CNAME .', 'bad.example'],
    ['*.bad.example CNAME .', 'bad.example'],
    ['bad.example 300 IN CNAME *.', 'bad.example'],
    ['bad.example IN 300 CNAME rpz-drop.', 'bad.example'],
    ['bad.example A 0.0.0.0', 'bad.example'],
    ['good.example CNAME rpz-passthru.', '@good.example'],
    ['good.example CNAME good.example.', '@good.example'],
    ['www.google.com CNAME forcesafesearch.google.com.', '!address-mapping'],
    ['32.4.3.2.1.rpz-ip CNAME .', '!ip-address'],
    ['ns.bad.example.rpz-nsdname CNAME .', '!unsupported-record'],
    ['bad.example TXT "x"', '!unsupported-record'],
    ['@ NS localhost.', ''],
    ['$TTL 300', ''],
    ['; bad.example CNAME .', ''],
  ],
};

for (const [format, lines] of Object.entries(cases) as [ListFormat, (typeof cases)[ListFormat]][]) {
  describe(`${format} lines`, () => {
    test.each(lines)('%s → %s', (line, expected) => {
      expect(read(line)).toBe(expected);
    });
    const own = lines.filter(([line]) => line !== '0.0.0.0' && !line.startsWith('; '));
    test.each(own)('%s → %s when the syntax is known', (line, expected) => {
      expect(read(line, { format })).toBe(expected);
    });
  });
}

test('public suffixes can be allowed where they are meant', () => {
  expect(read('github.io', { allowPrivateSuffixes: true })).toBe('github.io');
  expect(read('com.vn', { allowPrivateSuffixes: true })).toBe('!public-suffix');
  expect(read('bet.br')).toBe('!public-suffix');
  expect(read('bet.br', { allowedSuffixes: ['bet.br'] })).toBe('bet.br');
});

test('a line over the limit is dropped, not read', () => {
  expect(read(`bad.example ${'#'.repeat(5000)}`)).toBe('!too-long');
});
