import type { CategoryCounts } from '../../core/lists/compile';
import type { DropReport } from '../../core/lists/drop-report';
import type { Category } from '../../core/policy/categories';
import { bundledGoodSites, compileFiles } from '../compile-files';
import { type ListFile, readListFile } from '../read-lists';
import { createOverlapCounter, maxGroups, type Overlap } from './overlap';

export interface Inspection {
  readonly files: readonly InspectedFile[];
  /** After putting all files together: what a build would hold. */
  readonly categories: Readonly<Partial<Record<Category, CategoryCounts>>>;
  readonly dropped: DropReport;
  /** Between files, or between categories when there are more files than can be compared at once. */
  readonly overlaps: readonly Overlap[];
}

export interface InspectedFile {
  readonly name: string;
  readonly path: string;
  readonly category: Category;
  readonly lines: number;
  readonly entries: number;
  /** Distinct hosts, before parents take their children in. */
  readonly names: number;
  readonly dropped: DropReport;
}

/** Reads every file twice: as it stands, to compare the lists, and put together, as a build would. */
export async function inspect(files: readonly ListFile[]): Promise<Inspection> {
  const { lists, summaries } = await compileFiles(files, bundledGoodSites());
  const isComparable = files.length <= maxGroups;
  const counter = createOverlapCounter();
  const names = new Map<string, number>();
  for (const file of files) {
    const group = isComparable ? file.name : file.category;
    const own = new Set<string>();
    await readListFile(file, (entry) => {
      if (entry.kind === 'host') own.add(entry.hostname);
    });
    for (const hostname of own) counter.add(group, hostname);
    names.set(file.path, own.size);
  }
  return {
    files: summaries.map(({ file, lines, entries, dropped }) => ({
      ...file,
      lines,
      entries,
      names: names.get(file.path) ?? 0,
      dropped,
    })),
    categories: lists.counts,
    dropped: lists.dropped,
    overlaps: counter.finish().overlaps,
  };
}
