import { join } from 'node:path';
import { type CompiledLists, createListCompiler } from '../core/lists/compile';
import { protectHosts } from '../core/lists/protected-hosts';
import { createTableBuilder } from '../core/lists/table-builder';
import { type GoodSites, readGoodSites } from './good-sites';
import { packageLists } from './lists/package-lists';
import { projectRoot } from './project-root';
import { findListFiles, readListFile } from './read-lists';

export const listsFolder = join(projectRoot, 'lists');

/** What a build carries: the bundled head, the lists of packages, and a folder's files beside them. */
export async function compileBundle(folder?: string): Promise<{ lists: CompiledLists; good: GoodSites }> {
  const good = readGoodSites(listsFolder);
  const isProtected = protectHosts([...good.help, ...good.learning]);
  const compiler = createListCompiler(isProtected);
  const own = findListFiles(listsFolder).files;
  const added = folder === undefined ? [] : findListFiles(folder).files;
  for (const file of [...own, ...packageLists(), ...added]) {
    const summary = await readListFile(file, compiler.list(file.category), isProtected);
    compiler.include(summary.dropped);
  }
  return { lists: compiler.finish(), good };
}

export function tableOf(lists: CompiledLists): Uint8Array<ArrayBuffer> {
  const builder = createTableBuilder();
  for (const [category, names] of lists.names) for (const name of names) builder.add(name, category);
  for (const [category, names] of lists.exceptions) {
    for (const name of names) builder.addException(name, category);
  }
  return builder.finish();
}
