import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Public test vectors for URLs; they lie beside the project and are no part of it. */
const folder = resolve(import.meta.dirname, '../../../../shared/reference/urls');

export const hasReference = existsSync(folder);
export const skippedNote = 'skipped: no reference data';

export function referenceText(path: string): string {
  return readFileSync(resolve(folder, path), 'utf8');
}

/** The objects of a JSON array of vectors; strings in between are comments. */
export function referenceCases<Case extends object>(path: string): Case[] {
  const entries = JSON.parse(referenceText(path)) as (Case | string)[];
  return entries.filter((entry): entry is Case => typeof entry === 'object');
}
