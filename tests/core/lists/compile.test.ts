import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledLists, createListCompiler } from '../../../src/core/lists/compile';
import { tableOfLists } from '../../../src/core/lists/compiled-table';
import { protectHosts } from '../../../src/core/lists/protected-hosts';
import { parseListLine } from '../../../src/core/lists/syntax';
import { lookup, openTable } from '../../../src/core/lists/table';
import type { Category } from '../../../src/core/policy/categories';

type Lists = readonly (readonly [Category, ...string[]])[];

function compile(lists: Lists, protectedHosts: readonly string[] = []): CompiledLists {
  const compiler = createListCompiler(protectHosts(protectedHosts));
  for (const [category, ...lines] of lists) {
    const take = compiler.list(category);
    for (const line of lines) for (const entry of parseListLine(line).entries) take(entry);
  }
  return compiler.finish();
}

const plain = ({ names, exceptions, paths }: CompiledLists) => ({
  names: Object.fromEntries(names),
  exceptions: Object.fromEntries(exceptions),
  paths: paths.map((path) => `${path.category} ${path.hostname}${path.path}`),
});

describe('putting lists together', () => {
  test('removes repeated and covered names within a category, not between categories', () => {
    const lists = compile([
      ['gambling', 'b.test', 'a.b.test', 'c.test', 'c.test'],
      ['gambling', 'x.a.b.test', 'b.test'],
      ['adult', 'a.b.test'],
    ]);
    expect(plain(lists).names).toEqual({ adult: ['a.b.test'], gambling: ['b.test', 'c.test'] });
    expect(lists.dropped).toMatchObject({ duplicate: { count: 2 }, 'covered-by-parent': { count: 2 } });
    expect(lists.counts.gambling).toEqual({ entries: 6, names: 2, exceptions: 0, paths: 0 });
  });

  test('never names a protected host or a parent of one', () => {
    const lists = compile(
      [['drugs', 'frank.test', 'www.frank.test', 'charity.test', 'other.test']],
      ['frank.test', 'help.charity.test'],
    );
    expect(plain(lists).names).toEqual({ drugs: ['other.test'] });
    expect(lists.dropped['never-block']).toMatchObject({ count: 3 });
  });

  test('an exception works in its own list only', () => {
    const own = compile([['games', '||a.test^', '||b.test^', '@@||b.test^', '@@||school.a.test^']]);
    expect(plain(own)).toMatchObject({
      names: { games: ['a.test'] },
      exceptions: { games: ['school.a.test'] },
    });
    const overruled = compile([
      ['games', '||a.test^', '@@||school.a.test^', '||b.test^', '@@||b.test^'],
      ['games', 'school.a.test', 'b.test'],
    ]);
    expect(plain(overruled)).toMatchObject({ names: { games: ['a.test', 'b.test'] }, exceptions: {} });
  });

  test('keeps a name below an exception that lies below a listed name', () => {
    const lists = compile([['games', '||a.test^', '@@||school.a.test^', '||play.school.a.test^']]);
    expect(plain(lists).names).toEqual({ games: ['a.test', 'play.school.a.test'] });
    const table = openTable(tableOfLists(lists));
    const asked = ['a.test', 'x.a.test', 'school.a.test', 'x.school.a.test', 'play.school.a.test'];
    expect(asked.map((hostname) => lookup(table, hostname).categories.length)).toEqual([1, 1, 0, 0, 1]);
  });

  test('keeps parts of sites apart, without those of a listed host', () => {
    const lists = compile([
      ['phishing', 'https://big.test/scam', 'https://www.big.test/scam', 'https://bad.test/x', 'bad.test'],
      ['malware', 'https://bad.test/x'],
    ]);
    expect(plain(lists).paths).toEqual(['malware bad.test/x', 'phishing big.test/scam']);
    expect(lists.dropped).toMatchObject({ duplicate: { count: 1 }, 'covered-by-parent': { count: 1 } });
  });

  test('gives the same whatever the order of lines and lists', () => {
    const line = fc.constantFrom(
      'a.test',
      'b.a.test',
      'c.b.a.test',
      'd.test',
      'https://d.test/x',
      '@@||b.a.test^',
    );
    const list = fc.tuple(fc.constantFrom('adult', 'games'), fc.array(line, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const forwards = lists.map(([category, lines]) => [category, ...lines] as [Category, ...string[]]);
        const backwards = lists
          .map(([category, lines]) => [category, ...[...lines].reverse()] as [Category, ...string[]])
          .reverse();
        expect(plain(compile(backwards))).toEqual(plain(compile(forwards)));
      }),
      { numRuns: 300 },
    );
  });

  test('leaving covered names out changes no answer', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.test`);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 15 }), fc.array(name, { maxLength: 15 }), (listed, asked) => {
        const table = openTable(tableOfLists(compile([['adult', ...listed]])));
        for (const hostname of asked) {
          const expected = listed.some((each) => hostname === each || hostname.endsWith(`.${each}`));
          expect(lookup(table, hostname).categories.length === 1).toBe(expected);
        }
      }),
    );
  });
});
