import * as z from 'zod/mini';
import { type Category, categories } from '../policy/categories';
import type { Month } from './period';

/** What is counted besides stops, one number a month. An id never changes its meaning: files are read years later. */
export const singles = [
  'warned',
  'went-on',
  'asked',
  'granted',
  'refused',
  'help-cards',
  'thought-again',
  'lessons-learnt',
  'lessons-taught',
  'gaps',
] as const;
export type Single = (typeof singles)[number];

/** Where a stop is counted: its category, or `other` where it has none. */
export type StopKind = Category | 'other';
export const stopKinds: readonly StopKind[] = [...categories, 'other'];
export const hoursOfDay: readonly number[] = Array.from({ length: 24 }, (_none, hour) => hour);

/**
 * One computer's counts of one month. Nothing else is kept: no hostname, no name, no day, no order of events. All
 * numbers only ever grow, which is what lets the same counts arrive twice, late or out of order and count once.
 */
export interface MonthCounts {
  readonly month: Month;
  /** Days of the month on which protection ran on this computer. */
  readonly days: number;
  /** Pages stopped, by category; what is not named is 0. */
  readonly stops: Readonly<Partial<Record<StopKind, number>>>;
  /** The same stops by hour of the local day, 24 numbers. */
  readonly hours: readonly number[];
  /** What is not named is 0. */
  readonly events: Readonly<Partial<Record<Single, number>>>;
}

const count = z.int().check(z.minimum(0), z.maximum(1_000_000_000));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

export const monthCounts = z.strictObject({
  month,
  days: z.int().check(z.minimum(0), z.maximum(31)),
  stops: z.partialRecord(z.enum([...categories, 'other']), count),
  hours: z.array(count).check(z.length(24)),
  events: z.partialRecord(z.enum(singles), count),
});

export function noCounts(of: Month): MonthCounts {
  return { month: of, days: 0, stops: {}, hours: hoursOfDay.map(() => 0), events: {} };
}

type Combine = (a: number, b: number) => number;
type Numbers = Omit<MonthCounts, 'month'>;

function combine(a: Numbers, b: Numbers, each: Combine): Numbers {
  return {
    days: each(a.days, b.days),
    stops: combineNamed(a.stops, b.stops, stopKinds, each),
    hours: a.hours.map((number, hour) => each(number, b.hours[hour] ?? 0)),
    events: combineNamed(a.events, b.events, singles, each),
  };
}

function combineNamed<K extends string>(
  a: Partial<Record<K, number>>,
  b: Partial<Record<K, number>>,
  names: readonly K[],
  each: Combine,
): Partial<Record<K, number>> {
  const result: Partial<Record<K, number>> = {};
  for (const name of names) {
    const number = each(a[name] ?? 0, b[name] ?? 0);
    if (number > 0) result[name] = number;
  }
  return result;
}

/**
 * The later of two states of the same computer's same month, whichever way round they come: counts only grow, so the
 * greater number is the newer. Associative, commutative, and the same again changes nothing.
 */
export function newest(a: MonthCounts, b: MonthCounts): MonthCounts {
  return { month: a.month, ...combine(a, b, Math.max) };
}

/** Counts of different computers or months summed up. `days` become computer-days. */
export function addCounts(a: Numbers, b: Numbers): Numbers {
  return combine(a, b, (one, other) => one + other);
}

export function sumCounts(all: readonly Numbers[]): Numbers {
  return all.reduce(addCounts, noCounts('0000-01'));
}

export function totalStops({ stops }: Pick<MonthCounts, 'stops'>): number {
  return Object.values(stops).reduce((sum, number) => sum + number, 0);
}
