/**
 * The quarters of an hour of a week, Monday 0:00 first, as 168 hexadecimal digits: four quarters a digit, the first
 * quarter in the digit's highest bit. Bounded, and two of them are joined or compared digit by digit.
 */
export type Week = string;

const quartersADay = 96;
const digitsADay = 24;
const digits = 7 * digitsADay;
export const emptyWeek: Week = '0'.repeat(digits);

/** A stretch of each of some days, in minutes after midnight; where `to` is not after `from` it ends next morning. */
export interface Span {
  /** 0 for Monday … 6 for Sunday. */
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

export function isWeek(value: unknown): value is Week {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
}

/** @param minute of the local day, 0 to 1439 */
export function isIn(week: Week, weekday: number, minute: number): boolean {
  return isQuarterIn(week, weekday * quartersADay + Math.floor(minute / 15));
}

function isQuarterIn(week: Week, quarter: number): boolean {
  const digit = Number.parseInt(week[quarter >> 2] ?? '0', 16);
  return ((digit >> (3 - (quarter & 3))) & 1) === 1;
}

export function unionOfWeeks(a: Week, b: Week): Week {
  return [...a].map((digit, at) => (hex(digit) | hex(b[at])).toString(16)).join('');
}

/** Whether `a` holds every quarter of `b`. */
export function coversWeek(a: Week, b: Week): boolean {
  return [...b].every((digit, at) => (hex(digit) & ~hex(a[at])) === 0);
}

/** Stretches are rounded outwards to quarters of an hour. */
export function weekOf(spans: readonly Span[]): Week {
  const quarters = new Uint8Array(7 * quartersADay);
  for (const { days, from, to } of spans) {
    const first = Math.floor(from / 15);
    const last = Math.ceil((to <= from ? to + 24 * 60 : to) / 15);
    for (const day of days) {
      for (let each = first; each < last; each += 1)
        quarters[(day * quartersADay + each) % quarters.length] = 1;
    }
  }
  let text = '';
  for (let at = 0; at < quarters.length; at += 4) {
    text += (
      (quarters[at]! << 3) |
      (quarters[at + 1]! << 2) |
      (quarters[at + 2]! << 1) |
      quarters[at + 3]!
    ).toString(16);
  }
  return text;
}

/** The stretches of one day, in minutes after midnight, in order. */
export function stretchesOf(week: Week, weekday: number): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let quarter = 0; quarter < quartersADay; quarter += 1) {
    if (!isQuarterIn(week, weekday * quartersADay + quarter)) continue;
    const last = found.at(-1);
    if (last?.to === quarter * 15) last.to += 15;
    else found.push({ from: quarter * 15, to: quarter * 15 + 15 });
  }
  return found;
}

/** The week with one day's quarters replaced by some stretches of that day; what is beyond midnight is cut off. */
export function withDay(week: Week, weekday: number, stretches: readonly Omit<Span, 'days'>[]): Week {
  const start = weekday * digitsADay;
  const own = weekOf(
    stretches.map(({ from, to }) => ({ days: [weekday], from, to: Math.min(24 * 60, to) })),
  ).slice(start, start + digitsADay);
  return week.slice(0, start) + own + week.slice(start + digitsADay);
}

function hex(digit: string | undefined): number {
  return Number.parseInt(digit ?? '0', 16);
}
