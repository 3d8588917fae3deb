/** A local calendar day, `YYYY-MM-DD`: sorts as text. */
export type Day = string;

const dayMs = 86_400_000;

/** The day on the wall calendar of this computer. */
export function dayOf(at: number): Day {
  const date = new Date(at);
  return dayText(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The day `count` days after (before, when negative) `day`; summer time does not matter. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs);
  return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function isDay(value: unknown): value is Day {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    Number.isFinite(Date.parse(`${value}T00:00:00Z`))
  );
}

function dayText(year: number, month: number, day: number): Day {
  const bounded = Math.min(9999, Math.max(0, year));
  return `${String(bounded).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
