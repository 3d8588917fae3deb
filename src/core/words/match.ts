import { hashNext } from './hash';
import { type Lexicon, mayBegin, type Phrase, type PhraseIndex, runKey } from './lexicon';
import type { Words } from './reader';
import type { Word } from './word';

/** A phrase found: words from `from` until before `until`, with what the match is worth in logits. */
export interface Match {
  readonly phrase: Phrase;
  readonly from: number;
  readonly until: number;
  readonly weight: number;
  /** None of its words had the marks it is written with. */
  readonly isBare: boolean;
}

/** Words within this distance are near. */
const nearness = 14;
/** A word without marks says what it says where at least this share of the words around has marks. */
const markedShare = 0.25;

/** Everything of a part of the lexicon that stands in the text; of each phrase at each place the longest reading. */
export function matchPhrases(
  { words }: Words,
  lexicon: Lexicon,
  index: PhraseIndex = lexicon.classes,
): Match[] {
  const found: Match[] = [];
  const around = createMarksAround(words);
  const tryAt = (from: number, phrase: Phrase) => {
    const match = matchAt(words, from, phrase, lexicon, around);
    if (match !== undefined) found.push(match);
  };
  const bits = index.mayBegin;
  let look = words.length === 0 ? 0 : words[0]!.lookHash;
  for (let from = 0; from < words.length; from++) {
    const first = look;
    const isLast = from + 1 === words.length;
    look = isLast ? 0 : words[from + 1]!.lookHash;
    const mayBePair = !isLast && mayBegin(bits, hashNext(first, look));
    const mayBeSingle = mayBegin(bits, first);
    if (!mayBePair && !mayBeSingle) continue;
    const sound = words[from]!.bareSoundHash;
    const pairs = mayBePair ? index.pairs.get(hashNext(sound, words[from + 1]!.bareSoundHash)) : undefined;
    if (pairs !== undefined) for (const phrase of pairs) tryAt(from, phrase);
    const single = mayBeSingle ? index.single.get(sound) : undefined;
    if (single === undefined) continue;
    for (const phrase of single) if (pairs === undefined || !pairs.includes(phrase)) tryAt(from, phrase);
  }
  return found;
}

/** The phrase as it stands at this place, read as far as it goes; undefined where it does not or proves nothing. */
export function matchAt(
  words: readonly Word[],
  from: number,
  phrase: Phrase,
  lexicon: Lexicon,
  around: MarksAround,
): Match | undefined {
  const best = longest(words, from, phrase, 0, noFit);
  if (best === undefined || best.until === from) return undefined;
  const worthOfIt = worth(words, from, best, around(from, best.until), lexicon);
  if (worthOfIt === 0) return undefined;
  const weight = phrase.weight * worthOfIt * contextOf(words, from, best.until, phrase);
  const isBare = best.bare > 0 && best.whole === 0;
  return weight > 0 ? { phrase, from, until: best.until, weight, isBare } : undefined;
}

/** How the words of a reading fit: as written with marks, without their marks, by sound. */
interface Fit {
  readonly until: number;
  readonly whole: number;
  readonly bare: number;
  readonly sounded: number;
}
const noFit = { whole: 0, bare: 0, sounded: 0 };

function longest(
  words: readonly Word[],
  at: number,
  phrase: Phrase,
  slotAt: number,
  fit: Omit<Fit, 'until'>,
): Fit | undefined {
  const slot = phrase.slots[slotAt];
  if (slot === undefined) return { ...fit, until: at };
  let best: Fit | undefined;
  const consider = (end: number, next: Omit<Fit, 'until'>) => {
    const rest = longest(words, end, phrase, slotAt + 1, next);
    if (rest !== undefined && (best === undefined || rest.until > best.until)) best = rest;
  };
  const word = words[at];
  for (const choice of (word && slot.choices.get(word.bareSoundHash)) ?? []) {
    const next = fitOf(words, at, choice, fit);
    if (next !== undefined) consider(at + choice.length, next);
  }
  if (slot.mayBeEmpty) consider(at, fit);
  return best;
}

/** Compares word by word; a word with other marks is another word. */
function fitOf(
  words: readonly Word[],
  at: number,
  choice: readonly Word[],
  before: Omit<Fit, 'until'>,
): Omit<Fit, 'until'> | undefined {
  let { whole, bare, sounded } = before;
  for (let step = 0; step < choice.length; step++) {
    const wanted = choice[step]!;
    const given = words[at + step];
    if (given === undefined || given.bareSoundHash !== wanted.bareSoundHash) return undefined;
    if (given.accentedHash === wanted.accentedHash) {
      if (wanted.hasMarks) whole += 1;
    } else if (!given.hasMarks && given.bareHash === wanted.bareHash) bare += 1;
    else if (given.markedSoundHash === wanted.markedSoundHash) {
      sounded += 1;
      if (wanted.hasMarks) whole += 0.5;
    } else if (!given.hasMarks) {
      sounded += 1;
      if (wanted.hasMarks) bare += 1;
    } else return undefined;
  }
  return { whole, bare, sounded };
}

function worth(words: readonly Word[], from: number, fit: Fit, share: number, lexicon: Lexicon): number {
  const length = fit.until - from;
  if (length === 1) {
    if (fit.bare > 0) return 0;
    return fit.sounded === 0 ? 1 : words[from]!.bare.length >= 4 ? 0.7 : 0;
  }
  const soundFactor = fit.sounded === 0 ? 1 : fit.sounded < length ? 0.85 : 0.6;
  if (fit.bare === 0) return soundFactor;
  if (fit.whole >= 1) return 0.9 * soundFactor;
  if (lexicon.collisions.has(runKey(words.slice(from, fit.until)))) return 0;
  // Two words without marks collide often, three hardly ever.
  return (length === 2 ? 0.75 : 0.95) * soundFactor * (share > markedShare ? 0.15 : 1);
}

/** The share of words with marks around a run of words, the run left out. */
export type MarksAround = (from: number, until: number) => number;

export function createMarksAround(words: readonly Word[]): MarksAround {
  let sums: Uint32Array | undefined;
  return (from, until) => {
    sums ??= marksBefore(words);
    const first = Math.max(0, from - 20);
    const last = Math.min(words.length, until + 20);
    const others = last - first - (until - from);
    if (others <= 0) return 0;
    return (sums[last]! - sums[until]! + sums[from]! - sums[first]!) / others;
  };
}

function marksBefore(words: readonly Word[]): Uint32Array {
  const sums = new Uint32Array(words.length + 1);
  for (let at = 0; at < words.length; at++) sums[at + 1] = sums[at]! + (words[at]!.hasMarks ? 1 : 0);
  return sums;
}

function contextOf(words: readonly Word[], from: number, until: number, phrase: Phrase): number {
  if (phrase.near.size === 0 && phrase.notNear.size === 0) return 1;
  const first = Math.max(0, from - nearness);
  const last = Math.min(words.length, until + nearness);
  if (phrase.notNear.size > 0 && stands(words, first, last, phrase.notNear)) return 0;
  if (phrase.near.size === 0) return 1;
  return stands(words, first, last, phrase.near) ? 1 : 0.25;
}

/** Whether a run of one to three words with one of these keys stands between. */
function stands(words: readonly Word[], first: number, last: number, wanted: ReadonlySet<number>): boolean {
  for (let from = first; from < last; from++) {
    let key = 0;
    for (let until = from; until < Math.min(last, from + 3); until++) {
      key = hashNext(key, words[until]!.bareSoundHash);
      if (wanted.has(key)) return true;
    }
  }
  return false;
}
