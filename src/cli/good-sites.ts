import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createListParser } from '../core/lists/syntax';

/** Sites that stay open, by why they do. */
export interface GoodSites {
  /** Help, health and child-protection sites that nothing but `illegal` outranks. */
  readonly help: readonly string[];
  /** Learning and school sites. */
  readonly learning: readonly string[];
  /** What the youngest profile opens. */
  readonly approved: readonly string[];
}

const fileNames = {
  help: 'never-block.txt',
  learning: 'learning.txt',
  approved: 'approved-0-6.txt',
} as const;

/** Reads the good sites beside the category files; a missing file holds none. Sorted, each once. */
export function readGoodSites(listsFolder: string): GoodSites {
  const read = (name: string) => readHostnames(join(listsFolder, 'good', name));
  return {
    help: read(fileNames.help),
    learning: read(fileNames.learning),
    approved: read(fileNames.approved),
  };
}

/** The hostnames of a file, one a line; a missing file holds none. */
export function readHostnames(path: string): string[] {
  if (!existsSync(path)) return [];
  const hostnames = new Set<string>();
  // A ministry's or university's own suffix may be good as a whole.
  const parser = createListParser((entry) => entry.kind === 'host' && hostnames.add(entry.hostname), {
    format: 'domains',
    allowPrivateSuffixes: true,
  });
  parser.push(readFileSync(path, 'utf8'));
  parser.end();
  return [...hostnames].sort();
}
