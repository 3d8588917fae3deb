import { firstNeed, groups } from './groups';
import { hashNext } from './hash';
import type { WrittenPhrase, WrittenSlot } from './lexicon-text';
import { noVocabulary, readWord, type Vocabulary, type Word } from './word';

/** The runs of words that may fill a place, by the sound of their first word. */
export interface Slot {
  readonly choices: ReadonlyMap<number, readonly (readonly Word[])[]>;
  readonly mayBeEmpty: boolean;
}

/** A phrase as it is looked for. */
export interface Phrase {
  readonly group: number;
  readonly weight: number;
  readonly slots: readonly Slot[];
  readonly near: ReadonlySet<number>;
  readonly notNear: ReadonlySet<number>;
}

/** Phrases by how they may begin: by the sound of one word they may consist of, or of two they may start with. */
export interface PhraseIndex {
  readonly single: ReadonlyMap<number, readonly Phrase[]>;
  readonly pairs: ReadonlyMap<number, readonly Phrase[]>;
  /** A bit for each word and each two words that something may begin with, by their `lookHash`. */
  readonly mayBegin: Uint8Array;
}

const beginBits = 20;

/** Whether something may begin with this key: never wrong when it says no, and most words need no further look. */
export function mayBegin(bits: Uint8Array, key: number): boolean {
  const bit = key & ((1 << beginBits) - 1);
  return ((bits[bit >>> 3]! >>> (bit & 7)) & 1) === 1;
}

export interface Lexicon {
  readonly phrases: readonly Phrase[];
  /** What pages, chats and titles are read with. */
  readonly classes: PhraseIndex;
  /** What searches are read with besides. */
  readonly needs: PhraseIndex;
  readonly vocabulary: Vocabulary;
  /** Keys of word runs that ordinary text without marks contains: without marks they say nothing. */
  readonly collisions: ReadonlySet<number>;
}

/** `collisions` was counted on a corpus; see docs/words.md. */
export function compileLexicon(
  written: readonly WrittenPhrase[],
  collisions: ReadonlySet<number> = new Set(),
): Lexicon {
  const known = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const word = known.get(text) ?? readWord(text, noVocabulary);
    known.set(text, word);
    return word;
  };
  const keys = new Map<readonly (readonly string[])[], ReadonlySet<number>>();
  const keysOf = (runs: readonly (readonly string[])[]): ReadonlySet<number> => {
    const made = keys.get(runs) ?? new Set(runs.map((words) => runKey(words.map(wordOf))));
    keys.set(runs, made);
    return made;
  };
  const phrases = written.map(
    (phrase): Phrase => ({
      group: groupNumber(phrase.group),
      weight: phrase.weight,
      slots: phrase.slots.map((slot) => compileSlot(slot, wordOf)),
      near: keysOf(phrase.near),
      notNear: keysOf(phrase.notNear),
    }),
  );
  return {
    phrases,
    classes: indexOf(phrases.filter((phrase) => phrase.group < firstNeed)),
    needs: indexOf(phrases.filter((phrase) => phrase.group >= firstNeed)),
    vocabulary: vocabularyOf(known, written),
    collisions,
  };
}

function compileSlot(slot: WrittenSlot, wordOf: (text: string) => Word): Slot {
  const choices = new Map<number, Word[][]>();
  for (const texts of slot) {
    if (texts.length === 0) continue;
    const words = texts.map(wordOf);
    const first = words[0]!.bareSoundHash;
    choices.set(first, [...(choices.get(first) ?? []), words]);
  }
  return { choices, mayBeEmpty: slot.some((words) => words.length === 0) };
}

function indexOf(phrases: readonly Phrase[]): PhraseIndex {
  const single = new Map<number, Phrase[]>();
  const pairs = new Map<number, Phrase[]>();
  const note = (index: Map<number, Phrase[]>, key: number, phrase: Phrase) => {
    const others = index.get(key);
    if (others === undefined) index.set(key, [phrase]);
    else if (others.at(-1) !== phrase) others.push(phrase);
  };
  const bits = new Uint8Array(1 << (beginBits - 3));
  const mark = (key: number) => {
    const bit = key & ((1 << beginBits) - 1);
    bits[bit >>> 3]! |= 1 << (bit & 7);
  };
  for (const phrase of phrases) {
    beginnings(phrase, 0, undefined, (first, second) => {
      if (second === undefined) {
        note(single, first.bareSoundHash, phrase);
        mark(first.markedSoundHash);
        mark(first.bareSoundHash);
        return;
      }
      note(pairs, hashNext(first.bareSoundHash, second.bareSoundHash), phrase);
      for (const before of [first.markedSoundHash, first.bareSoundHash]) {
        for (const next of [second.markedSoundHash, second.bareSoundHash]) mark(hashNext(before, next));
      }
    });
  }
  return { single, pairs, mayBegin: bits };
}

/** Tells every way a phrase may begin: its first word and its second, if it has one. */
function beginnings(
  phrase: Phrase,
  slotAt: number,
  first: Word | undefined,
  tell: (first: Word, second: Word | undefined) => void,
): void {
  const slot = phrase.slots[slotAt];
  if (slot === undefined) {
    if (first !== undefined) tell(first, undefined);
    return;
  }
  for (const words of [...slot.choices.values()].flat()) {
    if (first !== undefined) tell(first, words[0]);
    else if (words.length > 1) tell(words[0]!, words[1]);
    else beginnings(phrase, slotAt + 1, words[0], tell);
  }
  if (slot.mayBeEmpty) beginnings(phrase, slotAt + 1, first, tell);
}

/** What a run of words is called by: the sound of each. */
export function runKey(words: readonly Word[]): number {
  return words.reduce((key, word) => hashNext(key, word.bareSoundHash), 0);
}

function groupNumber(name: string): number {
  const number = groups.indexOf(name);
  if (number < 0) throw new Error(`Lexicon: no such section: ${name}`);
  return number;
}

const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

function vocabularyOf(known: ReadonlyMap<string, Word>, written: readonly WrittenPhrase[]): Vocabulary {
  const accented = new Set<string>();
  const bare = new Set<string>();
  // These are read inside a longer word, too.
  const syllables = new Set<string>(['sex', 'porn', 'bet', 'vip', 'game', 'phim', 'club', 'video']);
  for (const word of known.values()) {
    accented.add(word.accented);
    bare.add(word.bare);
    if (syllable.test(word.bare) && word.bare.length > 1) syllables.add(word.bare);
  }
  const pairs = pairsOf(written, (text) => known.get(text)!.bare);
  return {
    hasPair: (before, after) => pairs.has(`${before} ${after}`),
    hasAccented: (each) => accented.has(each),
    hasBare: (each) => bare.has(each),
    hasSyllable: (each) => syllables.has(each),
  };
}

/** Words that follow one another within a run or from one place to the next. */
function pairsOf(written: readonly WrittenPhrase[], bareOf: (text: string) => string): Set<string> {
  const pairs = new Set<string>();
  for (const { slots } of written) {
    for (const words of slots.flat()) {
      for (let at = 1; at < words.length; at++) pairs.add(`${bareOf(words[at - 1]!)} ${bareOf(words[at]!)}`);
    }
    for (let slot = 1; slot < slots.length; slot++) {
      for (const before of slots[slot - 1]!) {
        for (const after of slots[slot]!) {
          if (before.length > 0 && after.length > 0) {
            pairs.add(`${bareOf(before.at(-1)!)} ${bareOf(after[0]!)}`);
          }
        }
      }
    }
  }
  return pairs;
}
