import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** A built extension as the file that Firefox installs (xpi). */
export function packed(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return zipSync(
    Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file)])),
    { level: 1 },
  );
}

/** The extension's id in Firefox, as its manifest has it. */
export function geckoId(built: string): string {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
