import { wordClasses } from './classes';
import { barePair, featuresOfWord, markedPair } from './features';
import { hashBits } from './hash';
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

/** What blocks of words add up to: `blocks × columns` weights, and how many features each has. */
export interface Sums {
  readonly weights: Int32Array;
  readonly counts: Int32Array;
}

export interface ModelReader {
  /** A block is `length` words; the last may have fewer. */
  sumsOf(words: readonly Word[], length: number): Sums;
}

/** Keeps with each word what it adds: its own features depend on nothing else. */
export function createModelReader(model: WordModel): ModelReader {
  const shift = hashBits - model.bits;
  /** The sum of a word's rows, and behind it how many there were. */
  const ofWord = (word: Word): Int32Array => {
    if (word.rows !== undefined) return word.rows;
    const features = featuresOfWord(word);
    const sums = new Int32Array(columns + 1);
    for (const feature of features) {
      const row = (feature >>> shift) * columns;
      for (let column = 0; column < columns; column++) sums[column]! += model.weights[row + column]!;
    }
    sums[columns] = features.length;
    word.rows = sums;
    return sums;
  };
  return {
    sumsOf: (words, length) => {
      const blocks = Math.max(1, Math.ceil(words.length / length));
      const weights = new Int32Array(blocks * columns);
      const counts = new Int32Array(blocks);
      for (let at = 0; at < words.length; at++) {
        const block = Math.floor(at / length);
        const into = block * columns;
        const own = ofWord(words[at]!);
        for (let column = 0; column < columns; column++) weights[into + column]! += own[column]!;
        counts[block]! += own[columns]!;
        if (at === 0) continue;
        const marked = markedPair(words[at - 1]!, words[at]!) >>> shift;
        const bare = barePair(words[at - 1]!, words[at]!) >>> shift;
        addRows(model.weights, marked * columns, bare * columns, weights, into);
        counts[block]! += 2;
      }
      return { weights, counts };
    },
  };
}

function addRows(weights: Int8Array, one: number, other: number, sums: Int32Array, into: number): void {
  for (let column = 0; column < columns; column++) {
    sums[into + column]! += weights[one + column]! + weights[other + column]!;
  }
}

/** Logits of the blocks from `from` until before `until`, by class, without the lexicon's evidence. */
export function logitsOf(model: WordModel, sums: Sums, from: number, until: number): Float64Array {
  const logits = new Float64Array(columns);
  let count = 0;
  for (let block = from; block < until; block++) count += sums.counts[block]!;
  const norm = 1 / Math.sqrt(Math.max(1, count));
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let block = from; block < until; block++) sum += sums.weights[block * columns + column]!;
    logits[column] = model.biases[column]! + model.scales[column]! * norm * sum;
  }
  return logits;
}
