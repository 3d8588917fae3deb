/** The file of the host-name model: which hashes carry a weight (Rice-coded gaps) and which one (prefix codes). */
import { BitReader } from './name-bits';
import { crc32 } from './name-crc';

/** What a model file is made of. */
export interface NameTable {
  /** Features are told apart by this many leading bits of their hash: their bucket. */
  readonly bits: number;
  /** One byte for each bucket: an index into the two tables, 0 for no weight. */
  readonly codes: Uint8Array;
  /** Weight towards adult, by code. */
  readonly adult: Float32Array;
  /** Weight towards gambling, by code. */
  readonly gambling: Float32Array;
  readonly settings: NameSettings;
}

/**
 * A model as the scorer reads it: the codes that are not 0 stand side by side, and for every 32 buckets two numbers
 * say which of them have one (a bit each) and how many codes come before. A quarter of the table's size: most of
 * a look-up's time is waiting for memory.
 */
export interface NameWeights extends Omit<NameTable, 'codes'> {
  readonly index: Uint32Array;
  readonly packed: Uint8Array;
}

/** How many bits of a 32-bit number are set. */
function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The code of a bucket, 0 for none. */
export function codeAt(index: Uint32Array, packed: Uint8Array, bucket: number): number {
  const word = (bucket >>> 5) << 1;
  const present = index[word]!;
  const bit = 1 << (bucket & 31);
  return (present & bit) === 0 ? 0 : packed[index[word + 1]! + bitCount(present & (bit - 1))]!;
}

/** The numbers beside the weights. Scores are logits: natural logarithm of the odds against benign. */
export interface NameSettings {
  /** The sum of a name's weights is multiplied by this over the square root of its number of features. */
  readonly scale: number;
  readonly adultBias: number;
  readonly gamblingBias: number;
  /** Scores above these are reported. */
  readonly adultThreshold: number;
  readonly gamblingThreshold: number;
  /** What a label left of the registrable domain must score beyond the threshold. */
  readonly innerMargin: number;
}

export const NAME_MAGIC = 0x4d584e31;
/** magic, checksum, bits, Rice parameter, number of codes, number of entries, six settings. */
export const NAME_HEADER_BYTES = 4 + 4 + 1 + 1 + 2 + 4 + 6 * 4;
export const MAX_CODE_BITS = 15;

/**
 * The first prefix code of each length and the symbols in the order of their codes (canonical Huffman codes):
 * lengths alone define them.
 */
export function prefixTable(lengths: Uint8Array): { table: Uint16Array; width: number } {
  let width = 1;
  for (const length of lengths) width = Math.max(width, length);
  if (width > MAX_CODE_BITS) throw new Error('Host-name model: prefix codes too long');
  const table = new Uint16Array(1 << width);
  let code = 0;
  for (let length = 1; length <= width; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      const span = 1 << (width - length);
      if (code + span > table.length) throw new Error('Host-name model: prefix codes overflow');
      table.fill((symbol << 4) | length, code, code + span);
      code += span;
    }
  }
  if (code !== table.length) throw new Error('Host-name model: prefix codes leave a gap');
  return { table, width };
}

function readCodes(view: DataView, bytes: Uint8Array, size: number): Pick<NameWeights, 'index' | 'packed'> {
  const rice = view.getUint8(9);
  const kinds = view.getUint16(10);
  const entries = view.getUint32(12);
  if (entries > size) throw new Error('Host-name model: more entries than buckets');
  const lengthsAt = NAME_HEADER_BYTES + kinds * 8;
  const { table, width } = prefixTable(bytes.subarray(lengthsAt, lengthsAt + kinds));
  const reader = new BitReader(bytes, lengthsAt + kinds);
  const index = new Uint32Array(size / 16);
  const packed = new Uint8Array(entries);
  let at = -1;
  for (let entry = 0; entry < entries; entry++) {
    at += 1 + reader.rice(rice);
    if (at >= size) throw new Error('Host-name model: an entry lies outside the table');
    const found = table[reader.peek(width)]!;
    reader.skip(found & 15);
    packed[entry] = (found >> 4) + 1;
    index[(at >>> 5) << 1]! |= 1 << (at & 31);
  }
  for (let word = 2; word < index.length; word += 2) {
    index[word + 1] = index[word - 1]! + bitCount(index[word - 2]!);
  }
  return { index, packed };
}

/**
 * Reads a model file.
 *
 * @throws Error when the bytes are not a whole, undamaged model of this version
 */
export function decodeNameWeights(bytes: Uint8Array): NameWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < NAME_HEADER_BYTES || view.getUint32(0) !== NAME_MAGIC) {
    throw new Error('Host-name model: not a model file of this version');
  }
  if (crc32(bytes.subarray(8)) !== view.getUint32(4)) throw new Error('Host-name model: the file is damaged');
  const bits = view.getUint8(8);
  const kinds = view.getUint16(10);
  if (bits < 8 || bits > 24 || kinds < 2 || kinds > 255 || bytes.length < NAME_HEADER_BYTES + kinds * 9) {
    throw new Error('Host-name model: impossible sizes');
  }
  const adult = new Float32Array(kinds + 1);
  const gambling = new Float32Array(kinds + 1);
  for (let kind = 0; kind < kinds; kind++) {
    adult[kind + 1] = view.getFloat32(NAME_HEADER_BYTES + kind * 8);
    gambling[kind + 1] = view.getFloat32(NAME_HEADER_BYTES + kind * 8 + 4);
  }
  const number = (index: number): number => view.getFloat32(16 + index * 4);
  return {
    bits,
    ...readCodes(view, bytes, 2 ** bits),
    adult,
    gambling,
    settings: {
      scale: number(0),
      adultBias: number(1),
      gamblingBias: number(2),
      adultThreshold: number(3),
      gamblingThreshold: number(4),
      innerMargin: number(5),
    },
  };
}
