import { categories } from '../policy/categories';
import { seedA, stepA } from './hostname-hash';

/**
 * Layout, all little-endian 32-bit words: header, per-category counts, the offsets of the 2^16 buckets and one
 * more, the stored hash halves sorted within each bucket, then one mark byte an entry, padded to a word.
 */
export const tableMagic = 0x3154584d; // "MXT1" read as a little-endian word
export const tableVersion = 1;
export const bucketCount = 65_536;
/** Behind the header of eight words. */
export const countsWord = 8;
export const offsetsWord = countsWord + 32;
export const storedWord = offsetsWord + bucketCount + 1;

/** Words of the header, by position. */
export const header = {
  magic: 0,
  version: 1,
  entries: 2,
  checksum: 3,
  fingerprint: 4,
  bytes: 5,
} as const;

/** A mark is a category's position in `categories`; this bit makes it an exception of that category. */
export const exceptionBit = 0x20;

export function tableByteLength(entries: number): number {
  return (storedWord + entries) * 4 + Math.ceil(entries / 4) * 4;
}

/** Tells tables apart that were written with another list, or order, of categories. */
export const categoryFingerprint = fingerprint(categories.join(','));

function fingerprint(text: string): number {
  let state = seedA;
  for (let index = 0; index < text.length; index += 1) state = stepA(state, text.charCodeAt(index));
  return state >>> 0;
}

/** Every single changed word changes the sum: each step is a bijection of the state. */
export function checksum(words: Uint32Array): number {
  let sum = seedA;
  for (let index = 0; index < words.length; index += 1) {
    if (index === header.checksum) continue;
    sum = Math.imul(sum ^ (words[index] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
