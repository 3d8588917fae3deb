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

/** The sum of a word's rows, and behind it how many there were. */
const kept = columns + 1;
/** So many words' sums are kept; when they are full, the next round begins. */
const mostKept = 1 << 15;

/** Keeps what each word adds: its own features depend on nothing else. */
export function createModelReader({ weights: rows, bits }: WordModel): ModelReader {
  const shift = hashBits - bits;
  const ofWords = new Int32Array(mostKept * kept);
  let round = 1;
  let next = 0;
  const keep = (word: Word): void => {
    if (next === mostKept) {
      round += 1;
      next = 0;
    }
    const at = next * kept;
    next += 1;
    ofWords.fill(0, at, at + kept);
    const features = featuresOfWord(word);
    for (const feature of features) {
      const row = (feature >>> shift) * columns;
      for (let column = 0; column < columns; column++) ofWords[at + column]! += rows[row + column]!;
    }
    ofWords[at + columns] = features.length;
    word.rowsAt = at;
    word.rowsRound = round;
  };
  return {
    sumsOf: (words, length) => {
      const blocks = Math.max(1, Math.ceil(words.length / length));
      const weights = new Int32Array(blocks * columns);
      const counts = new Int32Array(blocks);
      let before: Word | undefined;
      for (let block = 0; block < blocks; block++) {
        const into = block * columns;
        const until = Math.min(words.length, (block + 1) * length);
        let count = 0;
        for (let at = block * length; at < until; at++) {
          const word = words[at]!;
          if (word.rowsRound !== round) keep(word);
          const own = word.rowsAt;
          count += ofWords[own + columns]!;
          if (before === undefined) {
            for (let column = 0; column < columns; column++)
              weights[into + column]! += ofWords[own + column]!;
          } else {
            const marked = (markedPair(before, word) >>> shift) * columns;
            const bare = (barePair(before, word) >>> shift) * columns;
            for (let column = 0; column < columns; column++) {
              weights[into + column]! +=
                ofWords[own + column]! + rows[marked + column]! + rows[bare + column]!;
            }
            count += 2;
          }
          before = word;
        }
        counts[block] = count;
      }
      return { weights, counts };
    },
  };
}

/**
 * Logits of the blocks from `from` until before `until`, by class, without the lexicon's evidence; they are put into
 * `logits` from the place `into` on.
 */
export function putLogits(
  model: WordModel,
  sums: Sums,
  from: number,
  until: number,
  logits: Float64Array,
  into: number,
): void {
  let count = 0;
  for (let block = from; block < until; block++) count += sums.counts[block]!;
  const norm = 1 / Math.sqrt(Math.max(1, count));
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let block = from; block < until; block++) sum += sums.weights[block * columns + column]!;
    logits[into + column] = model.biases[column]! + model.scales[column]! * norm * sum;
  }
}
