import { utf8 } from './primitives';
import type { Bytes } from './web-crypto';

const decoder = new TextDecoder('utf-8');

/** JSON filled up with spaces to a multiple of `step` bytes, so that a length does not tell which site it was. */
export function toPaddedJson(value: unknown, step: number): Bytes {
  const text = utf8(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(text.length / step) * step).fill(0x20);
  padded.set(text);
  return padded;
}

/** Undefined when the bytes are no JSON. */
export function fromPaddedJson(bytes: Bytes | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
