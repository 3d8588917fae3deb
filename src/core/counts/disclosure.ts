import type { MachineCounts } from './counts-file';
import { type MonthCounts, singles, stopKinds, sumCounts } from './month-counts';
import { type Month, type Period, schoolYearOf } from './period';

/** The least number that is published, and the fewest computers of a school that is published by itself. */
export const usualK = 5;

export type Table = 'stops' | 'hours' | 'events';

/** Whose numbers: a school; the schools of a district that have too few computers, together; or a whole district. */
export interface Unit {
  readonly kind: 'school' | 'small' | 'district';
  readonly district: string;
  /** '' unless `kind` is `school` and it has a name. */
  readonly school: string;
}

/** One published number: so many events of this row, in these months, of this unit. */
export interface Node {
  readonly table: Table;
  /** A category, an hour (`08`), a single, or `rest`: what no other number of the district's year counts. */
  readonly row: string;
  readonly unit: Unit;
  readonly months: readonly Month[];
  readonly value: number;
}

/** How much a unit's numbers of one month rest on. Says nothing of any child and is published as it is. */
export interface UnitMonth {
  readonly unit: Unit;
  readonly month: Month;
  readonly machines: number;
  /** Computer-days. */
  readonly days: number;
}

export interface Disclosure {
  readonly nodes: readonly Node[];
  readonly unitMonths: readonly UnitMonth[];
}

interface Counted extends UnitMonth {
  readonly counts: Omit<MonthCounts, 'month'>;
}

/** A number that is not published by itself. `parts` below it are hidden too. */
interface Hidden {
  readonly unit: Unit;
  readonly row: string;
  readonly value: number;
}

/**
 * Hours published by name. The night is not: the few who are awake would be seen. It also keeps categories and hours,
 * which count the same stops, from being subtracted from each other; `other` stops do so on the other side.
 */
export const publishedHours: readonly number[] = Array.from({ length: 16 }, (_none, at) => at + 6);
export const publishedStops = stopKinds.filter((kind) => kind !== 'other');

/**
 * All that may be published of these counts, for months before `before` (the month of publishing: a month that goes on
 * would show, when published again, what came in between). Every published table is a sum of these numbers and of
 * nothing else, so a reader of all tables there ever were learns these numbers and no more; docs/school/report.md
 * says what follows from that.
 */
export function disclose(machines: readonly MachineCounts[], before: Month, k = usualK): Disclosure {
  const counted = unitMonthsOf(machines, before, k);
  const nodes: Node[] = [];
  const byYear = groupBy(counted, ({ unit, month }) => `${districtKey(unit)} ${schoolYearOf(month).id}`);
  for (const months of byYear.values()) {
    const year = schoolYearOf(months[0]!.month);
    const isOver = year.months.at(-1)! < before;
    for (const table of ['stops', 'hours', 'events'] as const) {
      nodes.push(...discloseYear(table, months, isOver ? year : undefined, k));
    }
  }
  const unitMonths = counted.map(({ counts: _counts, ...rest }) => rest);
  return { nodes, unitMonths };
}

/** One table of one district's school year. `year` is given once it is over. */
function discloseYear(table: Table, all: readonly Counted[], year: Period | undefined, k: number): Node[] {
  const nodes: Node[] = [];
  const leftOfYear: Hidden[] = [];
  const units = [...groupBy(all, ({ unit }) => unitKey(unit)).values()];
  for (const row of rowsOf(table)) {
    for (const unitMonths of units) {
      const { unit } = unitMonths[0]!;
      const hidden: Hidden[] = [];
      for (const { month, counts } of unitMonths) {
        const value = numberOf(counts, table, row);
        if (value >= k) nodes.push({ table, row, unit, months: [month], value });
        else hidden.push({ unit, row, value });
      }
      if (year === undefined || hidden.length === 0) continue;
      const rest = sumOf(hidden);
      if (isSafe(rest, hidden.length, k)) nodes.push({ table, row, unit, months: year.months, value: rest });
      else leftOfYear.push({ unit, row, value: rest });
    }
  }
  if (year !== undefined && isSeveral(all)) nodes.push(...discloseDistrict(table, leftOfYear, year, k));
  return nodes;
}

