/** So long is no seat or class code. */
const longest = 12;

/**
 * The number of a seat or a class's code, as a pupil typed it, in one spelling: `12`, `A7`, `7A`, `7A-12`, `MAY 05`.
 * Undefined for what may be a name, a birthday, a telephone or a pupil's number: what a session is called must not
 * say who sat there. So every word of letters is short or says “seat”, and there are at most four digits.
 */
export function pseudonymOf(typed: string): string | undefined {
  const text = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toUpperCase()
    .replace(/[\s._/-]+/g, '-')
    .replace(/^-|-$/g, '');
  if (text.length === 0 || text.length > longest || !/^[A-Z0-9-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length === 0 || digits.length > 4) return undefined;
  const words = text.match(/[A-Z]+/g) ?? [];
  return words.every((word) => word.length === 1 || seatWords.has(word)) ? text : undefined;
}

/** Words for a seat, a computer, a class and a row, in both languages. */
const seatWords: ReadonlySet<string> = new Set([
  'MAY',
  'SO',
  'LOP',
  'BAN',
  'CHO',
  'DAY',
  'TO',
  'PC',
  'SEAT',
  'ROW',
  'CLASS',
]);
