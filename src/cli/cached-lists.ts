import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CompiledPath } from '../core/lists/compile';
import { tableOfLists } from '../core/lists/compiled-table';
import { type HostTable, openTable } from '../core/lists/table';
import { compileFiles } from './compile-files';
import type { GoodSites } from './good-sites';
import { cacheFolder } from './project-root';
import type { ListFile } from './read-lists';
import { sourceStamp } from './source-stamp';

const folder = join(cacheFolder, 'tables');
const keptTables = 4;

export interface ReadLists {
  readonly table: HostTable;
  readonly paths: readonly CompiledPath[];
}

/**
 * The lookup table of list files, from the cache when neither the files (by size and time of change) nor the code
 * that reads them have changed since.
 * @throws Fault when a file cannot be read
 */
export async function readLists(files: readonly ListFile[], good: GoodSites): Promise<ReadLists> {
  const path = join(folder, keyOf(files, good));
  const cached = readCached(path);
  if (cached !== undefined) return cached;
  const { lists } = await compileFiles(files, good);
  const bytes = tableOfLists(lists);
  keep(`${path}.json`, JSON.stringify(lists.paths));
  keep(`${path}.bin`, bytes);
  dropOldest();
  return { table: openTable(bytes), paths: lists.paths };
}

function keyOf(files: readonly ListFile[], good: GoodSites): string {
  const hash = createHash('sha256').update(sourceStamp());
  for (const { path, name } of files) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`\n${path} ${name} ${size} ${mtimeMs}`);
  }
  return hash
    .update(JSON.stringify([good.help, good.learning]))
    .digest('hex')
    .slice(0, 32);
}

/** A cached table that is damaged or half written is made anew. */
function readCached(path: string): ReadLists | undefined {
  try {
    const paths = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as CompiledPath[];
    return { table: openTable(readFileSync(`${path}.bin`)), paths };
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written (a read-only copy of the project) costs time, nothing else. */
function keep(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, content);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    rmSync(`${path}.${process.pid}`, { force: true });
  }
}

function dropOldest(): void {
  if (!existsSync(folder)) return;
  const tables = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  const byAge = tables
    .map((name) => ({ name, usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { name } of byAge.slice(keptTables)) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, name.replace(/bin$/, 'json')), { force: true });
  }
}