/** What the schools of a district left: by row, and of the stops what then is left over all rows. */
function discloseDistrict(table: Table, left: readonly Hidden[], year: Period, k: number): Node[] {
  const nodes: Node[] = [];
  const leftOfRows: number[] = [];
  const [first] = left;
  if (first === undefined) return nodes;
  const unit: Unit = { kind: 'district', district: first.unit.district, school: '' };
  for (const [row, hidden] of groupBy(left, (each) => each.row)) {
    const rest = sumOf(hidden);
    if (isSafe(rest, hidden.length, k)) nodes.push({ table, row, unit, months: year.months, value: rest });
    else leftOfRows.push(rest);
  }
  const rest = leftOfRows.reduce((sum, value) => sum + value, 0);
  if (table === 'stops' && isSafe(rest, leftOfRows.length, k)) {
    nodes.push({ table, row: 'rest', unit, months: year.months, value: rest });
  }
  return nodes;
}

/**
 * Whether the sum of `count` hidden numbers, each of which may be 0 … k−1 for all the reader knows, may be published:
 * it is itself no less than k, and each of them may still be any of 0 … k−1, the others making up the rest.
 */
function isSafe(sum: number, count: number, k: number): boolean {
  return sum >= k && sum <= (count - 1) * (k - 1);
}

function unitMonthsOf(machines: readonly MachineCounts[], before: Month, k: number): Counted[] {
  const counted = machines.flatMap((machine) =>
    machine.months.filter(({ month }) => month < before).map((counts) => ({ machine, counts })),
  );
  const bySchool = groupBy(counted, ({ machine, counts }) =>
    [machine.district, machine.school, counts.month].join('\n'),
  );
  const found: Counted[] = [];
  const small = new Map<string, typeof counted>();
  for (const group of bySchool.values()) {
    const { district, school } = group[0]!.machine;
    const { month } = group[0]!.counts;
    if (group.length >= k) found.push(countedOf({ kind: 'school', district, school }, month, group));
    else small.set(`${district}\n${month}`, [...(small.get(`${district}\n${month}`) ?? []), ...group]);
  }
  for (const group of small.values()) {
    if (group.length < k) continue;
    const unit: Unit = { kind: 'small', district: group[0]!.machine.district, school: '' };
    found.push(countedOf(unit, group[0]!.counts.month, group));
  }
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function countedOf(unit: Unit, month: Month, group: readonly { counts: MonthCounts }[]): Counted {
  const counts = sumCounts(group.map((each) => each.counts));
  return { unit, month, machines: group.length, days: counts.days, counts };
}

/** Whether a district has more than one unit: of a single one the district would say the same again. */
function isSeveral(all: readonly Counted[]): boolean {
  return new Set(all.map(({ unit }) => unitKey(unit))).size > 1;
}

function rowsOf(table: Table): readonly string[] {
  if (table === 'stops') return publishedStops;
  return table === 'events' ? singles : publishedHours.map(hourRow);
}

export function hourRow(hour: number): string {
  return String(hour).padStart(2, '0');
}

function numberOf(counts: Omit<MonthCounts, 'month'>, table: Table, row: string): number {
  if (table === 'hours') return counts.hours[Number(row)] ?? 0;
  const named: Readonly<Record<string, number | undefined>> = counts[table];
  return named[row] ?? 0;
}

function sumOf(hidden: readonly Hidden[]): number {
  return hidden.reduce((sum, { value }) => sum + value, 0);
}

function districtKey({ district }: Unit): string {
  return JSON.stringify(district);
}

export function unitKey({ kind, district, school }: Unit): string {
  return JSON.stringify([district, kind, school]);
}

function keyOf({ unit, month }: UnitMonth): string {
  return `${unitKey(unit)} ${month}`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
