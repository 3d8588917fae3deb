import { language } from '../../ui/translate';

/** A Monday; the names of the days follow from it. */
const monday = Date.UTC(2026, 0, 5);

/** The name of a weekday, 0 for Monday, in the guardian's language. */
export function weekdayName(weekday: number, width: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: width, timeZone: 'UTC' });
  return format.format(monday + weekday * 86_400_000);
}

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
