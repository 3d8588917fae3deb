import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split(sep).join('/'))
    .filter((path) => ending.test(path) && statSync(join(root, path)).isFile());

const sources = filesBelow('src', /\.tsx?$/);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Modules that a file imports: paths below src for our own, names for packages. `import type` counts too. */
function importsOf(path: string): { text: string; target: string; isTypeOnly: boolean }[] {
  const found = textOf(path).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([text, type, from, bare]) => {
    const target = from ?? bare ?? '';
    const own = target.startsWith('.')
      ? relative(root, resolve(root, dirname(path), target))
          .split(sep)
          .join('/')
      : target;
    return { text, target: own, isTypeOnly: type !== undefined };
  });
}

/** Who may import whom: a folder of src, and the folders it may look into besides itself. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  messages: ['core'],
  platform: ['core'],
  background: ['core', 'messages', 'platform', 'judge'],
  content: ['core', 'messages/send', 'messages/line'],
  judge: ['core', 'messages/routes'],
  ui: ['core', 'messages/send', 'messages/routes'],
  blocked: ['ui', 'core', 'messages/send', 'messages/routes'],
  gate: ['ui', 'core', 'messages/send', 'messages/routes'],
  options: ['ui', 'core', 'messages/send', 'messages/routes'],
  help: ['ui', 'core', 'messages/send', 'messages/routes'],
  cases: ['ui', 'core', 'messages/send', 'messages/routes'],
  house: ['ui', 'core', 'messages/send', 'messages/routes'],
  learn: ['ui', 'core', 'messages/send', 'messages/routes'],
  recorded: ['ui', 'core', 'messages/send', 'messages/routes'],
  lesson: ['ui', 'core', 'messages/send', 'messages/routes'],
  school: ['ui', 'core', 'messages/send', 'messages/routes'],
  time: ['ui', 'core', 'messages/send', 'messages/routes'],
  document: ['ui', 'core', 'messages/send', 'messages/routes'],
  popup: ['ui', 'core', 'messages/send', 'messages/routes'],
  cli: ['core', 'judge/engine', 'ui/texts'],
};

describe('structure', () => {
  it('has rules for every folder of src', () => {
    const folders = new Set(sources.map((path) => path.split('/')[1]));
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('lets each folder import only what it may', () => {
    const wrong = sources.flatMap((path) => {
      const folder = path.split('/')[1] ?? '';
      return importsOf(path)
        .filter(({ target }) => target.startsWith('src/'))
        .filter(({ target }) => {
          const below = target.slice('src/'.length);
          return ![folder, ...(mayImport[folder] ?? [])].some(
            (to) => below === to || below.startsWith(`${to}/`),
          );
        })
        .map(({ target }) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets pages and content scripts take types only from the table of messages', () => {
    const wrong = sources
      .filter((path) => /^src\/(ui|blocked|gate|options|popup|time|content)\//.test(path))
      .filter((path) =>
        importsOf(path).some(({ target, isTypeOnly }) => target === 'src/messages/routes' && !isTypeOnly),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the core free of the browser, of Node and of chance and clock', () => {
    const wrong = sources
      .filter((path) => path.startsWith('src/core/'))
      .filter((path) => {
        const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return (
          /\b(chrome|browser)\.|Math\.random|Date\.now|new Date\(\)|performance\./.test(code) ||
          importsOf(path).some(({ target }) => target.startsWith('node:'))
        );
      });
    expect(wrong).toEqual([]);
  });

  it('takes hold of the browser in src/platform only', () => {
    const polyfill = sources.filter((path) => textOf(path).includes("'webextension-polyfill'"));
    expect(polyfill).toEqual(['src/platform/browser.ts']);
    const storage = sources.filter((path) =>
      /\b(?:browser|chrome)\.storage\.(?:local|session)/.test(textOf(path)),
    );
    expect(storage.filter((path) => !path.startsWith('src/platform/'))).toEqual([]);
  });

  it('keeps files small', () => {
    const lines = (path: string) => textOf(path).split('\n').length;
    const code = [...sources, ...filesBelow('tests', /\.tsx?$/), ...filesBelow('scripts', /\.mjs$/)];
    expect(code.filter((path) => lines(path) > 300)).toEqual([]);
    const sizes = sources.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(100);
  });

  it('registers every listener of the worker on the first tick: no top-level await', () => {
    const wrong = sources
      .filter((path) => /^src\/(background|platform|content|messages)\//.test(path))
      .filter((path) => /^await\s|^(?:const|let)[^=\n]*=[^\S\n]*await\s/m.test(textOf(path)));
    expect(wrong).toEqual([]);
  });

  it('suppresses no check', () => {
    const marks = /@ts-ignore|@ts-nocheck|biome-ignore|eslint-disable|\bas any\b|\.only\(|\bTODO\b|\bFIXME\b/;
    const all = [...sources, ...filesBelow('tests', /\.tsx?$/)].filter(
      (path) => path !== 'tests/structure.test.ts',
    );
    expect(all.filter((path) => marks.test(textOf(path)))).toEqual([]);
  });

  it('asks for no permission that nothing uses', () => {
    const { permissions } = JSON.parse(textOf('manifest.json')) as { permissions: string[] };
    const silent = new Set(['unlimitedStorage', 'webRequestBlocking']);
    const code = sources.map(textOf).join('\n');
    expect(permissions.filter((name) => !silent.has(name) && !code.includes(`.${name}.`))).toEqual([]);
  });
});
