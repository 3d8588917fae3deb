import { type Category, type Profile, profiles, type Verdict } from './categories';

/** One row per category: the verdict at 0–6, 7–11, 12–15, 16–17 and for adults. docs/rationale.md says why. */
const matrix: Record<Category, readonly [Verdict, Verdict, Verdict, Verdict, Verdict]> = {
  illegal: ['block', 'block', 'block', 'block', 'block'],
  adult: ['block', 'block', 'block', 'block', 'allow'],
  'adult-mild': ['block', 'block', 'block', 'warn', 'allow'],
  gambling: ['block', 'block', 'block', 'block', 'warn'],
  violence: ['block', 'block', 'block', 'warn', 'allow'],
  weapons: ['block', 'block', 'block', 'warn', 'allow'],
  hate: ['block', 'block', 'block', 'block', 'warn'],
  extremism: ['block', 'block', 'block', 'block', 'warn'],
  'self-harm': ['block', 'block', 'block', 'block', 'warn'],
  drugs: ['block', 'block', 'block', 'block', 'warn'],
  'alcohol-tobacco': ['block', 'block', 'block', 'block', 'allow'],
  dating: ['block', 'block', 'block', 'block', 'allow'],
  social: ['block', 'block', 'limit', 'allow', 'allow'],
  chat: ['block', 'block', 'warn', 'warn', 'allow'],
  forums: ['block', 'warn', 'warn', 'allow', 'allow'],
  games: ['block', 'limit', 'limit', 'limit', 'allow'],
  video: ['block', 'limit', 'limit', 'allow', 'allow'],
  piracy: ['block', 'block', 'block', 'warn', 'allow'],
  bypass: ['block', 'block', 'block', 'block', 'allow'],
  phishing: ['block', 'block', 'block', 'block', 'block'],
  malware: ['block', 'block', 'block', 'block', 'block'],
  hacking: ['block', 'block', 'block', 'warn', 'allow'],
  typosquat: ['block', 'block', 'block', 'block', 'warn'],
  shorteners: ['block', 'warn', 'allow', 'allow', 'allow'],
  'unsafe-search': ['block', 'block', 'block', 'warn', 'allow'],
  'ai-chat': ['block', 'warn', 'warn', 'allow', 'allow'],
  crypto: ['block', 'block', 'block', 'warn', 'allow'],
  loans: ['block', 'block', 'block', 'block', 'warn'],
  shopping: ['block', 'warn', 'allow', 'allow', 'allow'],
  superstition: ['block', 'warn', 'warn', 'allow', 'allow'],
  'fake-news': ['block', 'warn', 'warn', 'warn', 'allow'],
  'file-hosting': ['block', 'warn', 'warn', 'allow', 'allow'],
};

/** The built-in verdict for a category at an age. */
export function verdictOf(category: Category, profile: Profile): Verdict {
  return matrix[category][profiles.indexOf(profile)]!;
}

/**
 * What a bare public IP address gets: no ordinary site is reached by one, and every hostname rule is walked
 * round with it. Addresses of one's own network (router, school server) are not concerned.
 */
export function verdictOfIpAddress(profile: Profile): Verdict {
  if (profile === 'adult') return 'allow';
  return profile === '16-17' ? 'warn' : 'block';
}

/** Profile 0–6 opens approved sites only; every other profile opens what nothing speaks against. */
export function verdictOfUnknown(profile: Profile): Verdict {
  return profile === '0-6' ? 'block' : 'allow';
}

/** Minutes a day of a category whose verdict is `limit`, and of one slice of it. */
export interface DailyBudget {
  readonly minutes: number;
  readonly sliceMinutes: number;
}

/**
 * Decree 147/2024 art. 39: under 18 at most 60 minutes a game and 180 minutes of games a day. Smaller
 * children get less: WHO's and the ministries' advice is an hour or two of screen time.
 */
const budgets: Partial<Record<Category, Partial<Record<Profile, DailyBudget>>>> = {
  games: {
    '7-11': { minutes: 60, sliceMinutes: 15 },
    '12-15': { minutes: 120, sliceMinutes: 30 },
    '16-17': { minutes: 180, sliceMinutes: 60 },
  },
  video: { '7-11': { minutes: 90, sliceMinutes: 30 }, '12-15': { minutes: 150, sliceMinutes: 30 } },
  social: { '12-15': { minutes: 60, sliceMinutes: 15 } },
};

const ordinaryBudget: DailyBudget = { minutes: 60, sliceMinutes: 15 };

export function budgetOf(category: Category, profile: Profile): DailyBudget {
  return budgets[category]?.[profile] ?? ordinaryBudget;
}

/**
 * Categories that endanger: everything of such a site is stopped, also pictures and scripts inside other
 * pages. The others are a matter of time and age: only the page itself (and its frames) is.
 */
export const harmCategories: ReadonlySet<Category> = new Set<Category>([
  'illegal',
  'adult',
  'adult-mild',
  'gambling',
  'violence',
  'weapons',
  'hate',
  'extremism',
  'self-harm',
  'drugs',
  'piracy',
  'bypass',
  'phishing',
  'malware',
  'hacking',
  'typosquat',
]);
