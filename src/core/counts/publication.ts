import type { MachineCounts } from './counts-file';
import {
  type Disclosure,
  disclose,
  hourRow,
  publishedHours,
  publishedStops,
  type Table,
  type Unit,
  unitKey,
  usualK,
} from './disclosure';
import { singles } from './month-counts';
import type { Month, Period } from './period';

/** A number, or undefined where nothing may be published: that is 0 to k−1, or spread too thinly to be told. */
export type Shown = number | undefined;

export interface Publication {
  readonly k: number;
  readonly period: Period;
  /** Months of the period that are over, and so counted here. */
  readonly months: readonly Month[];
  readonly stops: readonly { readonly row: string; readonly value: Shown }[];
  /** Stops of rows that are not shown, over the whole district. */
  readonly rest: Shown;
  /** Sum of the stops shown. */
  readonly total: number;
  readonly hours: readonly { readonly row: string; readonly value: Shown }[];
  readonly events: readonly { readonly row: string; readonly value: Shown }[];
  readonly units: readonly {
    readonly unit: Unit;
    /** The most computers of any month. */
    readonly machines: number;
    /** Computer-days. */
    readonly days: number;
    readonly stops: Shown;
  }[];
}

/** What may be shown to everybody of one period. `today` is the month of publishing: only months before it count. */
export function publish(
  machines: readonly MachineCounts[],
  period: Period,
  today: Month,
  k = usualK,
): Publication {
  const disclosure = disclose(machines, today, k);
  const shown = (table: Table, row: string) => valueIn(disclosure, period, table, row);
  const rowsOf = (table: Table, rows: readonly string[]) =>
    rows.map((row) => ({ row, value: shown(table, row) }));
  const stops = rowsOf('stops', publishedStops);
  const rest = shown('stops', 'rest');
  return {
    k,
    period,
    months: period.months.filter((month) => month < today),
    stops,
    rest,
    total: [...stops.map(({ value }) => value), rest].reduce<number>((sum, value) => sum + (value ?? 0), 0),
    hours: rowsOf('hours', publishedHours.map(hourRow)),
    events: rowsOf('events', singles),
    units: unitsIn(disclosure, period),
  };
}

function valueIn({ nodes }: Disclosure, { months }: Period, table: Table, row: string, unit?: string): Shown {
  const fit = nodes.filter(
    (node) =>
      node.table === table &&
      (row === '' || node.row === row) &&
      (unit === undefined || unitKey(node.unit) === unit) &&
      node.months.every((month) => months.includes(month)),
  );
  return fit.length === 0 ? undefined : fit.reduce((sum, { value }) => sum + value, 0);
}

function unitsIn(disclosure: Disclosure, period: Period): Publication['units'] {
  const inside = disclosure.unitMonths.filter(({ month }) => period.months.includes(month));
  const units = new Map(inside.map(({ unit }) => [unitKey(unit), unit] as const));
  return [...units].map(([key, unit]) => {
    const own = inside.filter((each) => unitKey(each.unit) === key);
    return {
      unit,
      machines: Math.max(...own.map(({ machines }) => machines)),
      days: own.reduce((sum, { days }) => sum + days, 0),
      stops: valueIn(disclosure, period, 'stops', '', key),
    };
  });
}
