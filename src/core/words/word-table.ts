import type { Word } from './word';

/** Words by their spelling, found without cutting the spelling out of its text. */
export interface WordTable {
  wordAt(text: string, start: number, end: number): Word;
}

const slots = 1 << 16;
/** Fuller than this the table starts anew; a page has a few thousand spellings. */
const mostKept = 24_000;

export function createWordTable(read: (source: string) => Word): WordTable {
  let sources: (string | undefined)[] = new Array(slots);
  let words: (Word | undefined)[] = new Array(slots);
  let count = 0;
  return {
    wordAt: (text, start, end) => {
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & (slots - 1);
      for (; ; slot = (slot + 1) & (slots - 1)) {
        const source = sources[slot];
        if (source === undefined) break;
        if (isSame(source, text, start, end)) return words[slot]!;
      }
      if (count >= mostKept) {
        sources = new Array(slots);
        words = new Array(slots);
        count = 0;
        slot = (hash ^ (hash >>> 15)) & (slots - 1);
      }
      const source = text.slice(start, end);
      const word = read(source);
      sources[slot] = source;
      words[slot] = word;
      count += 1;
      return word;
    },
  };
}

function isSame(source: string, text: string, start: number, end: number): boolean {
  if (source.length !== end - start) return false;
  for (let at = 0; at < source.length; at++) {
    if (source.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
