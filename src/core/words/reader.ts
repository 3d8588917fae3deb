import { charKinds, kinds } from './chars';
import { joinedEnd } from './joined-letters';
import { regroupLetters } from './spaced-letters';
import { readWord, type Vocabulary, type Word } from './word';
import { wordEnd } from './word-end';
import { createWordTable, type WordTable } from './word-table';

/** The words of a text and where each stands in the source, in UTF-16 code units. */
export interface Words {
  readonly words: Word[];
  readonly starts: number[];
  readonly ends: number[];
}

export interface Reader {
  read(text: string): Words;
}

/** Nobody reads a longer word: what is beyond is no word but an address or a code. */
const longestWord = 48;

/** A reader keeps the words it has seen: most of a page are words of the page before. */
export function createReader(vocabulary: Vocabulary): Reader {
  const kept = createWordTable((source) => readWord(source, vocabulary));
  return {
    read: (text) => {
      const found = readWords(text, kept);
      return regroupLetters(text, found, vocabulary, (source) => kept.wordAt(source, 0, source.length));
    },
  };
}

function readWords(text: string, kept: WordTable): Words {
  const kindOf = charKinds();
  const found: Words = { words: [], starts: [], ends: [] };
  let at = 0;
  while (at < text.length) {
    const kind = kindOf[text.charCodeAt(at)]!;
    const isStart =
      kind === kinds.word ||
      (kind === kinds.symbol && at + 1 < text.length && kindOf[text.charCodeAt(at + 1)] === kinds.word);
    if (!isStart) {
      at += 1;
      continue;
    }
    const start = at;
    at = joinedEnd(text, start, wordEnd(text, start));
    push(found, kept.wordAt(text, start, Math.min(at, start + longestWord)), start, at);
  }
  return found;
}

function push(found: Words, word: Word, start: number, end: number): void {
  if (word.pieces === undefined) {
    found.words.push(word);
    found.starts.push(start);
    found.ends.push(end);
    return;
  }
  for (const piece of word.pieces) {
    found.words.push(piece);
    found.starts.push(start);
    found.ends.push(end);
  }
}
