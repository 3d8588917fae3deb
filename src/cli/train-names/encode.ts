import { crc32 } from '../../core/lists/name-crc';
import {
  MAX_CODE_BITS,
  NAME_HEADER_BYTES,
  NAME_MAGIC,
  type NameSettings,
  type NameTable,
} from '../../core/lists/name-format';

class BitWriter {
  private readonly bytes: number[] = [];
  private held = 0;
  private heldBits = 0;

  put(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      this.held = (this.held << 1) | ((value >>> bit) & 1);
      if (++this.heldBits === 8) this.flush();
    }
  }

  rice(value: number, parameter: number): void {
    for (let quotient = value >>> parameter; quotient > 0; quotient--) this.put(1, 1);
    this.put(0, 1);
    this.put(value & (2 ** parameter - 1), parameter);
  }

  finish(): Uint8Array {
    while (this.heldBits > 0) this.put(0, 1);
    return Uint8Array.from(this.bytes);
  }

  private flush(): void {
    this.bytes.push(this.held);
    this.held = 0;
    this.heldBits = 0;
  }
}

/** Lengths of an optimal prefix code (Huffman); a symbol that never occurs counts as seen once. */
export function codeLengths(counts: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  let nodes = counts.map((count, symbol) => ({ count: Math.max(1, count), symbols: [symbol] }));
  while (nodes.length > 1) {
    nodes = nodes.sort((one, other) => one.count - other.count || one.symbols[0]! - other.symbols[0]!);
    const [one, other] = nodes.splice(0, 2);
    const symbols = [...one!.symbols, ...other!.symbols];
    for (const symbol of symbols) lengths[symbol]!++;
    nodes.push({ count: one!.count + other!.count, symbols });
  }
  if (Math.max(...lengths) > MAX_CODE_BITS)
    return codeLengths(counts.map((count) => Math.ceil(count / 2) + 1));
  return lengths;
}

/** Codes that belong to the lengths, in the order the reader assigns them. */
function canonicalCodes(lengths: Uint8Array): number[] {
  const codes = new Array<number>(lengths.length).fill(0);
  let code = 0;
  for (let length = 1; length <= MAX_CODE_BITS; length++) {
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = code++;
    });
    code <<= 1;
  }
  return codes;
}

/** Writes a model file that `decodeNameWeights` reads. */
export function encodeNameWeights({ bits, codes, adult, gambling, settings }: NameTable): Uint8Array {
  const kinds = adult.length - 1;
  const counts = new Array<number>(kinds).fill(0);
  let entries = 0;
  for (const code of codes) {
    if (code === 0) continue;
    counts[code - 1]!++;
    entries++;
  }
  const lengths = codeLengths(counts);
  const prefixes = canonicalCodes(lengths);
  const rice = Math.max(0, Math.round(Math.log2((codes.length / Math.max(1, entries)) * 0.69)));
  const writer = new BitWriter();
  let last = -1;
  codes.forEach((code, bucket) => {
    if (code === 0) return;
    writer.rice(bucket - last - 1, rice);
    writer.put(prefixes[code - 1]!, lengths[code - 1]!);
    last = bucket;
  });
  const payload = writer.finish();
  const bytes = new Uint8Array(NAME_HEADER_BYTES + kinds * 9 + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, NAME_MAGIC);
  view.setUint8(8, bits);
  view.setUint8(9, rice);
  view.setUint16(10, kinds);
  view.setUint32(12, entries);
  settingsInOrder(settings).forEach((value, index) => {
    view.setFloat32(16 + index * 4, value);
  });
  for (let kind = 0; kind < kinds; kind++) {
    view.setFloat32(NAME_HEADER_BYTES + kind * 8, adult[kind + 1]!);
    view.setFloat32(NAME_HEADER_BYTES + kind * 8 + 4, gambling[kind + 1]!);
  }
  bytes.set(lengths, NAME_HEADER_BYTES + kinds * 8);
  bytes.set(payload, NAME_HEADER_BYTES + kinds * 9);
  view.setUint32(4, crc32(bytes.subarray(8)));
  return bytes;
}

const settingsInOrder = (settings: NameSettings): number[] => [
  settings.scale,
  settings.adultBias,
  settings.gamblingBias,
  settings.adultThreshold,
  settings.gamblingThreshold,
  settings.innerMargin,
];
