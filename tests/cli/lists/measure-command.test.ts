import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Fault } from '../../../src/cli/fault';
import { chooseFiles } from '../../../src/cli/lists/choose-files';
import { compileCommand } from '../../../src/cli/lists/compile-command';
import { measure } from '../../../src/cli/lists/measure-command';
import { lookup, openTable } from '../../../src/core/lists/table';

const folder = mkdtempSync(join(tmpdir(), 'measure-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'adult.txt'), 'a.example\nb.example\nx.a.example\nhttps://c.example/x\n');
const others = join(folder, 'others.tsv');
writeFileSync(others, 'host\tn\nwww.a.example\t1\nopen.example\t2\n');

test('measuring counts names and what would be falsely listed', async () => {
  const measured = await measure(chooseFiles([folder], undefined), others);
  expect(measured).toMatchObject({ names: 3, others: 2, falselyListed: 0 });
  expect(measured.tableBytes).toBeGreaterThan(262_144);
});

test('compiling writes what the extension loads, the same bytes each time', async () => {
  const out = join(folder, 'out');
  const text = await compileCommand(chooseFiles([folder], undefined), out);
  expect(text).toContain('table.bin');
  const table = readFileSync(join(out, 'table.bin'));
  expect(lookup(openTable(table), 'www.a.example').categories).toEqual(['adult']);
  expect(JSON.parse(readFileSync(join(out, 'paths.json'), 'utf8'))).toEqual([
    { category: 'adult', hostname: 'c.example', path: '/x' },
  ]);
  const [rule] = JSON.parse(readFileSync(join(out, 'rulesets', 'adult.json'), 'utf8'));
  expect(rule.condition.requestDomains).toEqual(['a.example', 'b.example']);
  await compileCommand(chooseFiles([folder], undefined), out);
  expect(readFileSync(join(out, 'table.bin')).equals(table)).toBe(true);
});

test('compiling needs a folder it can write to', async () => {
  await expect(compileCommand([], undefined)).rejects.toThrow(Fault);
  await expect(compileCommand([], others)).rejects.toThrow(Fault);
});
