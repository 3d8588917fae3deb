import { type WordClass, wordClasses } from './classes';

/** Texts about harm rather than for it, by what they are; each makes some classes less likely. */
export const counters = ['news', 'law', 'health', 'school', 'advice', 'fiction'] as const;
export type Counter = (typeof counters)[number];

/** Needs that a search may speak of, and what speaks against reading it that way. */
export const needs = ['self-harm', 'eating', 'abuse', 'bullied', 'runaway'] as const;
export type Need = (typeof needs)[number];

/** The sections of the lexicon: classes, `counter …`, `need …` and `need not`, by their number. */
export const groups: readonly string[] = [
  ...wordClasses,
  ...counters.map((name) => `counter ${name}`),
  ...needs.map((name) => `need ${name}`),
  'need not',
];

export const firstCounter = wordClasses.length;
export const firstNeed = firstCounter + counters.length;
export const needNot = firstNeed + needs.length;

/** How strongly a counter speaks against a class; absent: not at all. */
const lowered: Record<Counter, Partial<Record<WordClass, number>>> = {
  news: {
    sexual: 0.8,
    gambling: 1,
    violence: 1,
    'self-harm': 0.8,
    drugs: 1,
    grooming: 0.9,
    scam: 1,
    extremism: 1,
    'personal-data': 1,
    hate: 0.3,
    insult: 0.2,
  },
  law: {
    sexual: 0.8,
    gambling: 1,
    violence: 1,
    'self-harm': 0.5,
    drugs: 1,
    grooming: 0.9,
    scam: 1,
    extremism: 1,
    'personal-data': 1,
    hate: 0.3,
    insult: 0.2,
  },
  health: { sexual: 1, 'self-harm': 0.7, drugs: 0.9, violence: 0.6, grooming: 0.5, insult: 0.2 },
  school: {
    sexual: 0.8,
    gambling: 0.7,
    violence: 0.8,
    'self-harm': 0.5,
    drugs: 0.8,
    grooming: 0.8,
    scam: 0.6,
    extremism: 0.9,
    'personal-data': 0.8,
    hate: 0.4,
    insult: 0.3,
  },
  advice: {
    sexual: 0.8,
    gambling: 1,
    violence: 0.8,
    'self-harm': 0.8,
    drugs: 1,
    grooming: 1,
    scam: 1,
    extremism: 1,
    'personal-data': 1,
    hate: 0.4,
    insult: 0.3,
  },
  fiction: { violence: 1, 'self-harm': 0.8, extremism: 0.8, drugs: 0.5, sexual: 0.3, grooming: 0.4 },
};

/** For each counter, its weight against each class in the order of `wordClasses`. */
export const counterWeights: readonly Float64Array[] = counters.map((name) =>
  Float64Array.from(wordClasses, (each) => lowered[name][each] ?? 0),
);
