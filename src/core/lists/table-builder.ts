import { type Category, categories } from '../policy/categories';
import { bucketOf, seedA, seedB, stepA, stepB, storedOf } from './hostname-hash';
import { sortEntries } from './sort-entries';
import type { HostTable } from './table';
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

const chunkEntries = 65_536;

/** Bucket (high 16 bits) and mark (low 8 bits) in one word, the stored hash half in the other. */
interface Chunk {
  readonly places: Uint32Array;
  readonly stored: Uint32Array;
}

/** Collects hostnames in any order; 8 bytes each until `finish`, about 18 at its peak. */
export interface TableBuilder {
  /** Takes a canonical hostname; the builder keeps its hash only. */
  add(hostname: string, category: Category): void;
  /** The hostname and what is below it is not in the category, unless something more specific says so. */
  addException(hostname: string, category: Category): void;
  /** Takes over the entries of a table, without its exceptions: they were meant for that list alone. */
  addTable(table: HostTable): void;
  /** Entries added so far, repeated ones included. */
  readonly added: number;
  /** The table's bytes for `openTable`; the builder must not be used afterwards. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** A builder of lookup tables that takes names as they come, chunk by chunk. */
export function createTableBuilder(): TableBuilder {
  let chunks: Chunk[] = [];
  let added = 0;
  const markOf = new Map(categories.map((category, index) => [category, index]));

  function push(bucket: number, storedHalf: number, mark: number): void {
    const at = added % chunkEntries;
    if (at === 0) {
      chunks.push({ places: new Uint32Array(chunkEntries), stored: new Uint32Array(chunkEntries) });
    }
    const chunk = chunks[chunks.length - 1]!;
    chunk.places[at] = (bucket << 8) | mark;
    chunk.stored[at] = storedHalf;
    added += 1;
  }

  function addMarked(hostname: string, mark: number): void {
    let a = seedA;
    let b = seedB;
    for (let index = hostname.length - 1; index >= 0; index -= 1) {
      const charCode = hostname.charCodeAt(index);
      a = stepA(a, charCode);
      b = stepB(b, charCode);
    }
    push(bucketOf(a, b), storedOf(a, b), mark);
  }

  return {
    get added() {
      return added;
    },
    add: (hostname, category) => addMarked(hostname, markOf.get(category)!),
    addException: (hostname, category) => addMarked(hostname, markOf.get(category)! | exceptionBit),
    addTable(table) {
      for (let bucket = 0; bucket < bucketCount; bucket += 1) {
        for (let at = table.offsets[bucket]!; at < table.offsets[bucket + 1]!; at += 1) {
          if (table.marks[at]! < exceptionBit) push(bucket, table.stored[at]!, table.marks[at]!);
        }
      }
    },
    finish() {
      const bytes = writeTable(chunks, added);
      chunks = [];
      return bytes;
    },
  };
}

function writeTable(chunks: Chunk[], added: number): Uint8Array<ArrayBuffer> {
  const { offsets, stored, marks } = sortEntries(chunks, added);
  const size = offsets[bucketCount]!;
  const bytes = new Uint8Array(tableByteLength(size));
  const words = new Uint32Array(bytes.buffer);
  words[header.magic] = tableMagic;
  words[header.version] = tableVersion;
  words[header.entries] = size;
  words[header.fingerprint] = categoryFingerprint;
  words[header.bytes] = bytes.byteLength;
  words.set(offsets, offsetsWord);
  words.set(stored.subarray(0, size), storedWord);
  bytes.set(marks.subarray(0, size), (storedWord + size) * 4);
  for (let at = 0; at < size; at += 1) {
    const mark = marks[at]!;
    if (mark < exceptionBit) words[countsWord + mark] = words[countsWord + mark]! + 1;
  }
  words[header.checksum] = checksum(words);
  return bytes;
}

/** One table out of pairs; see `createTableBuilder` for names that come in chunks. */
export function buildTable(entries: Iterable<readonly [string, Category]>): Uint8Array<ArrayBuffer> {
  const builder = createTableBuilder();
  for (const [hostname, category] of entries) builder.add(hostname, category);
  return builder.finish();
}

/** One table out of several. Exceptions are left out: one list must not open what another one closes. */
export function mergeTables(tables: Iterable<HostTable>): Uint8Array<ArrayBuffer> {
  const builder = createTableBuilder();
  for (const table of tables) builder.addTable(table);
  return builder.finish();
}
