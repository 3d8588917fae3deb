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
  const chosen = [
    ...findListFiles(listsFolder).files,
    ...(folder === undefined ? [] : findListFiles(folder).files),
  ];
  for (const file of chosen) {
    const summary = await readListFile(file, compiler.list(file.category), isProtected);
    compiler.include(summary.dropped);
  }
  for (const file of packageLists()) {
    const add = compiler.list(file.category);
    // Their 31,000 single pages on shared hosts are gone within days, and would be 8 MB of rules.
    const summary = await readListFile(file, (entry) => entry.kind !== 'path' && add(entry), isProtected);
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
