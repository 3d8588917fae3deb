import type { Category, Verdict } from '../policy/categories';

/** Which part of the rules decided; a public contract (`npm run check`, blocked page, reports). */
export const layers = [
  'allowed',
  'blocked',
  'list',
  'name',
  'wrapped',
  'ip',
  'words',
  'time',
  'default',
  'invalid',
] as const;
export type Layer = (typeof layers)[number];

/** The answer to "may this address open?", with what is needed to explain it. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Absent when nothing about the address is known. */
  readonly category: Category | undefined;
  readonly layer: Layer;
  /** The hostname, rule, score or inner address that decided; for people, never markup. */
  readonly detail: string;
}
