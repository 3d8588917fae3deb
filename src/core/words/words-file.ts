import { textKinds, wordClasses } from './classes';
import { columns } from './model';

/** What `public/models/words.bin` holds besides the weights. */
export interface WordsHeader {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  /** By kind of text and class: the logit from which on a text is a finding. */
  readonly thresholds: Readonly<Record<string, readonly number[]>>;
  /** The lexicon's files, joined. */
  readonly lexicon: string;
  /** Word runs that ordinary text without marks contains. */
  readonly collisions: readonly number[];
}

const magic = 0x4d585731;

/** Magic, length of the header, the header as JSON, the weights. */
export function encodeWords(header: WordsHeader, weights: Int8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, text.length);
  bytes.set(text, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + text.length);
  return bytes;
}

/** @throws Error when the bytes are not a whole file of this version */
export function decodeWords(bytes: Uint8Array): { header: WordsHeader; weights: Int8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== magic) throw new Error('Words: not a file of this version');
  const end = 8 + view.getUint32(4);
  if (end > bytes.length) throw new Error('Words: the file is cut short');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))) as WordsHeader;
  const isFit =
    header.classes.join() === wordClasses.join() &&
    textKinds.every((kind) => header.thresholds[kind]?.length === columns) &&
    bytes.length - end === 2 ** header.bits * columns;
  if (!isFit) throw new Error('Words: the file does not fit this version');
  return { header, weights: new Int8Array(bytes.buffer, bytes.byteOffset + end, bytes.length - end) };
}
