import type { TextKind } from './classes';

/**
 * What kind of text a line most likely is, where nobody says: a page when it is long; a title when it is set like a
 * headline or a sentence of a book; else something a person typed.
 */
export function guessKind(text: string): TextKind {
  if (text.length > 420 || text.includes('|||')) return 'page';
  const isSet =
    /^["“‘«'([]*[\p{Lu}\d].*\p{Ll}/u.test(text) &&
    !/[?!.]{2}|\p{Extended_Pictographic}|[:=;][)(D]/u.test(text);
  const words = text.split(/\s+/).length;
  return isSet && words >= 4 ? 'title' : 'chat';
}
