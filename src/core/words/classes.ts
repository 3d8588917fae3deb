import type { Category } from '../policy/categories';

/** What a text can be about that harms a child. The order is the order of the model's columns. */
export const wordClasses = [
  'sexual',
  'gambling',
  'violence',
  'self-harm',
  'drugs',
  'insult',
  'hate',
  'grooming',
  'scam',
  'extremism',
  'personal-data',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** Where a text stands: how much evidence is asked for differs. */
export const textKinds = ['page', 'title', 'query', 'chat'] as const;
export type TextKind = (typeof textKinds)[number];

/** A part of the source text that decided, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One class found in a text. `score` lies between 0 and 1; what reaches 0.5 is a finding. */
export interface Finding {
  readonly class: WordClass;
  readonly score: number;
  readonly spans: readonly Span[];
}

const categoryOf: Record<WordClass, Category> = {
  sexual: 'adult',
  gambling: 'gambling',
  violence: 'violence',
  'self-harm': 'self-harm',
  drugs: 'drugs',
  insult: 'hate',
  hate: 'hate',
  grooming: 'dating',
  scam: 'phishing',
  extremism: 'extremism',
  'personal-data': 'phishing',
};

/**
 * The category whose verdict a finding gets. `grooming` is what somebody does to a child, not a kind of site: it
 * gets the verdict of `dating`, which no profile below 18 opens.
 */
export function categoryOfClass(name: WordClass): Category {
  return categoryOf[name];
}
