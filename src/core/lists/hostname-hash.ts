/**
 * The hash of the lookup table: two 32-bit states fed one char code at a time from the *end* of a hostname, so
 * that one pass yields the hash of every suffix (`com`, `b.com`, `a.b.com`). Not cryptographic: somebody who
 * crafts a collision only gets their own name blocked. Measured in docs/lists.md.
 *
 * Changing anything here changes every stored table: raise `tableVersion` with it.
 */
export const seedA = 0x811c9dc5 | 0;
export const seedB = 0x2545f491 | 0;

export function stepA(state: number, charCode: number): number {
  const mixed = Math.imul(state ^ charCode, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

export function stepB(state: number, charCode: number): number {
  return Math.imul(((state << 5) | (state >>> 27)) ^ charCode, 0x9e3779b1);
}

/** The 16 bits that choose the bucket. */
export function bucketOf(a: number, b: number): number {
  const mixed = Math.imul(b ^ (b >>> 15) ^ (a >>> 7), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & 0xffff;
}

/** The 32 bits stored in the bucket, as an unsigned integer. */
export function storedOf(a: number, b: number): number {
  let mixed = a ^ (b >>> 16);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
