/** The file of the host-name model: which hashes carry a weight (Rice-coded gaps) and which one (prefix codes). */
import { BitReader } from './name-bits';
import { crc32 } from './name-crc';

/** The parts of a model file, decoded. */
export interface NameWeights {
  /** Features are told apart by this many leading bits of their hash. */
  readonly bits: number;
  /** One byte for each value of those bits: an index into the two tables, 0 for no weight. */
  readonly codes: Uint8Array;
  /** One bit for each byte of `codes`, set where it is not 0: eight times smaller, so it stays in fast memory. */
  readonly present: Uint32Array;
  /** Weight towards adult, by code. */
  readonly adult: Float32Array;
  /** Weight towards gambling, by code. */
  readonly gambling: Float32Array;
  readonly settings: NameSettings;
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

function readCodes(view: DataView, bytes: Uint8Array, size: number): Uint8Array {
  const rice = view.getUint8(9);
  const kinds = view.getUint16(10);
  const entries = view.getUint32(12);
  const lengthsAt = NAME_HEADER_BYTES + kinds * 8;
  const { table, width } = prefixTable(bytes.subarray(lengthsAt, lengthsAt + kinds));
  const reader = new BitReader(bytes, lengthsAt + kinds);
  const codes = new Uint8Array(size);
  let at = -1;
  for (let entry = 0; entry < entries; entry++) {
    at += 1 + reader.rice(rice);
    if (at >= size) throw new Error('Host-name model: an entry lies outside the table');
    const found = table[reader.peek(width)]!;
    reader.skip(found & 15);
    codes[at] = (found >> 4) + 1;
  }
  return codes;
}

function presenceOf(codes: Uint8Array): Uint32Array {
  const present = new Uint32Array(codes.length / 32);
  for (let at = 0; at < codes.length; at++) if (codes[at] !== 0) present[at >>> 5]! |= 1 << (at & 31);
  return present;
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
  const codes = readCodes(view, bytes, 2 ** bits);
  const number = (index: number): number => view.getFloat32(16 + index * 4);
  return {
    bits,
    codes,
    present: presenceOf(codes),
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
