import { bucketCount } from './table-format';

interface Unsorted {
  readonly places: Uint32Array;
  readonly stored: Uint32Array;
}

interface Sorted {
  readonly offsets: Uint32Array;
  readonly stored: Uint32Array;
  readonly marks: Uint8Array;
}

/** Beyond this an insertion sort is slow; only a list made for the purpose fills a bucket so. */
const insertionLimit = 96;

/**
 * Distributes entries over their buckets (a counting sort), sorts each bucket by hash, then mark, and drops
 * repeated entries. Empties `chunks` on the way, to give their memory back early.
 */
export function sortEntries(chunks: Unsorted[], added: number): Sorted {
  const offsets = countBuckets(chunks, added);
  const stored = new Uint32Array(added);
  const marks = new Uint8Array(added);
  const next = offsets.slice();
  let left = added;
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    const inChunk = Math.min(left, chunk.places.length);
    for (let index = 0; index < inChunk; index += 1) {
      const bucket = chunk.places[index]! >>> 8;
      const at = next[bucket]!;
      next[bucket] = at + 1;
      stored[at] = chunk.stored[index]!;
      marks[at] = chunk.places[index]! & 0xff;
    }
    left -= inChunk;
  }
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const from = offsets[bucket]!;
    const to = offsets[bucket + 1]!;
    if (to - from <= insertionLimit) sortSmall(stored, marks, from, to);
    else sortLarge(stored, marks, from, to);
  }
  dropRepeated(offsets, stored, marks);
  return { offsets, stored, marks };
}

function countBuckets(chunks: readonly Unsorted[], added: number): Uint32Array {
  const offsets = new Uint32Array(bucketCount + 1);
  let left = added;
  for (const { places } of chunks) {
    const inChunk = Math.min(left, places.length);
    for (let index = 0; index < inChunk; index += 1) {
      const after = (places[index]! >>> 8) + 1;
      offsets[after] = offsets[after]! + 1;
    }
    left -= inChunk;
  }
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    offsets[bucket + 1] = offsets[bucket + 1]! + offsets[bucket]!;
  }
  return offsets;
}

function sortSmall(stored: Uint32Array, marks: Uint8Array, from: number, to: number): void {
  for (let index = from + 1; index < to; index += 1) {
    const hash = stored[index]!;
    const mark = marks[index]!;
    let at = index - 1;
    for (; at >= from; at -= 1) {
      if (stored[at]! < hash || (stored[at] === hash && marks[at]! <= mark)) break;
      stored[at + 1] = stored[at]!;
      marks[at + 1] = marks[at]!;
    }
    stored[at + 1] = hash;
    marks[at + 1] = mark;
  }
}

function sortLarge(stored: Uint32Array, marks: Uint8Array, from: number, to: number): void {
  const keys = new Float64Array(to - from);
  for (let index = from; index < to; index += 1) keys[index - from] = stored[index]! * 256 + marks[index]!;
  keys.sort();
  for (let index = from; index < to; index += 1) {
    const key = keys[index - from]!;
    stored[index] = Math.floor(key / 256);
    marks[index] = key % 256;
  }
}

function dropRepeated(offsets: Uint32Array, stored: Uint32Array, marks: Uint8Array): void {
  let kept = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const from = offsets[bucket]!;
    const to = offsets[bucket + 1]!;
    const start = kept;
    for (let index = from; index < to; index += 1) {
      const isRepeated =
        kept > start && stored[kept - 1] === stored[index] && marks[kept - 1] === marks[index];
      if (isRepeated) continue;
      stored[kept] = stored[index]!;
      marks[kept] = marks[index]!;
      kept += 1;
    }
    offsets[bucket] = start;
  }
  offsets[bucketCount] = kept;
}
