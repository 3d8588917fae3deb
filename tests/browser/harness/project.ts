import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The built extension for a family of browsers (`npm run build`). */
export function builtExtension(family: 'chromium' | 'firefox'): string {
  return join(projectRoot, 'dist', family);
}

/** A hostname of a bundled list, the first unless another is asked for. Throws when there is none. */
export function listedHost(category: string, index = 0): string {
  const lines = readFileSync(join(projectRoot, 'lists', `${category}.txt`), 'utf8').split('\n');
  const names = lines
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((name) => /^[a-z0-9.-]+$/.test(name));
  const name = names[index];
  if (name === undefined) throw new Error(`lists/${category}.txt has no hostname ${index}`);
  return name;
}
