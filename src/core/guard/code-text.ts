/** Read aloud and typed: no letter or digit that looks like another (0 O Q, 1 I, 2 Z, 5 S, 8 B, G 6, U V W). */
export const codeAlphabet = '34679ACDEFHKLMNPRTXY';
const base = codeAlphabet.length;

/** So many letters of the alphabet as the bytes give, first to last; 8 bytes are plenty for 8 letters. */
export function lettersOf(bytes: Uint8Array, count: number): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < count; at += 1) {
    text = codeAlphabet[Number(number % BigInt(base))]! + text;
    number /= BigInt(base);
  }
  return text;
}

/** The text with a last letter by which one wrong letter, and nearly every swap of neighbours, is noticed (Luhn). */
export function withCheckLetter(text: string): string {
  return text + codeAlphabet[(base - (luhnSum(text, 2) % base)) % base]!;
}

function hasCheckLetter(text: string): boolean {
  return luhnSum(text, 1) % base === 0;
}

function luhnSum(text: string, factorOfLast: 1 | 2): number {
  let factor: number = factorOfLast;
  let sum = 0;
  for (const letter of [...text].reverse()) {
    const added = factor * codeAlphabet.indexOf(letter);
    sum += Math.floor(added / base) + (added % base);
    factor = 3 - factor;
  }
  return sum;
}

/** What was typed, as it is compared: spaces, dashes and case forgiven. Undefined when letters or length are wrong. */
export function readCode(typed: string, length: number): string | undefined {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const isWhole = text.length === length && [...text].every((letter) => codeAlphabet.includes(letter));
  return isWhole && hasCheckLetter(text) ? text : undefined;
}

/** In groups of four, as it is shown. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
