import { type CompiledLists, createListCompiler } from '../core/lists/compile';
import { protectHosts } from '../core/lists/protected-hosts';
import type { ListSummary } from '../core/lists/syntax';
import { type GoodSites, readGoodSites } from './good-sites';
import { packageLists } from './lists/package-lists';
import { bundledLists } from './project-root';
import { findListFiles, type ListFile, readListFile } from './read-lists';

export interface CompiledFiles {
  readonly lists: CompiledLists;
  readonly summaries: readonly (ListSummary & { readonly file: ListFile })[];
}

/** What the package carries: the hand-written head and the lists of npm packages. */
export function bundledFiles(): ListFile[] {
  return [...findListFiles(bundledLists).files, ...packageLists()];
}

/** Help and learning sites of the project, which no list may name. */
export function bundledGoodSites(): GoodSites {
  return readGoodSites(bundledLists);
}

/**
 * Reads list files one after the other and puts them together.
 * @throws Fault when a file cannot be read
 */
export async function compileFiles(files: readonly ListFile[], good: GoodSites): Promise<CompiledFiles> {
  const isProtected = protectHosts([...good.help, ...good.learning]);
  const compiler = createListCompiler(isProtected);
  const summaries = [];
  for (const file of files) {
    const summary = await readListFile(file, compiler.list(file.category), isProtected);
    compiler.include(summary.dropped);
    summaries.push({ ...summary, file });
  }
  return { lists: compiler.finish(), summaries };
}
