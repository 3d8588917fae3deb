import { language } from '../ui/translate';

/** A moment (ms since 1970) as the guardian's language writes it, short. */
export function whenText(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'short', timeStyle: 'short' }).format(at);
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
