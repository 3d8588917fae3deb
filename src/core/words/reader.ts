import { charKinds, kinds } from './chars';
import { joinedEnd } from './joined-letters';
import { leastRun, regroupLetters } from './spaced-letters';
import { readWord, type Vocabulary, type Word } from './word';
import { wordEnd } from './word-end';
import { createWordTable, firstHash, hashUnit, type WordTable } from './word-table';

/** The words of a text and where each stands in the source, in UTF-16 code units. */
export interface Words {
  readonly words: readonly Word[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Reader {
  /** The places are good until the next text is read: their memory is used again. */
  read(text: string): Words;
}

/** Nobody reads a longer word: what is beyond is no word but an address or a code. */
const longestWord = 48;

/** A reader keeps the words it has seen: most of a page are words of the page before. */
export function createReader(vocabulary: Vocabulary): Reader {
  const kept = createWordTable((source) => readWord(source, vocabulary));
  const list = new WordList();
  return {
    read: (text) => {
      list.begin();
      readWords(text, kept, list);
      const found = list.words();
      if (!list.hasRuns) return found;
      return regroupLetters(text, found, vocabulary, (source) => kept.wordAt(source, 0, source.length));
    },
  };
}

function readWords(text: string, kept: WordTable, list: WordList): void {
  const kindOf = charKinds();
  const { length } = text;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    const first = kindOf[unit]!;
    const isStart =
      first === kinds.word ||
      (first === kinds.symbol && at + 1 < length && kindOf[text.charCodeAt(at + 1)] === kinds.word);
    if (!isStart) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = firstHash;
    let kind: number = kinds.word;
    do {
      hash = hashUnit(hash, unit);
      at += 1;
      unit = text.charCodeAt(at);
      kind = at < length ? kindOf[unit]! : kinds.separator;
    } while (kind === kinds.word);
    // Most words end at a space, or at a sign with a space behind it: nothing more is to be found out about them.
    const isPlain =
      kind === kinds.separator || (kind === kinds.joiner && kindOf[text.charCodeAt(at + 1)] !== kinds.word);
    if (isPlain && at - start <= longestWord) {
      list.add(kept.wordOf(text, start, at, hash), start, at);
      continue;
    }
    at = joinedEnd(text, start, wordEnd(text, start));
    list.add(kept.wordAt(text, start, Math.min(at, start + longestWord)), start, at);
  }
}

/** Words with their places, as they are found. */
class WordList {
  /** Whether as many letters stand alone in a row as may hide a word. */
  hasRuns = false;
  #words: Word[] = [];
  #starts = new Int32Array(4096);
  #ends = new Int32Array(4096);
  #letters = 0;

  begin(): void {
    this.hasRuns = false;
    this.#letters = 0;
    this.#words = [];
  }

  add(word: Word, start: number, end: number): void {
    if (word.pieces === undefined) this.#push(word, start, end);
    else for (const piece of word.pieces) this.#push(piece, start, end);
  }

  words(): Words {
    const { length } = this.#words;
    return {
      words: this.#words,
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
    };
  }

  #push(word: Word, start: number, end: number): void {
    const at = this.#words.length;
    if (at === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#words.push(word);
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#letters = word.bare.length === 1 ? this.#letters + 1 : 0;
    if (this.#letters === leastRun) this.hasRuns = true;
  }
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}
