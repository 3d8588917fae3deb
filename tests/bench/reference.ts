import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../browser/harness/project';

/** Measurements on real lists and sites lie beside the project, never in it; all of it may be missing. */
export const referenceFolder = join(projectRoot, '..', 'shared', 'reference');

export function hasReference(path = ''): boolean {
  return existsSync(join(referenceFolder, path));
}

/** The lines of a reference file, unpacked where its name ends in `.gz`; without empty ones and comments. */
export function referenceLines(path: string): string[] {
  const raw = readFileSync(join(referenceFolder, path));
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** The rows of a tab-separated reference file by the names of its first line. */
export function referenceRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = referenceLines(path);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** The hostnames of a reference file, whether it is a list or a table with a `domain` column. */
export function referenceHosts(path: string): string[] {
  if (!path.includes('.tsv')) return referenceLines(path).map((line) => line.trim());
  return referenceRows(path).map((row) => row.domain ?? '');
}
