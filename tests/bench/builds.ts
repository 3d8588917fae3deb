import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from '../browser/harness/project';
import { referenceFolder } from './reference';

/** `bundled`: what the package carries by itself. `all`: every reference list compiled in beside it. */
export type BuildKind = 'bundled' | 'all';

const leftOut = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

/**
 * Builds made in copies of the project, so that measuring never changes, or is changed by, what lies in dist/.
 */
export class Builds {
  readonly #folders = new Map<BuildKind, string>();
  readonly #packed = new Set<BuildKind>();

  /** The kinds that can be built here: without the reference lists only one. */
  get kinds(): readonly BuildKind[] {
    return listsFolder() === undefined ? ['bundled'] : ['bundled', 'all'];
  }

  /** Folder of the unpacked Chromium extension. */
  extension(kind: BuildKind): string {
    if (!this.#folders.has(kind)) this.#run(kind, 'build');
    return join(this.#copy(kind), 'dist', 'chromium');
  }

  /** Bytes of the two store packages, by name of the browser. */
  packages(kind: BuildKind): Readonly<Record<string, number>> {
    if (!this.#packed.has(kind)) this.#run(kind, 'package');
    this.#packed.add(kind);
    const dist = join(this.#copy(kind), 'dist');
    const zips = readdirSync(dist).filter((name) => name.endsWith('.zip'));
    return Object.fromEntries(
      zips.map((name) => [/-(\w+)\.zip$/.exec(name)?.[1] ?? name, statSync(join(dist, name)).size]),
    );
  }

  /** Bytes of the unpacked folders. */
  unpacked(kind: BuildKind, browser: string): number {
    const folder = join(this.#copy(kind), 'dist', browser);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('_metadata'))
      .map((path) => statSync(join(folder, path)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  }

  remove(): void {
    for (const folder of this.#folders.values()) rmSync(folder, { recursive: true, force: true });
    this.#folders.clear();
  }

  #copy(kind: BuildKind): string {
    const known = this.#folders.get(kind);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-build-'));
    this.#folders.set(kind, folder);
    cpSync(projectRoot, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
    return folder;
  }

  #run(kind: BuildKind, program: 'build' | 'package'): void {
    const lists = kind === 'all' ? ['--lists', listsFolder() ?? ''] : [];
    const args = ['--import', 'tsx', join('src', 'cli', `${program}.ts`), ...lists];
    const run = spawnSync(process.execPath, args, {
      cwd: this.#copy(kind),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (run.status !== 0) throw new Error(`${program} (${kind}) failed`);
  }
}

function listsFolder(): string | undefined {
  const folder = join(referenceFolder, 'lists');
  return existsSync(folder) ? folder : undefined;
}
