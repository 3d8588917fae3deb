import type { MachineCounts } from '../counts/counts-file';
import {
  type MonthCounts,
  type StopKind,
  singles,
  stopKinds,
  sumCounts,
  totalStops,
} from '../counts/month-counts';
import { type Month, type Period, periodsOf } from '../counts/period';

/** Sums of one group of computers. */
export interface Line {
  /** Computers that ran at least one day. */
  readonly machines: number;
  /** Computer-days. */
  readonly days: number;
  readonly stops: number;
  readonly events: MonthCounts['events'];
}

/**
 * The exact report, for who answers for the computers and whom they report to: every number is the sum of the merged
 * files' numbers. What may be shown to everybody is `publish`.
 */
export interface TermReport {
  readonly period: Period;
  /** Months of the period that anything was counted in. */
  readonly covered: readonly Month[];
  readonly total: Line;
  readonly byMonth: readonly ({ readonly month: Month } & Line)[];
  /** Most first; only those that occurred. */
  readonly byCategory: readonly { readonly kind: StopKind; readonly stops: number }[];
  /** 24 numbers. */
  readonly byHour: readonly number[];
  readonly bySchool: readonly ({ readonly district: string; readonly school: string } & Line)[];
}

export function buildTermReport(machines: readonly MachineCounts[], period: Period): TermReport {
  const inside = machines
    .map((machine) => ({ ...machine, months: machine.months.filter((each) => isIn(period, each)) }))
    .filter(({ months }) => months.length > 0);
  const sum = sumCounts(inside.flatMap(({ months }) => months));
  const covered = period.months.filter((month) => inside.some((machine) => hasMonth(machine, month)));
  const schools = new Map(inside.map((machine) => [schoolKey(machine), machine] as const));
  return {
    period,
    covered,
    total: lineOf(inside),
    byMonth: covered.map((month) => ({
      month,
      ...lineOf(
        inside.map((machine) => ({
          ...machine,
          months: machine.months.filter((each) => each.month === month),
        })),
      ),
    })),
    byCategory: stopKinds
      .map((kind) => ({ kind, stops: sum.stops[kind] ?? 0 }))
      .filter(({ stops }) => stops > 0)
      .sort((a, b) => b.stops - a.stops),
    byHour: sum.hours,
    bySchool: [...schools]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { district, school }]) => ({
        district,
        school,
        ...lineOf(inside.filter((machine) => schoolKey(machine) === key)),
      })),
  };
}

/** The period a report is most likely wanted of: the term of the newest counts, or the school year in summer. */
export function usualPeriod(machines: readonly MachineCounts[]): Period | undefined {
  const newest = machines
    .flatMap(({ months }) => months.map(({ month }) => month))
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  const periods = periodsOf(newest);
  return periods.find(({ kind }) => kind === 'term') ?? periods.find(({ kind }) => kind === 'school-year');
}

function lineOf(machines: readonly MachineCounts[]): Line {
  const sum = sumCounts(machines.flatMap(({ months }) => months));
  return {
    machines: machines.filter(({ months }) => months.some(({ days }) => days > 0)).length,
    days: sum.days,
    stops: totalStops(sum),
    events: Object.fromEntries(singles.map((single) => [single, sum.events[single] ?? 0])),
  };
}

function isIn({ months }: Period, { month }: MonthCounts): boolean {
  return months.includes(month);
}

function hasMonth({ months }: MachineCounts, month: Month): boolean {
  return months.some((each) => each.month === month);
}

function schoolKey({ district, school }: MachineCounts): string {
  return JSON.stringify([district, school]);
}
