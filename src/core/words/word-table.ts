import type { Word } from './word';

/** Words by their spelling, found without cutting the spelling out of its text. */
export interface WordTable {
  wordAt(text: string, start: number, end: number): Word;
  /** The same, where the hash of the spelling is known: see `hashUnit`. */
  wordOf(text: string, start: number, end: number, hash: number): Word;
}

const slots = 1 << 16;
/** Fuller than this the table starts anew; a page has a few thousand spellings. */
const mostKept = 24_000;

export const firstHash = 0x811c9dc5;

/** FNV-1a, unit by unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function createWordTable(read: (source: string) => Word): WordTable {
  /** For each slot the number of its entry, from 1; 0 where there is none. */
  let entries = new Uint16Array(slots);
  const hashes = new Int32Array(mostKept + 1);
  const sources: string[] = [''];
  const words: (Word | undefined)[] = [undefined];
  const wordOf = (text: string, start: number, end: number, hash: number): Word => {
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let entry = entries[slot]!; entry !== 0; entry = entries[slot]!) {
      if (hashes[entry] === hash && isSame(sources[entry]!, text, start, end)) return words[entry]!;
      slot = (slot + 1) & (slots - 1);
    }
    const source = text.slice(start, end);
    const word = read(source);
    if (words.length > mostKept) {
      entries = new Uint16Array(slots);
      sources.length = 1;
      words.length = 1;
      slot = (hash ^ (hash >>> 15)) & (slots - 1);
    }
    entries[slot] = words.length;
    hashes[words.length] = hash;
    // A slice would keep the whole page it was cut from alive.
    sources.push(detached(source));
    words.push(word);
    return word;
  };
  return {
    wordAt: (text, start, end) => {
      let hash = firstHash;
      for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
      return wordOf(text, start, end, hash);
    },
    wordOf,
  };
}

function isSame(source: string, text: string, start: number, end: number): boolean {
  if (source.length !== end - start) return false;
  for (let at = 0; at < source.length; at++) {
    if (source.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** The same text in memory of its own: engines keep a long slice as a pointer into what it was cut from. */
function detached(source: string): string {
  if (source.length < 13) return source;
  return String.fromCharCode(...Array.from({ length: source.length }, (_none, at) => source.charCodeAt(at)));
}
