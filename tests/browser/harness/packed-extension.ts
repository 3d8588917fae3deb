import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';
import { copyOf } from './project';

export interface PackedExtension {
  readonly crx: Buffer;
  readonly id: string;
  readonly version: string;
}

/** Packs and signs a built extension with a key of its own, as a school that publishes it itself does. */
export function packExtension(built: string): PackedExtension {
  const folder = copyOf(built);
  const profile = mkdtempSync(join(tmpdir(), 'mam-xanh-pack-'));
  try {
    const { key: _, ...manifest } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
    const run = spawnSync(findChromium() ?? 'chromium', [...flags, `--pack-extension=${folder}`], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`Packing failed:\n${run.stderr}`);
    const key = createPublicKey(readFileSync(`${folder}.pem`)).export({ type: 'spki', format: 'der' });
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
    return { crx: readFileSync(`${folder}.crx`), id, version: manifest.version };
  } finally {
    for (const path of [folder, profile, `${folder}.crx`, `${folder}.pem`]) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** The answer of an update server (`update.xml`). */
export function updateManifest({ id, version }: PackedExtension, codebase: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${codebase}" version="${version}"/></app>
</gupdate>
`;
}
