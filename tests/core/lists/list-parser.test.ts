import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../src/core/lists/entry';
import { protectHosts } from '../../../src/core/lists/protected-hosts';
import {
  createListParser,
  type ListParserOptions,
  listFormats,
  maxLineLength,
} from '../../../src/core/lists/syntax';

function parse(chunks: readonly string[], options: ListParserOptions = {}) {
  const entries: ListEntry[] = [];
  const parser = createListParser((entry) => entries.push(entry), options);
  for (const chunk of chunks) parser.push(chunk);
  const { lines, dropped } = parser.end();
  return { entries, names: entries.map((entry) => entry.hostname), lines, dropped };
}

const mixed = [
  '[Adblock Plus 2.0]',
  '! Title: mixed',
  '||a.example^$all',
  '@@||b.example^',
  '0.0.0.0 c.example d.example # two',
  'address=/e.example/#',
  'local-zone: "f.example" always_nxdomain',
  'g.example CNAME .',
  'https://h.example/Path?x#y',
  'k.example##.ad',
].join('\n');

describe('reading a list as it arrives', () => {
  test('does not depend on where the text is cut', () => {
    const whole = parse([mixed]);
    expect(whole.names).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.example`));
    expect(whole.lines).toBe(10);
    fc.assert(
      fc.property(fc.array(fc.nat(mixed.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), mixed.length];
        const chunks = at.slice(1).map((end, index) => mixed.slice(at[index], end));
        expect(parse(chunks)).toEqual(whole);
      }),
    );
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('understands %s, a byte order mark and a missing last line end', (_, end) => {
    const text = `\ufeffa.example${end}${end}# x${end}b.example`;
    expect(parse([text]).names).toEqual(['a.example', 'b.example']);
    expect(parse([...text]).names).toEqual(['a.example', 'b.example']);
    expect(parse([text, end]).lines).toBe(4);
  });

  test('cuts off a line without end, counts it once, and goes on behind it', () => {
    const huge = 'x'.repeat(100_000);
    const chunks = ['a.example\nbad.example ', ...Array.from({ length: 20 }, () => huge), '\nb.example'];
    const { names, dropped, lines } = parse(chunks);
    expect(names).toEqual(['a.example', 'b.example']);
    expect(dropped['too-long']).toMatchObject({ count: 1 });
    expect(dropped['too-long']?.examples[0]?.length).toBeLessThanOrEqual(100);
    expect(lines).toBe(3);
  });

  test('counts what it leaves out and keeps a few examples', () => {
    const { dropped } = parse([
      Array.from({ length: 9 }, (_, index) => `10.0.0.${index}`).join('\n'),
      '\ncom\n',
    ]);
    expect(dropped).toEqual({
      'ip-address': { count: 9, examples: ['10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] },
      'public-suffix': { count: 1, examples: ['com'] },
    });
  });

  test('reads a zone file with a long SOA record and an origin', () => {
    const zone = [
      '$TTL 2h',
      '$ORIGIN rpz.example.',
      '@ IN SOA localhost. root.localhost. (',
      '  2024010101 ; serial',
      '  6h 1h 1w 2h )',
      '  IN NS localhost.',
      'bad.test IN CNAME .',
      'worse.test.rpz.example. CNAME .',
    ];
    expect(parse([zone.join('\n')])).toMatchObject({ names: ['bad.test', 'worse.test'], dropped: {} });
  });

  test('an open parenthesis does not swallow the list', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `n${index}.test CNAME .`);
    expect(parse([['@ IN SOA a. b. (', ...lines].join('\n')]).names.length).toBeGreaterThanOrEqual(28);
  });

  test('behind an Adblock header a bare word is a pattern', () => {
    const { names, dropped } = parse(['[Adblock Plus 2.0]\nbanner.gif\n# note\n||a.example^\n']);
    expect(names).toEqual(['a.example']);
    expect(dropped).toEqual({ pattern: { count: 1, examples: ['banner.gif'] } });
  });

  test('refuses protected hosts, their www. form and their parents, not their other subdomains', () => {
    const isProtected = protectHosts(['help.charity.org.uk', 'tongdai111.vn']);
    const list = [
      'help.charity.org.uk',
      'charity.org.uk',
      'www.tongdai111.vn',
      'x.tongdai111.vn',
      'a.example',
    ];
    const { names, dropped } = parse([list.join('\n')], { isProtected });
    expect(names).toEqual(['x.tongdai111.vn', 'a.example']);
    expect(dropped['never-block']?.count).toBe(3);
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '||',
      '@@',
      '^',
      '$',
      '##',
      '/',
      '*.',
      '.',
      ',',
      '=',
      ':',
      '(',
      ')',
      ' ',
      '\t',
      '#',
      '!',
      '[',
      ']',
    ),
    fc.constantFrom(
      'a.example',
      'com',
      'address=/',
      'local-zone: "',
      ' CNAME .',
      '$ORIGIN ',
      '0.0.0.0 ',
      'https://',
    ),
    fc.constantFrom('\n', '\r\n', '\r', '\u0000', '\ufeff', 'é', '\ud800', '😀', 'xn--', '%'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  test.each(['auto', ...listFormats] as const)(
    '%s: every entry is canonical and nothing throws',
    (format) => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
          const { entries } = parse(pieces, { format });
          for (const entry of entries) {
            expect(entry.hostname).toMatch(/^(?=.{3,253}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/);
            if (entry.kind === 'path') expect(entry.path).toMatch(/^\/[!-~]+$/);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test('a list written to be slow is read in time that grows with its length alone', () => {
    const n = maxLineLength - 30;
    const slow = [
      `address=/a${' '.repeat(n)}b`,
      `a CNAME${' '.repeat(n)}b`,
      `a${'.'.repeat(n)}b CNAME .`,
      `||a.b^${'$a'.repeat(n / 2)}`,
      `x${'\u200b'.repeat(n)}y`,
      `local-zone: "${'a'.repeat(n)}`,
      `a${':1'.repeat(n / 2)}x`,
      `${'.'.repeat(1000)}x`,
    ];
    // With one quadratic pattern these 16,000 lines take minutes, far beyond the time a test has.
    const text = `${slow.join('\n')}\n`;
    const { lines } = parse(Array.from({ length: 2000 }, () => text));
    expect(lines).toBe(2000 * slow.length);
  });

  test('a line gives a bounded number of entries', () => {
    const line = `0.0.0.0 ${'a.b '.repeat(maxLineLength)}`.slice(0, maxLineLength);
    expect(parse([line]).entries.length).toBeLessThan(maxLineLength / 4);
  });
});
