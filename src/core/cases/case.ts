import * as z from 'zod/mini';
import { profiles } from '../policy/categories';

/** Who reports; the circulars name pupils, parents and teachers. */
export const reporters = ['child', 'parent', 'teacher'] as const;
export type Reporter = (typeof reporters)[number];

/** What happened. After the risk groups that line 111 names, and the two mistakes a filter makes. */
export const caseKinds = [
  'asked',
  'threatened',
  'bullied',
  'hurt',
  'self',
  'seen',
  'cheated',
  'privacy',
  'wrong-stop',
  'missed',
  'other',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Since when. */
export const sinces = ['now', 'today', 'week', 'longer', 'unknown'] as const;
/** Who is in danger: the child it is about, another one, several, nobody. */
export const dangers = ['one', 'other', 'several', 'nobody', 'unknown'] as const;

export const longestAddress = 2048;
export const longestWords = 2000;
export const longestExcerpt = 600;
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Words as they stood there; never a picture. Times in ms since 1970. */
const evidence = z.object({
  at: z.number(),
  excerpt: z.string().check(z.minLength(1), z.maxLength(longestExcerpt)),
  /** SHA-256 of the excerpt's UTF-8 bytes. */
  sha256: hash,
  /** SHA-256 of all text the page showed at that time, UTF-8; absent where no page was read. */
  pageSha256: z.optional(hash),
});

/** One report, as its reporter wrote it. */
export const caseBody = z.object({
  by: z.enum(reporters),
  kind: z.enum(caseKinds),
  /** Where; '' where that was no address. Text, never opened by us. */
  address: z.string().check(z.maxLength(longestAddress)),
  since: z.enum(sinces),
  danger: z.enum(dangers),
  words: z.string().check(z.maxLength(longestWords)),
  profile: z.enum(profiles),
  school: z.string().check(z.maxLength(200)),
  evidence: z.optional(evidence),
});
export type CaseBody = z.infer<typeof caseBody>;

/** Made by the page, so that a report sent twice is one. */
export const caseId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** What a guardian does with a case. */
export const guardianSteps = ['passed', 'note', 'closed', 'reopened'] as const;
export const longestStep = 200;

const step = z.object({
  at: z.number(),
  kind: z.enum(['new', ...guardianSteps]),
  /** To whom it was passed, or what is to be remembered. */
  text: z.string().check(z.maxLength(longestStep)),
});
export type CaseStep = z.infer<typeof step>;
export const maxSteps = 40;

/** A case with all that was done about it, oldest first. */
export const caseFile = z.object({
  body: caseBody,
  trail: z.array(step).check(z.minLength(1), z.maxLength(maxSteps)),
});
export type CaseFile = z.infer<typeof caseFile>;

/** How things stand with a case: the last step that changes that. */
export function statusOf({ trail }: Pick<CaseFile, 'trail'>): 'new' | 'passed' | 'closed' {
  const last = trail.findLast(({ kind }) => kind !== 'note')?.kind;
  return last === 'closed' || last === 'passed' ? last : 'new';
}

/** About the filter, not about a child in need. */
export function isAboutFilter(kind: CaseKind): boolean {
  return kind === 'wrong-stop' || kind === 'missed';
}
