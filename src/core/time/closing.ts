import { isVietnameseHoliday } from './holidays';
import type { TimeRules, Timetable } from './rules';
import { emptyWeek, isIn } from './week';
import { type Local, localOf } from './zone';

/** Why nothing (or nothing but learning) opens at an hour, the strictest first. */
export type Closing = 'bedtime' | 'school' | 'homework';

const quarterMs = 15 * 60_000;
/** As far ahead as anybody looks: a week and a long holiday. */
const horizonQuarters = 14 * 96;

/** What the timetable says for a moment; undefined: open. */
export function closingAt(rules: TimeRules, local: Local): Closing | undefined {
  if (isIn(rules.bedtime, local.weekday, local.minute)) return 'bedtime';
  if (rules.school.some((table) => closesIn(table, local))) return 'school';
  return isIn(rules.homework, local.weekday, local.minute) ? 'homework' : undefined;
}

/** Whether a timetable's hours hold at a moment. */
export function closesIn(table: Timetable, { day, weekday, minute }: Local): boolean {
  if (!isIn(table.week, weekday, minute) || table.off.includes(day)) return false;
  if (table.on.includes(day)) return true;
  if (table.skipsHolidays && isVietnameseHoliday(day)) return false;
  return table.terms.length === 0 || table.terms.some(({ from, to }) => from <= day && day <= to);
}

export interface NextClosing {
  readonly at: number;
  readonly closing: Closing | undefined;
}

/** The next moment at which the timetable says something else, within two weeks. Zones differ by whole quarters. */
export function nextClosing(rules: TimeRules, now: number, zone: string): NextClosing | undefined {
  if (rules.bedtime === emptyWeek && rules.homework === emptyWeek && rules.school.length === 0)
    return undefined;
  const present = closingAt(rules, localOf(now, zone));
  let at = Math.floor(now / quarterMs) * quarterMs;
  for (let count = 0; count < horizonQuarters; count += 1) {
    at += quarterMs;
    const closing = closingAt(rules, localOf(at, zone));
    if (closing !== present) return { at, closing };
  }
  return undefined;
}

/** When it opens after a closing that holds now; undefined when not within two weeks. */
export function opensAfter(rules: TimeRules, now: number, zone: string): number | undefined {
  let at = now;
  for (let changes = 0; changes < 20; changes += 1) {
    const next = nextClosing(rules, at, zone);
    if (next === undefined || next.closing === undefined) return next?.at;
    at = next.at;
  }
  return undefined;
}
