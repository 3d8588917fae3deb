import * as z from 'zod/mini';
import { maxNearContacts, type NearContact, nearContact } from '../help/help-content';
import { veilChoices, veilStrictnesses } from '../media/veil-mode';
import { noTimeRules, type TimeRules, timeRules } from '../time/rules';
import { longestNote, mostAddresses } from './address-file';
import { categories, profiles, verdicts } from './categories';
import { type ChildRules, childRules, maxChildren } from './children';
import { defaultOptions, type Options, options } from './options';

/** One list that is fetched at run time; `url` is https (or http on a school's own network). */
export const listSource = z.object({
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2048)),
  category: z.enum(categories),
  /** Syntax of the list; recognised from the text when absent. */
  format: z.optional(z.enum(['auto', 'hosts', 'domains', 'adblock', 'dnsmasq', 'unbound', 'rpz'])),
  /** SHA-256 of the expected content in hex, when the list never changes; other content is refused. */
  key: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/i))),
});
export type ListSource = z.infer<typeof listSource>;

const addressText = z.string().check(z.minLength(1), z.maxLength(2048));

/**
 * What a guardian decides, as stored under `settings`. Every field has a default, so a part that is missing
 * or damaged falls back alone; see `parseSettings`.
 */
export const settingsFields = {
  profile: z.enum(profiles),
  language: z.enum(['vi', 'en']),
  /** Hostnames or URL prefixes that are stopped whatever the lists say. */
  blocked: z.array(addressText).check(z.maxLength(20_000)),
  /** Hostnames or URL prefixes that open whatever the lists say. */
  allowed: z.array(addressText).check(z.maxLength(20_000)),
  /** What a guardian wrote about an address of either list, of any child. */
  notes: z
    .record(addressText.check(z.regex(/^(?!__proto__$)/)), z.string().check(z.maxLength(longestNote)))
    .check(z.refine((notes) => Object.keys(notes).length <= 2 * mostAddresses)),
  /** Verdicts that differ from the profile's own. */
  categories: z.partialRecord(z.enum(categories), z.enum(verdicts)),
  /** When and how long; see `core/time`. */
  time: timeRules,
  /** Lists the guardian added by address. */
  lists: z.array(listSource).check(z.maxLength(64)),
  /** Ids of the catalogue's lists that are switched on. */
  catalogue: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(64)),
  /** Whether pictures stay unseen until they are judged. */
  veil: z.enum(veilChoices),
  /** How easily a picture is covered. */
  veilStrictness: z.enum(veilStrictnesses),
  /** Children with names and rules of their own; none while a single unnamed child uses the browser. */
  children: z.array(childRules).check(z.maxLength(2 * maxChildren)),
  /** Id of the child at the browser; '' where there is only the unnamed one, or where nobody is chosen. */
  child: z.string().check(z.maxLength(64)),
  /** People near whom a child may turn to; shown on the help page. */
  contacts: z.array(nearContact).check(z.maxLength(maxNearContacts)),
  /** False until the first-run questions are answered. */
  isSetUp: z.boolean(),
  ...optionFields(),
} as const;

function optionFields() {
  return Object.fromEntries(
    Object.entries(options).map(([key, { choices }]) => [key, z.enum(choices as readonly string[])]),
  ) as unknown as { [K in keyof Options]: z.ZodMiniType<Options[K], Options[K]> };
}

export interface Settings extends Options {
  readonly profile: (typeof profiles)[number];
  readonly language: 'vi' | 'en';
  readonly blocked: readonly string[];
  readonly allowed: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly categories: Readonly<Partial<Record<(typeof categories)[number], (typeof verdicts)[number]>>>;
  readonly time: TimeRules;
  readonly lists: readonly ListSource[];
  readonly catalogue: readonly string[];
  readonly veil: (typeof veilChoices)[number];
  readonly veilStrictness: (typeof veilStrictnesses)[number];
  readonly children: readonly ChildRules[];
  readonly child: string;
  readonly contacts: readonly NearContact[];
  readonly isSetUp: boolean;
}

/** In force before the first-run questions are answered: profile 7–11 protects. */
export const defaultSettings: Settings = {
  profile: '7-11',
  language: 'vi',
  blocked: [],
  allowed: [],
  notes: {},
  categories: {},
  time: noTimeRules,
  lists: [],
  catalogue: [],
  veil: 'auto',
  veilStrictness: 'usual',
  children: [],
  child: '',
  contacts: [],
  isSetUp: false,
  ...defaultOptions,
};

export const settingsSchema = z.object(settingsFields);
/** Children are named, removed and switched by messages of their own. */
export const settingsPatch = z.partial(z.omit(settingsSchema, { children: true, child: true }));

/** The keys of a value that were unreadable and fell back to their default. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly damaged: readonly (keyof Settings)[];
}

/**
 * Reads stored settings field by field: a damaged field falls back to its default and is named, the others
 * keep their value. Total: never throws.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  const source = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...defaultSettings };
  const damaged: (keyof Settings)[] = [];
  for (const key of Object.keys(settingsFields) as (keyof Settings)[]) {
    if (source[key] === undefined) continue;
    const parsed = settingsFields[key].safeParse(source[key]);
    if (parsed.success) settings[key] = parsed.data;
    else damaged.push(key);
  }
  return { settings: settings as unknown as Settings, damaged };
}
