import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getDomain } from 'tldts';

/** Where the reference data lies, seen from the project's root. */
export const referenceFolder = join('..', 'shared', 'reference');

/** The lines of a reference file, unpacked where its name ends in .gz; empty lines left out. */
export function readLines(path: string): string[] {
  const bytes = readFileSync(join(referenceFolder, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** The rows of a tab-separated reference file, without its heading. */
export function readRows(path: string): string[][] {
  return readLines(path)
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Registrable domains (private suffixes counted) of the hosts of a list, each once, in the list's order. */
export function readDomains(path: string): Set<string> {
  const domains = new Set<string>();
  for (const host of readLines(path)) {
    const domain = getDomain(host, { allowPrivateDomains: true });
    if (domain !== null && /^[a-z0-9.-]+$/.test(domain)) domains.add(domain);
  }
  return domains;
}
