import { charKinds, kinds } from './chars';
import { joinedEnd } from './joined-letters';
import { regroupLetters } from './spaced-letters';
import { readWord, type Vocabulary, type Word } from './word';
import { wordEnd } from './word-end';

/** The words of a text and where each stands in the source, in UTF-16 code units. */
export interface Words {
  readonly words: Word[];
  readonly starts: number[];
  readonly ends: number[];
}

export interface Reader {
  read(text: string): Words;
}

/** Spellings kept; a page has a few thousand. */
const maxKept = 20_000;
/** Nobody reads a longer word: what is beyond is no word but an address or a code. */
const longestWord = 48;

/** A reader keeps the words it has seen: most of a page are words of the page before. */
export function createReader(vocabulary: Vocabulary): Reader {
  let kept = new Map<string, Word>();
  const wordFor = (source: string): Word => {
    let word = kept.get(source);
    if (word === undefined) {
      if (kept.size >= maxKept) kept = new Map();
      word = readWord(source, vocabulary);
      kept.set(source, word);
    }
    return word;
  };
  return {
    read: (text) => {
      const found = readWords(text, wordFor);
      return regroupLetters(text, found, vocabulary, wordFor);
    },
  };
}

function readWords(text: string, wordFor: (source: string) => Word): Words {
  const kindOf = charKinds();
  const found: Words = { words: [], starts: [], ends: [] };
  let at = 0;
  while (at < text.length) {
    const kind = kindOf[text.charCodeAt(at)]!;
    const isStart =
      kind === kinds.word ||
      (kind === kinds.symbol && kindOf[text.charCodeAt(at + 1)] === kinds.word && at + 1 < text.length);
    if (!isStart) {
      at += 1;
      continue;
    }
    const start = at;
    at = joinedEnd(text, start, wordEnd(text, start));
    push(found, wordFor(text.slice(start, Math.min(at, start + longestWord))), start, at);
  }
  return found;
}

function push(found: Words, word: Word, start: number, end: number): void {
  for (const piece of word.pieces ?? [word]) {
    found.words.push(piece);
    found.starts.push(start);
    found.ends.push(end);
  }
}
