import * as z from 'zod/mini';
import { isDay } from '../journal/day';
import { type Category, categories } from '../policy/categories';
import { emptyWeek, isWeek, type Week } from './week';

const day = z.string().check(z.refine(isDay));
const week = z.string().check(z.refine(isWeek));
const name = z.string().check(z.minLength(1), z.maxLength(60));
const hostname = z.string().check(z.minLength(1), z.maxLength(253));
/** Minutes a day from Monday to Sunday; 0 closes. */
const minutes = z.array(z.int().check(z.minimum(0), z.maximum(1440))).check(z.length(7));

/** What a budget counts: everything, a kind of site, each site of a kind by itself, one site, or a group of sites. */
const budgetOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('category'), category: z.enum(categories) }),
  z.object({ kind: z.literal('each'), category: z.enum(categories) }),
  z.object({ kind: z.literal('site'), hostname }),
  z.object({
    kind: z.literal('group'),
    name,
    hostnames: z.array(hostname).check(z.minLength(1), z.maxLength(50)),
  }),
]);

const budget = z.object({
  of: budgetOf,
  minutes,
  /** Nothing is added to it, neither carried over nor earned: for limits that the law sets. */
  isFirm: z.boolean(),
});

const timetable = z.object({
  week,
  /** Days between which it holds, both counted; none: all year. */
  terms: z.array(z.object({ from: day, to: day })).check(z.maxLength(8)),
  /** On Vietnamese public holidays there is no school. */
  skipsHolidays: z.boolean(),
  /** Days off, whatever else is said. */
  off: z.array(day).check(z.maxLength(120)),
  /** Days on which the timetable of that weekday holds outside the terms or on a holiday. */
  on: z.array(day).check(z.maxLength(120)),
});

/** A guardian's rules of time for one child. */
export const timeRules = z.object({
  budgets: z.array(budget).check(z.maxLength(64)),
  /** Nothing opens but help and the school's own sites. */
  bedtime: week,
  /** Only sites to learn from open, and what the guardian always opens. */
  school: z.array(timetable).check(z.maxLength(16)),
  /** As in school, in no need of terms. */
  homework: week,
  /** A reminder to look up after so many minutes in a row; 0: none. */
  breakEveryMinutes: z.int().check(z.minimum(0), z.maximum(180)),
  /** Time on sites to learn from counts, too. */
  countsLearning: z.boolean(),
  /** Minutes unused that a budget takes over into the next day, at most; 0: none. */
  carryMinutes: z.int().check(z.minimum(0), z.maximum(180)),
  /** Minutes earned by half an hour on sites to learn from; 0: none. */
  earnMinutes: z.int().check(z.minimum(0), z.maximum(30)),
  /** Minutes a child may take once for each budget and day to finish what it is watching; 0: none. */
  finishMinutes: z.int().check(z.minimum(0), z.maximum(15)),
});

export type BudgetSubject =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'each'; readonly category: Category }
  | { readonly kind: 'site'; readonly hostname: string }
  | { readonly kind: 'group'; readonly name: string; readonly hostnames: readonly string[] };

export interface Budget {
  readonly of: BudgetSubject;
  readonly minutes: readonly number[];
  readonly isFirm: boolean;
}

export interface Timetable {
  readonly week: Week;
  readonly terms: readonly { readonly from: string; readonly to: string }[];
  readonly skipsHolidays: boolean;
  readonly off: readonly string[];
  readonly on: readonly string[];
}

export interface TimeRules {
  readonly budgets: readonly Budget[];
  readonly bedtime: Week;
  readonly school: readonly Timetable[];
  readonly homework: Week;
  readonly breakEveryMinutes: number;
  readonly countsLearning: boolean;
  readonly carryMinutes: number;
  readonly earnMinutes: number;
  readonly finishMinutes: number;
}

/** No rule but the budgets that come with the age. */
export const noTimeRules: TimeRules = {
  budgets: [],
  bedtime: emptyWeek,
  school: [],
  homework: emptyWeek,
  breakEveryMinutes: 0,
  countsLearning: false,
  carryMinutes: 0,
  earnMinutes: 0,
  finishMinutes: 5,
};

/** Most that one day of learning earns. */
export const mostEarnedMinutes = 60;

/** Names a budget in counters; the same subject always has the same id. */
export function budgetId(of: BudgetSubject): string {
  switch (of.kind) {
    case 'all':
      return 'all';
    case 'category':
    case 'each':
      return `${of.kind}:${of.category}`;
    case 'site':
      return `site:${of.hostname}`;
    case 'group':
      return `group:${[...of.hostnames].sort().join(' ')}`;
  }
}

export function everyDay(count: number): readonly number[] {
  return Array.from({ length: 7 }, () => count);
}
