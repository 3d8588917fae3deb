import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/cli/project-root';
import { createListCompiler } from '../../../src/core/lists/compile';
import { tableOfLists } from '../../../src/core/lists/compiled-table';
import { suffixPolicyOf } from '../../../src/core/lists/suffix-policy';
import { createListParser } from '../../../src/core/lists/syntax';
import { lookupMask, maskOf, openTable } from '../../../src/core/lists/table';
import { type Category, isCategory } from '../../../src/core/policy/categories';

const folder = join(projectRoot, '..', 'shared', 'reference');

function text(path: string): string {
  const bytes = readFileSync(join(folder, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function naiveLists(): [Category, Set<string>][] {
  return readdirSync(join(folder, 'lists')).flatMap((name): [Category, Set<string>][] => {
    const category = name.replace(/\.txt(\.gz)?$/, '');
    return isCategory(category)
      ? [[category, new Set(text(`lists/${name}`).split('\n').filter(Boolean))]]
      : [];
  });
}

function hasParent(name: string, names: ReadonlySet<string>): boolean {
  const dot = name.indexOf('.');
  return dot >= 0 && (names.has(name.slice(dot + 1)) || hasParent(name.slice(dot + 1), names));
}

describe.skipIf(!existsSync(folder))('the reference lists', () => {
  test('compile to what a naive count gives, and the table finds each name and nothing else', () => {
    const lists = naiveLists();
    const compiler = createListCompiler();
    for (const [category, names] of lists) {
      const parser = createListParser(compiler.list(category), suffixPolicyOf(category));
      parser.push([...names].join('\n'));
      compiler.include(parser.end().dropped);
    }
    const compiled = compiler.finish();
    let refused = 0;
    for (const [category, names] of lists) {
      const found = new Set(compiled.names.get(category));
      const naive = [...names].filter((name) => !hasParent(name, names));
      // Only what the parser refused (invalid punycode, hosting suffixes) may differ from the naive count.
      const missing = naive.filter((name) => !found.has(name));
      refused += missing.length;
      expect(missing.length / names.size).toBeLessThan(0.002);
    }
    const { 'invalid-hostname': invalid, 'public-suffix': suffix } = compiled.dropped;
    expect(refused).toBeLessThanOrEqual((invalid?.count ?? 0) + (suffix?.count ?? 0));
    const table = openTable(tableOfLists(compiled));
    for (const [category, names] of compiled.names) {
      const bit = maskOf(category);
      expect(names.filter((name) => (lookupMask(table, name) & bit) === 0)).toEqual([]);
    }
    const all = new Set(lists.flatMap(([, names]) => [...names]));
    const benign = ['benign/unranked.tsv.gz', 'benign/ranked.tsv.gz'].flatMap((path) =>
      text(path)
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[0] ?? ''),
    );
    const wrong = benign.filter(
      (name) => lookupMask(table, name) !== 0 && !all.has(name) && !hasParent(name, all),
    );
    expect(benign.length).toBeGreaterThan(500_000);
    expect(wrong).toEqual([]);
  }, 120_000);
});

test.skipIf(existsSync(folder))('skipped: no reference data', () => {
  console.log('skipped: no reference data');
  expect(existsSync(folder)).toBe(false);
});
