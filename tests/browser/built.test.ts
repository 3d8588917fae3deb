import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtExtension } from './harness/project';

const kB = 1024;

function filesOf(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, size: statSync(join(folder, path)).size }))
    .filter(({ path }) => statSync(join(folder, path)).isFile());
}

describe.each(['chromium', 'firefox'] as const)('the build for %s', (family) => {
  const folder = builtExtension(family);
  const files = filesOf(folder);
  const sizeOf = (pattern: RegExp) =>
    files.filter(({ path }) => pattern.test(path)).reduce((sum, { size }) => sum + size, 0);

  const zipped = (pattern: RegExp) =>
    zipSync(
      Object.fromEntries(
        files
          .filter(({ path }) => pattern.test(path))
          .map(({ path }) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
      ),
      { level: 9 },
    ).length;

  it('keeps what runs on every page small', () => {
    expect(sizeOf(/^content\/main\.js$/)).toBeGreaterThan(0);
    expect(sizeOf(/^content\/main/)).toBeLessThan(15 * kB);
    // Only where the veil is on.
    expect(sizeOf(/^content\/veil.*\.js$/)).toBeGreaterThan(0);
    expect(sizeOf(/^content\/veil/)).toBeLessThan(32 * kB);
  });

  it('keeps the blocked page, the worker and the models within their bounds', () => {
    expect(sizeOf(/^assets\/blocked-.*\.js$/)).toBeLessThan(100 * kB);
    expect(sizeOf(/^assets\/main\.ts-.*\.js$/)).toBeLessThan(600 * kB);
    expect(sizeOf(/^models\/names/)).toBeLessThanOrEqual(300_000);
    expect(zipped(/^models\/words/)).toBeLessThanOrEqual(1_000_000);
    expect(zipped(/^models\/(media|kernels)/)).toBeLessThanOrEqual(2_500_000);
  });

  it('packs with the bundled lists into less than 12 MB', () => {
    expect(zipped(/./)).toBeLessThan(12_000_000);
  });

  it('names no hostname that would stop the browser from loading it', () => {
    for (const { path } of files.filter((file) => file.path.startsWith('rules'))) {
      expect(readFileSync(join(folder, path), 'utf8')).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  it('carries no code from elsewhere and asks for no more than its manifest says', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    const { extension_pages, sandbox } = manifest.content_security_policy as Record<string, string>;
    expect(extension_pages).not.toMatch(/'unsafe-(inline|eval)'|https?:\/\//);
    // A document's viewer brings styles of its own; it stands apart from the extension and its data.
    expect(sandbox ?? '').not.toMatch(/allow-same-origin|unsafe-eval|script-src[^;]*unsafe|https?:/);
    expect(manifest.declarative_net_request === undefined).toBe(family === 'firefox');
  });

  it.each(['chromium', 'firefox'] as const)('%s: what reads and guards a page is small', (family) => {
    const sizes = ['main', 'words-guard', 'words-hold'].map(
      (name) => statSync(join(builtExtension(family), 'content', `${name}.js`)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
  });
});
