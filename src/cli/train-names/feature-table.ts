import { createFeatureBuffer, nameFeatures } from '../../core/lists/name-features';
import type { LabelledName } from './labelled-names';

/** The features of many names as one flat table: those of name i lie at offsets[i] to offsets[i + 1]. */
export interface FeatureTable {
  readonly offsets: Uint32Array;
  readonly buckets: Uint32Array;
  /** How many features each name had before any were dropped: what the score is scaled by. */
  readonly sizes: Uint16Array;
}

/** Computes the features of all names, told apart by the leading `bits` bits of their hashes. */
export function tabulate(names: readonly LabelledName[], bits: number): FeatureTable {
  const buffer = createFeatureBuffer();
  const offsets = new Uint32Array(names.length + 1);
  const sizes = new Uint16Array(names.length);
  let buckets = new Uint32Array(names.length * 80);
  let end = 0;
  names.forEach(({ name }, index) => {
    const dot = name.indexOf('.');
    const count = nameFeatures(name, 0, dot, dot + 1, buffer);
    if (end + count > buckets.length) buckets = grown(buckets);
    for (let at = 0; at < count; at++) buckets[end + at] = buffer.hashes[at]! >>> (32 - bits);
    end += count;
    sizes[index] = count;
    offsets[index + 1] = end;
  });
  return { offsets, buckets: buckets.subarray(0, end), sizes };
}

function grown(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(Math.ceil(from.length * 1.5));
  to.set(from);
  return to;
}

/** The same table with only the buckets that `kept` marks. */
export function withOnly(table: FeatureTable, kept: Uint8Array): FeatureTable {
  const offsets = new Uint32Array(table.offsets.length);
  const buckets = new Uint32Array(table.buckets.length);
  let end = 0;
  for (let name = 0; name + 1 < offsets.length; name++) {
    for (let at = table.offsets[name]!; at < table.offsets[name + 1]!; at++) {
      const bucket = table.buckets[at]!;
      if (kept[bucket]) buckets[end++] = bucket;
    }
    offsets[name + 1] = end;
  }
  return { offsets, buckets: buckets.slice(0, end), sizes: table.sizes };
}
