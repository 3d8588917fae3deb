/** RFC 3492 parameters. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;
const maxCodePoint = 0x10ffff;
const maxLength = 1000;

/**
 * Decodes one punycode label without its `xn--` (RFC 3492). The platform's URL only encodes; AMP caches
 * need the way back, since they punycode a whole hostname into one label. Undefined for bad input.
 */
export function decodePunycode(encoded: string): string | undefined {
  if (encoded.length > maxLength || !/^[\x20-\x7e]*$/.test(encoded)) return undefined;
  const delimiter = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(delimiter, 0)), (char) => char.charCodeAt(0));
  let n = initialN;
  let bias = initialBias;
  let i = 0;
  let index = delimiter < 0 ? 0 : delimiter + 1;
  while (index < encoded.length) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(index));
      if (digit < 0) return undefined;
      index += 1;
      i += digit * weight;
      const t = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < t) break;
      weight *= base - t;
      if (i > Number.MAX_SAFE_INTEGER / base || index >= encoded.length) return undefined;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > maxCodePoint || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

/** Value of a basic code point (letters 0–25, digits 26–35), -1 past the end or for any other. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 : -1;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
