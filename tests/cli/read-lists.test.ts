import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { Fault } from '../../src/cli/fault';
import { chooseFiles } from '../../src/cli/lists/choose-files';
import { explain } from '../../src/cli/lists/explain-command';
import { inspect } from '../../src/cli/lists/inspect-command';
import { findListFiles, listFileOf, readListFile } from '../../src/cli/read-lists';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function names(path: string): Promise<string[]> {
  const found: string[] = [];
  await readListFile(listFileOf(path)!, (entry) => found.push(entry.hostname));
  return found;
}

describe('list files', () => {
  test('are named after a category, plain or packed', () => {
    expect(listFileOf('a/gambling.txt')).toMatchObject({ name: 'gambling', category: 'gambling' });
    expect(listFileOf('gambling.vietnam.txt.gz')).toMatchObject({
      category: 'gambling',
      name: 'gambling.vietnam',
    });
    for (const other of ['readme.txt', 'gambling', 'gambling.md', 'GAMBLING.txt']) {
      expect(listFileOf(other)).toBeUndefined();
    }
  });

  test('plain and gz give the same, CRLF and byte order mark or not', async () => {
    const text = '\ufeffa.example\r\n# x\r\ncờ.vn\r\n';
    const plain = await names(write('games.txt', text));
    expect(plain).toEqual(['a.example', expect.stringMatching(/^xn--.*\.vn$/)]);
    expect(await names(write('games.txt.gz', gzipSync(text)))).toEqual(plain);
  });

  test('a broken gz and a missing file are told apart and named', async () => {
    const whole = gzipSync('a.example\n'.repeat(10_000));
    const cut = names(write('adult.txt.gz', whole.subarray(0, 40)));
    await expect(cut).rejects.toThrow(Fault);
    await expect(cut).rejects.toThrow(/adult\.txt\.gz/);
    await expect(names(write('crypto.txt.gz', 'not packed'))).rejects.toThrow(/gz/);
    await expect(names(join(folder, 'loans.txt'))).rejects.toThrow(/not found/);
  });

  test('a folder gives its category files in order and names the others', () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    for (const name of ['video.txt', 'adult.txt.gz', 'notes.txt', 'SOURCES.md'])
      writeFileSync(join(own, name), '');
    const { files, ignored } = findListFiles(own);
    expect(files.map((file) => file.category)).toEqual(['adult', 'video']);
    expect(ignored).toEqual([join(own, 'notes.txt')]);
    expect(() => findListFiles(join(folder, 'none'))).toThrow(Fault);
  });

  test('suffixes count where the category means them', async () => {
    const text = 'bet.br\ngithub.io\n';
    expect(await names(write('gambling.txt', text))).toEqual(['bet.br']);
    expect(await names(write('file-hosting.txt', text))).toEqual(['github.io']);
  });
});

describe('looking at lists', () => {
  test('inspect counts, compares and says what was dropped', async () => {
    const files = chooseFiles(
      [
        write('drugs.txt', 'a.example\nb.example\n10.0.0.1\n'),
        write('drugs.two.txt', 'x.a.example\na.example\n'),
      ],
      undefined,
    );
    const { categories, dropped, overlaps } = await inspect(files);
    expect(categories.drugs).toEqual({ entries: 4, names: 2, exceptions: 0, paths: 0 });
    expect(dropped).toMatchObject({ 'ip-address': { count: 1 }, duplicate: { count: 1 } });
    expect(overlaps).toEqual([
      { of: 'drugs.two', by: 'drugs', names: 2, share: 1 },
      { of: 'drugs', by: 'drugs.two', names: 1, share: 0.5 },
    ]);
  });

  test('explain names list, category and entry', async () => {
    const files = chooseFiles([write('hate.txt', 'a.example\nb.example\nhttps://a.example/x\n')], undefined);
    const { named, hostname } = await explain(files, 'https://WWW.a.example/path');
    expect(hostname).toBe('www.a.example');
    expect(named.map(({ category, entry }) => `${category} ${entry}`)).toEqual([
      'hate a.example',
      'hate a.example/x',
    ]);
    await expect(explain(files, 'http://')).rejects.toThrow(Fault);
  });

  test('a file with another name needs a category', () => {
    const path = write('download.txt', 'a.example\n');
    expect(() => chooseFiles([path], undefined)).toThrow(Fault);
    expect(chooseFiles([path], 'adult')[0]).toMatchObject({ category: 'adult' });
    expect(() => chooseFiles([path], 'no-such')).toThrow(Fault);
  });
});
