import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  categoriesOfMask,
  DamagedTableError,
  lookup,
  lookupMask,
  maskOf,
  openTable,
} from '../../../src/core/lists/table';
import { buildTable, createTableBuilder, mergeTables } from '../../../src/core/lists/table-builder';
import { type Category, categories } from '../../../src/core/policy/categories';

const label = fc.stringMatching(/^[a-e]{1,2}$/);
const hostname = fc.array(label, { minLength: 2, maxLength: 5 }).map((labels) => labels.join('.'));
const entry = fc.tuple(hostname, fc.constantFrom(...categories));

const isSame = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

function naive(entries: readonly (readonly [string, Category])[], asked: string): Category[] {
  const named = entries.filter(([name]) => asked === name || asked.endsWith(`.${name}`));
  return categories.filter((category) => named.some(([, other]) => other === category));
}

describe('lookup table', () => {
  test('has room for exactly the categories there are', () => {
    expect(categories.length).toBe(32);
    expect(categoriesOfMask(0xffffffff)).toEqual([...categories]);
    for (const category of categories) expect(categoriesOfMask(maskOf(category))).toEqual([category]);
  });

  test('answers as a naive suffix search does', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 60 }),
        fc.array(hostname, { maxLength: 30 }),
        (entries, more) => {
          const table = openTable(buildTable(entries));
          for (const asked of [
            ...entries.map(([name]) => name),
            ...more,
            ...more.map((name) => `x.${name}`),
          ]) {
            const expected = naive(entries, asked);
            expect(categoriesOfMask(lookupMask(table, asked))).toEqual(expected);
            const found = lookup(table, asked);
            expect(found.categories).toEqual(expected);
            for (const match of found.matches)
              expect(entries).toContainEqual([match.hostname, match.category]);
          }
        },
      ),
    );
  });

  test('covers parents, never a bare top-level domain or the empty name', () => {
    const table = openTable(
      buildTable([
        ['bad.example', 'gambling'],
        ['example', 'adult'],
        ['bet.br', 'gambling'],
      ]),
    );
    expect(lookup(table, 'a.b.bad.example')).toMatchObject({
      categories: ['gambling'],
      matched: 'bad.example',
    });
    expect(lookup(table, 'x.bet.br').matched).toBe('bet.br');
    for (const open of ['example', 'good.example', 'notbad.example', 'br', '', '.', 'bad']) {
      expect(lookupMask(table, open)).toBe(0);
    }
  });

  test('the most specific entry decides between a category and its exception', () => {
    const builder = createTableBuilder();
    builder.add('a.test', 'games');
    builder.add('a.test', 'video');
    builder.addException('school.a.test', 'games');
    builder.add('play.school.a.test', 'games');
    builder.add('both.test', 'games');
    builder.addException('both.test', 'games');
    const table = openTable(builder.finish());
    expect(lookup(table, 'www.a.test').categories).toEqual(['games', 'video']);
    expect(lookup(table, 'school.a.test').categories).toEqual(['video']);
    expect(lookup(table, 'play.school.a.test')).toMatchObject({
      categories: ['games', 'video'],
      matched: 'play.school.a.test',
    });
    expect(lookupMask(table, 'both.test')).toBe(0);
    expect(table.counts[categories.indexOf('games')]).toBe(3);
  });

  test('keeps one of repeated entries and does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const once = buildTable(entries);
        expect(isSame(buildTable([...entries].reverse().concat(entries)), once)).toBe(true);
        expect(openTable(once).size).toBe(new Set(entries.map((pair) => pair.join(' '))).size);
      }),
    );
  });

  test('merges tables; exceptions of one list do not open another one', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.array(entry, { maxLength: 30 }), (left, right) => {
        const merged = mergeTables([left, right].map((entries) => openTable(buildTable(entries))));
        expect(isSame(merged, buildTable([...left, ...right]))).toBe(true);
      }),
    );
    const builder = createTableBuilder();
    builder.addException('bad.test', 'adult');
    const merged = mergeTables([openTable(builder.finish()), openTable(buildTable([['bad.test', 'adult']]))]);
    expect(lookup(openTable(merged), 'bad.test').categories).toEqual(['adult']);
  });

  test('finds each of many names and no other', () => {
    const names = Array.from({ length: 400_000 }, (_, index) => `n${index}.test`);
    const builder = createTableBuilder();
    for (const name of names) builder.add(name, 'adult');
    const table = openTable(builder.finish());
    expect(table.size).toBe(names.length);
    for (let at = 0; at < names.length; at += 997) expect(lookupMask(table, names[at]!)).toBe(1 << 1);
    expect(lookupMask(table, 'n400000.test')).toBe(0);
  });
});

describe('opening a damaged table', () => {
  const whole = buildTable([
    ['bad.example', 'gambling'],
    ['worse.example', 'adult'],
    ['x.y.example', 'malware'],
  ]);

  test('refuses every changed byte', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at] = damaged[at]! ^ change;
        expect(() => openTable(damaged)).toThrow(DamagedTableError);
      }),
    );
  });

  test('refuses every cut and every addition', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => openTable(whole.subarray(0, length))).toThrow(DamagedTableError);
      }),
    );
    expect(() => openTable(new Uint8Array([...whole, 0, 0, 0, 0]))).toThrow(DamagedTableError);
  });

  test('refuses random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300_000 }), (bytes) => {
        expect(() => openTable(bytes)).toThrow(DamagedTableError);
      }),
      { numRuns: 30 },
    );
  });

  test('opens a table that does not start at a word boundary', () => {
    const shifted = new Uint8Array(whole.length + 1);
    shifted.set(whole, 1);
    expect(lookup(openTable(shifted.subarray(1)), 'a.bad.example').categories).toEqual(['gambling']);
  });
});
