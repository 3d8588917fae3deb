import * as z from 'zod/mini';
import { profiles } from '../policy/categories';

/** At home or in a class. */
export const places = ['home', 'class'] as const;
export type Place = (typeof places)[number];

/**
 * What a sentence is about. The first two, the third and the fourth go back to the four general rules of the Code of
 * conduct on social networks (Decision 874/QĐ-BTTTT): respect and law, wholesome, safe, responsible.
 */
export const ruleGroups = ['respect', 'healthy', 'safe', 'responsible', 'time', 'grown-ups'] as const;

const sentenceText = z.string().check(z.minLength(8), z.maxLength(120));
const sentence = z.object({
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  group: z.enum(ruleGroups),
  ages: z.array(z.enum(profiles)).check(z.minLength(1)),
  places: z.array(z.enum(places)).check(z.minLength(1)),
  vi: sentenceText,
  en: sentenceText,
  /** What it goes back to: Circular 06/2019/TT-BGDĐT or Decision 874/QĐ-BTTTT. */
  source: z.optional(z.enum(['tt-06', 'qd-874'])),
});
export type Sentence = z.infer<typeof sentence>;
/** `content/house-rules/sentences.json`: reviewed sentences to choose from. */
export const sentences = z.array(sentence);

export const longestRule = 160;
export const maxRules = 20;
export const longestName = 60;

/** The words as they were agreed on: a sentence that is reworded later changes nothing that was signed. */
const rule = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(longestRule)),
  /** The reviewed sentence it was chosen from; absent for one's own. */
  id: z.optional(z.string().check(z.maxLength(40))),
});

/** A line drawn in a box of 300 × 100, as the path of an SVG; never a picture. */
const drawn = z.string().check(z.maxLength(6000), z.regex(/^(?:[ML]\d{1,3} \d{1,3})*$/));
const signature = z.object({ name: z.string().check(z.minLength(1), z.maxLength(longestName)), drawn });
export type Signature = z.infer<typeof signature>;

/** What both sign. */
export const agreementText = z.object({
  place: z.enum(places),
  /** Whose: the id of a child, '' for the only one, or for the class. */
  child: z.string().check(z.maxLength(64)),
  rules: z.array(rule).check(z.minLength(1), z.maxLength(maxRules)),
  /** The child or pupil, or who signs for the class. */
  young: signature,
  grown: signature,
});
export type AgreementText = z.infer<typeof agreementText>;

/** One signed version. `at`: ms since 1970. */
export const agreement = z.object({
  ...agreementText.shape,
  version: z.int().check(z.gte(1)),
  at: z.number(),
});
export type Agreement = z.infer<typeof agreement>;

/** All that were ever signed, oldest first. */
export interface HouseBook {
  readonly agreements: readonly Agreement[];
}

const maxAgreements = 40;

/** Reads what is stored; an unreadable version does not cost the others. Total. */
export function parseHouseBook(stored: unknown): HouseBook {
  const { agreements } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    agreements?: unknown;
  };
  if (!Array.isArray(agreements)) return { agreements: [] };
  return {
    agreements: agreements.slice(-maxAgreements).flatMap((each: unknown) => {
      const parsed = agreement.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    }),
  };
}

const isSameLine = (a: AgreementText, b: AgreementText) => a.place === b.place && a.child === b.child;

/** The one in force for a child at home, or for the class. */
export function currentAgreement(book: HouseBook, place: Place, child: string): Agreement | undefined {
  return book.agreements.findLast((each) => each.place === place && each.child === child);
}

/** With a newly signed version; of the old ones the oldest make room, never one in force. */
export function withAgreement(book: HouseBook, text: AgreementText, at: number): HouseBook {
  const version =
    1 + Math.max(0, ...book.agreements.filter((e) => isSameLine(e, text)).map((e) => e.version));
  const all = [...book.agreements, { ...text, version, at }];
  if (all.length <= maxAgreements) return { agreements: all };
  const inForce = (each: Agreement) => all.findLast((other) => isSameLine(each, other)) === each;
  const oldest = all.find((each) => !inForce(each)) ?? all[0];
  return { agreements: all.filter((each) => each !== oldest) };
}

/** What holds when the seal is broken: what a guardian last sealed. */
export function houseBookAfterTampering(
  _found: HouseBook | undefined,
  newest: HouseBook | undefined,
): HouseBook {
  return newest ?? { agreements: [] };
}

/** A class's code of conduct, as a school's policy gives it; nobody signs it here. */
export const classCode = z.object({
  /** Which class: "Lớp 6A". */
  name: z.string().check(z.maxLength(80)),
  rules: z.array(rule.shape.text).check(z.minLength(1), z.maxLength(maxRules)),
});
export type ClassCode = z.infer<typeof classCode>;
