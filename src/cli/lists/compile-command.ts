import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOfLists } from '../../core/lists/compiled-table';
import { compileRulesets } from '../../core/lists/rules';
import { bundledGoodSites, type CompiledFiles, compileFiles } from '../compile-files';
import { Fault, fileFault } from '../fault';
import type { GoodSites } from '../good-sites';
import type { ListFile } from '../read-lists';
import { compiledText } from './describe';

/**
 * Compiles list files into `folder`: `table.bin` (for `openTable`), `paths.json`, `good.json` and
 * `rulesets/<id>.json` for declarativeNetRequest. The same input gives the same bytes.
 */
export async function compileCommand(
  files: readonly ListFile[],
  folder: string | undefined,
): Promise<string> {
  if (folder === undefined) {
    throw new Fault('Thiếu --out THƯ-MỤC.', 'Where to? Add --out FOLDER.');
  }
  const good = bundledGoodSites();
  const compiled = await compileFiles(files, good);
  try {
    return compiledText(compiled, writeCompiled(compiled, good, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw fileFault(folder, error);
  }
}

/** What was written, by file, in bytes. */
export type Written = ReadonlyMap<string, number>;

export function writeCompiled({ lists }: CompiledFiles, good: GoodSites, folder: string): Written {
  const written = new Map<string, number>();
  const write = (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(join(folder, name), bytes);
    written.set(name, bytes.byteLength);
  };
  mkdirSync(join(folder, 'rulesets'), { recursive: true });
  write('table.bin', tableOfLists(lists));
  write('paths.json', JSON.stringify(lists.paths));
  write('good.json', JSON.stringify(good));
  for (const { id, rules } of compileRulesets(lists).rulesets) {
    write(join('rulesets', `${id}.json`), JSON.stringify(rules));
  }
  return written;
}
