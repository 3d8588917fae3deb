import { type Category, categories } from '../policy/categories';
import { bucketOf, seedA, seedB, stepA, stepB, storedOf } from './hostname-hash';
import {
  bucketCount,
  categoryFingerprint,
  checksum,
  countsWord,
  exceptionBit,
  header,
  offsetsWord,
  storedWord,
  tableByteLength,
  tableMagic,
  tableVersion,
} from './table-format';

/**
 * Millions of hostnames as sorted 48-bit hashes with a category each: what a list says about a hostname,
 * without keeping one string of the list. Views into the bytes it was opened from; never written to.
 */
export interface HostTable {
  readonly bytes: Uint8Array;
  /** Entries: hostnames times the categories that name them, exceptions included. */
  readonly size: number;
  /** `offsets[bucket]` to `offsets[bucket + 1]` is the bucket's slice of `stored` and `marks`. */
  readonly offsets: Uint32Array;
  readonly stored: Uint32Array;
  readonly marks: Uint8Array;
  /** Blocked entries by position in `categories`. */
  readonly counts: Uint32Array;
}

/** A table that cannot be used; the message says why, for the log. */
export class DamagedTableError extends Error {
  override readonly name = 'DamagedTableError';
}

/**
 * Opens what `createTableBuilder` wrote, copying nothing (unless the bytes start at an odd address).
 * @throws DamagedTableError for anything but a whole, unchanged table of this version.
 */
export function openTable(bytes: Uint8Array): HostTable {
  if (bytes.byteLength < tableByteLength(0)) throw new DamagedTableError('table: cut off');
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength % 4 !== 0) throw new DamagedTableError('table: not a whole number of words');
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  if (words[header.magic] !== tableMagic) throw new DamagedTableError('table: not a table');
  if (words[header.version] !== tableVersion) throw new DamagedTableError('table: another version');
  if (words[header.fingerprint] !== categoryFingerprint) {
    throw new DamagedTableError('table: other categories');
  }
  const size = words[header.entries] ?? 0;
  if (words[header.bytes] !== aligned.byteLength || tableByteLength(size) !== aligned.byteLength) {
    throw new DamagedTableError('table: wrong length');
  }
  if (checksum(words) !== words[header.checksum]) throw new DamagedTableError('table: wrong checksum');
  const table: HostTable = {
    bytes: aligned,
    size,
    counts: words.subarray(countsWord, offsetsWord),
    offsets: words.subarray(offsetsWord, storedWord),
    stored: words.subarray(storedWord, storedWord + size),
    marks: aligned.subarray((storedWord + size) * 4, (storedWord + size) * 4 + size),
  };
  requireOrder(table);
  return table;
}

/** A checksum can be forged; offsets that run backwards or past the end must still not be followed. */
function requireOrder({ offsets, size }: HostTable): void {
  let last = 0;
  for (let bucket = 0; bucket <= bucketCount; bucket += 1) {
    const offset = offsets[bucket] ?? 0;
    if (offset < last || offset > size) throw new DamagedTableError('table: buckets out of order');
    last = offset;
  }
  if (offsets[0] !== 0 || last !== size) throw new DamagedTableError('table: buckets do not add up');
}

/**
 * The categories that name the hostname or one of its parents (never a bare top-level domain), as a bit set:
 * bit n is `categories[n]`. The more specific entry wins over an exception of its parent and the other way
 * round. Expects a canonical hostname; allocates nothing.
 */
export function lookupMask(table: HostTable, hostname: string): number {
  let a = seedA;
  let b = seedB;
  let mask = 0;
  let hasDot = false;
  for (let index = hostname.length - 1; index >= 0; index -= 1) {
    const charCode = hostname.charCodeAt(index);
    if (charCode === 46) {
      if (hasDot) mask = applyMarks(table, a, b, mask);
      hasDot = true;
    }
    a = stepA(a, charCode);
    b = stepB(b, charCode);
  }
  mask = hasDot ? applyMarks(table, a, b, mask) : 0;
  return mask >>> 0;
}

function applyMarks({ offsets, stored, marks }: HostTable, a: number, b: number, before: number): number {
  const bucket = bucketOf(a, b);
  const start = offsets[bucket] as number;
  const end = offsets[bucket + 1] as number;
  if (start === end) return before;
  const wanted = storedOf(a, b);
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stored[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  let mask = before;
  for (; low < end && stored[low] === wanted; low += 1) {
    const mark = marks[low] as number;
    // Exceptions are sorted behind the categories, so one for the same hostname has the last word.
    if (mark < exceptionBit) mask |= 1 << mark;
    else mask &= ~(1 << (mark - exceptionBit));
  }
  return mask;
}

/** What a table knows about a hostname: each category with the hostname in the list that names it. */
export interface Lookup {
  readonly categories: readonly Category[];
  /** The most specific listed hostname that decided; absent when nothing is known. */
  readonly matched: string | undefined;
  readonly matches: readonly { readonly category: Category; readonly hostname: string }[];
}

/** As `lookupMask`, with the names behind the bits: for explanations. */
export function lookup(table: HostTable, hostname: string): Lookup {
  const starts = new Map<Category, number>();
  let a = seedA;
  let b = seedB;
  let mask = 0;
  let hasDot = false;
  for (let index = hostname.length - 1; index >= -1; index -= 1) {
    const charCode = index < 0 ? 46 : hostname.charCodeAt(index);
    if (charCode === 46 && hasDot) {
      const added = applyMarks(table, a, b, 0);
      mask = applyMarks(table, a, b, mask);
      if (added !== 0) for (const category of categoriesOfMask(added)) starts.set(category, index + 1);
    }
    hasDot ||= charCode === 46;
    a = stepA(a, charCode);
    b = stepB(b, charCode);
  }
  if (mask === 0) return nothing;
  const found = categoriesOfMask(mask);
  const matches = found.map((category) => ({ category, hostname: hostname.slice(starts.get(category)) }));
  const deepest = Math.min(...found.map((category) => starts.get(category) ?? 0));
  return { categories: found, matched: hostname.slice(deepest), matches };
}

const nothing: Lookup = { categories: [], matched: undefined, matches: [] };

/** The categories of a bit set as `lookupMask` returns it, in the order of `categories`. */
export function categoriesOfMask(mask: number): Category[] {
  const found: Category[] = [];
  for (let left = mask; left !== 0; left &= left - 1) {
    // The lowest bit that is set: 31 minus the zeros above it.
    found.push(categories[31 - Math.clz32(left & -left)]!);
  }
  return found;
}

/** The bit of a category in `lookupMask`'s answer. */
export function maskOf(category: Category): number {
  return (1 << categories.indexOf(category)) >>> 0;
}
