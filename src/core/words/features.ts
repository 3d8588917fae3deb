import { hashNext, hashText } from './hash';
import type { Word } from './word';

/**
 * Hashes of what one word says by itself: the word with and without marks, and its runs of two to four letters with
 * where it begins and ends.
 */
export function featuresOfWord(word: Word): number[] {
  const found = [hashNext(word.accentedHash, 1), hashNext(word.bareHash, 2)];
  const letters = `^${word.accented}$`;
  for (let length = 2; length <= 4; length++) {
    for (let at = 0; at + length <= letters.length; at++) {
      found.push(hashText(letters.slice(at, at + length), length));
    }
  }
  return found;
}

/** What a word says together with the one before: with their marks. */
export function markedPair(before: Word, word: Word): number {
  return hashNext(before.accentedHash ^ 3, word.accentedHash);
}

/** As `markedPair`, without marks. */
export function barePair(before: Word, word: Word): number {
  return hashNext(before.bareHash ^ 4, word.bareHash);
}
