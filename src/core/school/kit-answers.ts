import * as z from 'zod/mini';
import { mirrorSource } from '../policy/mirror-source';
import { isPinHash } from '../policy/policy';

/** The fixed id of the published Chromium package, from the manifest's `key` (a test holds the two together). */
export const chromiumId = 'kljigploomfbbehidloanakpbbffnmia';
export const geckoId = 'mam-xanh@mamxanh.org';

/** A school's ages; `mixed` is a lab that all years use: the youngest profile that still works for lessons. */
export const schoolLevels = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'mixed',
] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

export const kitBrowsers = ['chrome', 'edge', 'coccoc', 'chromium', 'firefox'] as const;
export type KitBrowser = (typeof kitBrowsers)[number];
export const kitSystems = ['windows', 'linux', 'chromeos'] as const;

/** `URL` would pass over line ends, which in a file of the registry begin another value. */
const oneLine = z.regex(/^[!#-~]+$/);
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2048), oneLine);
const hostname = z
  .string()
  .check(z.maxLength(253), z.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/));

/** Ten questions a computer teacher answers once; the files of the kit follow from them. */
export const kitAnswers = z.object({
  /** 1. Language of what pupils see, and of the kit's own explanations. */
  language: z.enum(['vi', 'en']),
  /** 2. Name of the school, as its reports carry it. */
  schoolName: z.string().check(z.minLength(1), z.maxLength(200)),
  /** 3. Ages. */
  level: z.enum(schoolLevels),
  /** 4. Computers. */
  systems: z.array(z.enum(kitSystems)).check(z.minLength(1)),
  /** 5. Browsers on them. */
  browsers: z.array(z.enum(kitBrowsers)).check(z.minLength(1)),
  /** 6. The school's own sites, which nothing may stop. */
  schoolSites: z.array(hostname).check(z.maxLength(200)),
  /** 7. Where the browsers get the extension: the stores, or the school's own mirror. */
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('store') }),
    z.object({
      kind: z.literal('mirror'),
      /** `update.xml` of the Chromium package. */
      chromiumUpdate: webAddress,
      /** Id of a package signed with the school's own key. */
      chromiumId: z.string().check(z.regex(/^[a-p]{32}$/)),
      /** The signed xpi. */
      firefoxPackage: z.url({ protocol: /^(?:https?|file)$/ }).check(z.maxLength(2048), oneLine),
    }),
  ]),
  /** 8. The school's own server of lists, if it has one. */
  mirror: z.optional(mirrorSource),
  /** 9. Other extensions pupils may have, by id (Chromium's 32 letters, or Firefox's `name@…`); all others are off. */
  otherExtensions: z.array(z.string().check(z.regex(/^(?:[a-p]{32}|[\w.+-]*@[\w.-]+|\{[0-9a-f-]{36}\})$/i))),
  /** 10. Who may open what: developer tools for programming lessons, and the teachers' PIN (`npm run -s pin`). */
  developerTools: z.enum(['off', 'on']),
  pinHash: z.optional(z.string().check(z.refine(isPinHash))),
});
export type KitAnswers = z.infer<typeof kitAnswers>;

export const defaultAnswers: KitAnswers = {
  language: 'vi',
  schoolName: '',
  level: 'primary',
  systems: ['windows'],
  browsers: ['chrome', 'edge', 'coccoc'],
  schoolSites: [],
  source: { kind: 'store' },
  otherExtensions: [],
  developerTools: 'off',
};

/** Keys of the answers that cannot be used, in the order of the questions. */
export function unusable(answers: unknown): readonly (keyof KitAnswers)[] {
  const parsed = kitAnswers.safeParse(answers);
  if (parsed.success) return [];
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return (Object.keys(kitAnswers.shape) as (keyof KitAnswers)[]).filter((key) => wrong.has(key));
}
