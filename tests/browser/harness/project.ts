import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The built extension for a family of browsers (`npm run build`). */
export function builtExtension(family: 'chromium' | 'firefox'): string {
  return join(projectRoot, 'dist', family);
}

/** A copy of a built extension: another build meanwhile must not change what is under test. */
export function copyOf(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-extension-'));
  cpSync(built, folder, { recursive: true });
  return folder;
}

/** The hostnames of a category's bundled list, in its order. */
export function listedHosts(category: string): string[] {
  const lines = readFileSync(join(projectRoot, 'lists', `${category}.txt`), 'utf8').split('\n');
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((name) => /^[a-z0-9.-]+$/.test(name));
}

/** A hostname of a bundled list, the first unless another is asked for. Throws when there is none. */
export function listedHost(category: string, index = 0): string {
  const name = listedHosts(category)[index];
  if (name === undefined) throw new Error(`lists/${category}.txt has no hostname ${index}`);
  return name;
}
