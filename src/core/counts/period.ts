/** A calendar month, `YYYY-MM`: sorts as text. The finest time anything is counted by, but for the hour of day. */
export type Month = string;

export type PeriodKind = 'month' | 'quarter' | 'term' | 'school-year' | 'year';

/**
 * What a report is about, by its id: `2026-11` a month, `2026-Q4` a quarter, `2026` a calendar year, `2026-2027` a
 * school year (September to August), `2026-2027-1` its first term (September to December), `-2` its second (January
 * to May). Terms end in the middle of January in truth; months are not divided here.
 */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly months: readonly Month[];
}

export function monthOf(at: number): Month {
  const date = new Date(at);
  return monthText(date.getFullYear(), date.getMonth() + 1);
}

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
}

/** The month `by` months after `month`. */
export function addMonths(month: Month, by: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return monthText(Math.floor(at / 12), (at % 12) + 1);
}

/** Undefined when the id names no period. */
export function parsePeriod(id: string): Period | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(id) ?? [];
  if (year === '') return undefined;
  const from = (month: number, length: number, kind: PeriodKind): Period => ({
    id,
    kind,
    months: Array.from({ length }, (_none, at) => addMonths(monthText(Number(year), month), at)),
  });
  if (rest === '') return from(1, 12, 'year');
  if (isMonth(id)) return from(Number(rest), 1, 'month');
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return from(Number(quarter) * 3 - 2, 3, 'quarter');
  const [, second, term] = /^(\d{4})(?:-([12]))?$/.exec(rest) ?? [];
  if (second === undefined || Number(second) !== Number(year) + 1) return undefined;
  if (term === undefined) return from(9, 12, 'school-year');
  return term === '1' ? from(9, 4, 'term') : from(13, 5, 'term');
}

/** The school year a month lies in. */
export function schoolYearOf(month: Month): Period {
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5)) < 9 ? 1 : 0);
  return parsePeriod(`${year}-${year + 1}`)!;
}

/** Periods a month lies in, the shortest first. */
export function periodsOf(month: Month): readonly Period[] {
  const year = month.slice(0, 4);
  const schoolYear = schoolYearOf(month).id;
  const ids = [
    month,
    `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
    `${schoolYear}-1`,
    `${schoolYear}-2`,
  ];
  return [...ids, schoolYear, year]
    .map((id) => parsePeriod(id)!)
    .filter(({ months }) => months.includes(month));
}

function monthText(year: number, month: number): Month {
  const [atYear, atMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${String(atYear).padStart(4, '0')}-${String(atMonth).padStart(2, '0')}`;
}
