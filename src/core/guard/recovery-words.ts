import { recoveryWordList } from './recovery-word-list';

/** Eight words of ten bits each: 80 bits, which nobody guesses, online or with a stolen copy. */
export const recoveryWordCount = 8;
/** Random bytes that `drawRecoveryWords` takes: two for every word. */
export const recoveryRandomBytes = recoveryWordCount * 2;

const known = new Map(recoveryWordList.map((word) => [withoutMarks(word), word]));

/**
 * Draws the words, each equally likely (65,536 is a multiple of the list's 1,024, so nothing is favoured).
 * @param random `recoveryRandomBytes` bytes of a cryptographic source
 * @throws RangeError when there are fewer
 */
export function drawRecoveryWords(random: Uint8Array): readonly string[] {
  if (random.length < recoveryRandomBytes) throw new RangeError('too few random bytes');
  return Array.from({ length: recoveryWordCount }, (_, at) => {
    const number = random[2 * at]! * 256 + random[2 * at + 1]!;
    return recoveryWordList[number % recoveryWordList.length]!;
  });
}

/** What typing came to: the text that is hashed, or the words that are on no list, for the page to point at. */
export type TypedWords =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly unknown: readonly string[]; readonly count: number };

/**
 * Reads typed recovery words. Case, marks (`mèo`, `meo`, `MÈO`), commas, numbers before the words and spaces
 * are forgiven. A word on no list, or too few words, is told at once: it is a slip and no guess, and costs no try.
 */
export function readRecoveryWords(typed: string): TypedWords {
  const words = withoutMarks(typed.slice(0, 400))
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length > 0 || words.length !== recoveryWordCount) {
    return { ok: false, unknown, count: words.length };
  }
  return { ok: true, text: words.join(' ') };
}

/** Lower case, no tone or vowel marks, d for đ. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
