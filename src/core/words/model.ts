import { wordClasses } from './classes';
import { featuresOfWord, pairFeatures } from './features';
import type { Word } from './word';

/** A linear model over hashed features: one row of weights a bucket, one column a class. */
export interface WordModel {
  readonly bits: number;
  readonly weights: Int8Array;
  /** What a weight of 1 is worth, by class. */
  readonly scales: Float64Array;
  readonly biases: Float64Array;
}

export const columns = wordClasses.length;

/** What words add up to, so that sums over any run are differences. */
export interface Sums {
  /** `(words + 1) × columns`: before each word, the sum of all weights so far. */
  readonly weights: Float64Array;
  /** Before each word, how many features so far. */
  readonly counts: Uint32Array;
}

export interface ModelReader {
  sumsOf(words: readonly Word[]): Sums;
}

/** Keeps what each word adds: a word's own features depend on nothing else. */
export function createModelReader(model: WordModel): ModelReader {
  const shift = 32 - model.bits;
  const kept = new WeakMap<Word, { sums: Int32Array; count: number }>();
  const ofWord = (word: Word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const features = featuresOfWord(word);
    const sums = new Int32Array(columns);
    for (const feature of features) {
      const row = (feature >>> shift) * columns;
      for (let column = 0; column < columns; column++) sums[column]! += model.weights[row + column]!;
    }
    const made = { sums, count: features.length };
    kept.set(word, made);
    return made;
  };
  return {
    sumsOf: (words) => {
      const weights = new Float64Array((words.length + 1) * columns);
      const counts = new Uint32Array(words.length + 1);
      for (let at = 0; at < words.length; at++) {
        const { sums, count } = ofWord(words[at]!);
        const from = at * columns;
        for (let column = 0; column < columns; column++) {
          weights[from + columns + column] = weights[from + column]! + sums[column]!;
        }
        counts[at + 1] = counts[at]! + count;
        if (at > 0) addPair(model, shift, words[at - 1]!, words[at]!, weights, from + columns);
        if (at > 0) counts[at + 1]! += 2;
      }
      return { weights, counts };
    },
  };
}

function addPair(
  { weights }: WordModel,
  shift: number,
  before: Word,
  word: Word,
  into: Float64Array,
  at: number,
): void {
  const [marked, bare] = pairFeatures(before, word);
  const one = (marked >>> shift) * columns;
  const other = (bare >>> shift) * columns;
  for (let column = 0; column < columns; column++) {
    into[at + column]! += weights[one + column]! + weights[other + column]!;
  }
}

/** Logits of the words from `from` until before `until`, by class, without the lexicon's evidence. */
export function logitsOf(model: WordModel, sums: Sums, from: number, until: number): Float64Array {
  const logits = new Float64Array(columns);
  const count = Math.max(1, sums.counts[until]! - sums.counts[from]!);
  const norm = 1 / Math.sqrt(count);
  for (let column = 0; column < columns; column++) {
    const sum = sums.weights[until * columns + column]! - sums.weights[from * columns + column]!;
    logits[column] = model.biases[column]! + model.scales[column]! * norm * sum;
  }
  return logits;
}
