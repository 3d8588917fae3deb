const prime = 0x01000193;

/** Hashes have so many bits: in every browser such a number is a small integer, and no object. */
export const hashBits = 30;

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return (hash ^ (hash >>> 15)) >>> 2;
}

/** The hash of a sequence, from the hash of what came before and that of the next member. */
export function hashNext(before: number, next: number): number {
  const mixed = Math.imul(before ^ Math.imul(next, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 2;
}
