import { language } from '../ui/translate';

/** A moment (ms since 1970) as the guardian's language writes it, short. */
export function whenText(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** How long ago a moment was, in days, hours or minutes, as the guardian's language says it. */
export function ageText(at: number): string {
  const minutes = Math.max(0, Math.round((Date.now() - at) / 60_000));
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (minutes >= 48 * 60) return format.format(-Math.round(minutes / 1_440), 'day');
  return minutes >= 60 ? format.format(-Math.round(minutes / 60), 'hour') : format.format(-minutes, 'minute');
}

/** A whole number with the separators of the guardian's language. */
export function countText(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

/** A calendar day (`YYYY-MM-DD`) as the guardian's language writes it. */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
