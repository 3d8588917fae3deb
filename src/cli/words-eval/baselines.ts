import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Another system that says whether a text is bad. */
export interface Baseline {
  readonly name: string;
  readonly isBad: (text: string) => boolean;
}

/** The parts of the packages that are called; each has its own. */
interface Loaded {
  readonly default: unknown;
  readonly [name: string]: unknown;
}
type Check = (text: string) => boolean;
type Class<Arguments extends unknown[], Instance> = new (...parts: Arguments) => Instance;

/**
 * npm packages that claim English or Vietnamese, with the version they were measured in and their licence. None is
 * part of the project: they are looked for in a folder of the caller's.
 */
const packages: readonly { id: string; licence: string; open: (loaded: Loaded) => [string, Check][] }[] = [
  {
    id: 'bad-words@4.1.5',
    licence: 'MIT',
    open: ({ Filter }) => {
      const filter = new (Filter as Class<[], { isProfane: Check }>)();
      return [['', (text) => filter.isProfane(text)]];
    },
  },
  {
    id: 'bad-words-next@3.2.0',
    licence: 'MIT',
    open: (loaded) => {
      const Filter = loaded.default as Class<[{ data: unknown }], { check: Check }>;
      const filter = new Filter({ data: loaded.data });
      return [['', (text) => filter.check(text)]];
    },
  },
  {
    id: 'obscenity@0.4.6',
    licence: 'MIT',
    open: (loaded) => {
      const dataset = loaded.englishDataset as { build(): object };
      const Matcher = loaded.RegExpMatcher as Class<[object], { hasMatch: Check }>;
      const matcher = new Matcher({
        ...dataset.build(),
        ...(loaded.englishRecommendedTransformers as object),
      });
      return [['', (text) => matcher.hasMatch(text)]];
    },
  },
  {
    id: 'leo-profanity@1.9.0',
    licence: 'MIT',
    open: (loaded) => {
      const filter = loaded.default as { check: Check };
      return [['', (text) => filter.check(text)]];
    },
  },
  {
    id: '@2toad/profanity@3.3.0',
    licence: 'MIT',
    open: ({ profanity }) => [['', (text) => (profanity as { exists: Check }).exists(text)]],
  },
  {
    id: 'allprofanity@2.4.0',
    licence: 'MIT',
    open: (loaded) => [['', (text) => (loaded.default as { check: Check }).check(text)]],
  },
  {
    id: 'glin-profanity@3.3.0',
    licence: 'ISC',
    open: ({ Filter }) => {
      const Made = Filter as Class<[object], { isProfane: Check }>;
      const english = new Made({ languages: ['english'], detectLeetspeak: true });
      const all = new Made({ allLanguages: true, detectLeetspeak: true });
      return [
        [' (English)', (text) => english.isProfane(text)],
        [' (all languages)', (text) => all.isProfane(text)],
      ];
    },
  },
  {
    id: 'naughty-words@1.2.0',
    licence: 'CC BY 4.0',
    open: (loaded) => {
      const { en } = loaded.default as { en: string[] };
      const words = en.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
      return [[' (its list, by words)', (text) => any.test(text)]];
    },
  },
  {
    id: 'washyourmouthoutwithsoap@1.0.2',
    licence: 'MIT',
    open: (loaded) => {
      const wash = loaded.default as { check(language: string, text: string): boolean };
      return [
        [' (vi)', (text) => wash.check('vi', text)],
        [' (en)', (text) => wash.check('en', text)],
      ];
    },
  },
  {
    id: 'swearjar@0.2.0',
    licence: 'none named',
    open: (loaded) => [['', (text) => (loaded.default as { profane: Check }).profane(text)]],
  },
];

/** What installs them beside the project. */
export const howToInstall = `npm install --ignore-scripts --prefix FOLDER ${packages.map(({ id }) => id).join(' ')}`;

/** Those of the packages that are installed in the folder. `missing` are the others. */
export async function openBaselines(folder: string): Promise<{ found: Baseline[]; missing: string[] }> {
  const found: Baseline[] = [];
  const missing: string[] = [];
  const load = async (name: string): Promise<Loaded> => {
    const require = createRequire(join(resolve(folder), 'from.js'));
    return (await import(pathToFileURL(require.resolve(name)).href)) as Loaded;
  };
  for (const { id, open } of packages) {
    const name = id.slice(0, id.lastIndexOf('@'));
    if (!existsSync(join(folder, 'node_modules', name))) {
      missing.push(id);
      continue;
    }
    const loaded = await load(name);
    const more = name === 'bad-words-next' ? { data: (await load('bad-words-next/lib/en')).default } : {};
    for (const [suffix, isBad] of open({ ...loaded, ...more }))
      found.push({ name: `${id}${suffix}`, isBad: (text) => isBad(text) });
  }
  return { found, missing };
}
