import type { FeatureTable } from './feature-table';
import { ADULT, BENIGN, GAMBLING, type LabelledName } from './labelled-names';

/** A name's weights are summed and multiplied by this over the square root of the number of its features. */
export const SCALE = 4;
const BIAS_RATE = 0.002;
/** Names the model is this sure of already teach it nothing. */
const MIN_GRADIENT = 0.002;

/** What is learned. */
export interface Learner {
  /**
   * Four numbers a bucket, side by side for the sake of the processor's cache: the weights towards adult and
   * gambling, then AdaGrad's sums of squared gradients of both.
   */
  readonly state: Float32Array;
  readonly bias: Float64Array;
}

/** The sums of squared gradients start here. */
const FIRST_SQUARE = 1e-3;

export function createLearner(bits: number): Learner {
  const learner = { state: new Float32Array(2 ** (bits + 2)), bias: new Float64Array(2) };
  forgetSquares(learner);
  return learner;
}

/** Lets the weights move freely again. */
export function forgetSquares({ state }: Learner): void {
  for (let at = 0; at < state.length; at += 4) {
    state[at + 2] = FIRST_SQUARE;
    state[at + 3] = FIRST_SQUARE;
  }
}

/** Logits of one name into `into` at 2 × name: adult against benign, gambling against benign. */
export function scoreInto(learner: Learner, table: FeatureTable, name: number, into: Float32Array): void {
  const { state, bias } = learner;
  let adult = 0;
  let gambling = 0;
  const end = table.offsets[name + 1]!;
  for (let at = table.offsets[name]!; at < end; at++) {
    const slot = table.buckets[at]! << 2;
    adult += state[slot]!;
    gambling += state[slot + 1]!;
  }
  const scale = scaleOf(table, name);
  into[2 * name] = bias[0]! + adult * scale;
  into[2 * name + 1] = bias[1]! + gambling * scale;
}

/** A reproducible source of numbers from 0 to 1 (xorshift32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last]!;
    order[last] = order[other]!;
    order[other] = held;
  }
}

/** What scales the sum of a name's weights. */
export const scaleOf = (table: FeatureTable, name: number): number => SCALE / Math.sqrt(table.sizes[name]!);

/** Benign names nobody looked at that score above this are taken for unlisted harm and not learned from. */
const DOUBTFUL_LOGIT = 5;

const errors: [number, number] = [0, 0];

/**
 * The weighted errors of the two logits under three-way logistic regression (benign is the reference class),
 * after moving the bias by them; undefined where there is next to nothing to learn. The pair is reused.
 */
export function classErrors(
  { label, weight, isCurated }: LabelledName,
  adult: number,
  gambling: number,
  bias: Float64Array,
): readonly [number, number] | undefined {
  if (label === BENIGN && !isCurated && Math.max(adult, gambling) > DOUBTFUL_LOGIT) return undefined;
  const top = Math.max(0, adult, gambling);
  const adultPart = Math.exp(adult - top);
  const gamblingPart = Math.exp(gambling - top);
  const sum = Math.exp(-top) + adultPart + gamblingPart;
  errors[0] = weight * (adultPart / sum - (label === ADULT ? 1 : 0));
  errors[1] = weight * (gamblingPart / sum - (label === GAMBLING ? 1 : 0));
  if (Math.abs(errors[0]) + Math.abs(errors[1]) < MIN_GRADIENT) return undefined;
  bias[0]! -= BIAS_RATE * errors[0];
  bias[1]! -= BIAS_RATE * errors[1];
  return errors;
}

/** One shuffled pass of logistic regression with AdaGrad over the names of `order`. */
export function learnOnce(
  learner: Learner,
  names: readonly LabelledName[],
  table: FeatureTable,
  order: Uint32Array,
  rate: number,
  random: () => number,
): void {
  shuffle(order, random);
  const logits = new Float32Array(2 * names.length);
  for (const name of order) {
    scoreInto(learner, table, name, logits);
    const wrong = classErrors(names[name]!, logits[2 * name]!, logits[2 * name + 1]!, learner.bias);
    if (!wrong) continue;
    const scale = scaleOf(table, name);
    descend(learner, table, name, wrong[0] * scale, wrong[1] * scale, rate);
  }
}

function descend(
  { state }: Learner,
  table: FeatureTable,
  name: number,
  adult: number,
  gambling: number,
  rate: number,
): void {
  const end = table.offsets[name + 1]!;
  const adultSquare = adult * adult;
  const gamblingSquare = gambling * gambling;
  for (let at = table.offsets[name]!; at < end; at++) {
    const slot = table.buckets[at]! << 2;
    state[slot + 2]! += adultSquare;
    state[slot]! -= (rate * adult) / Math.sqrt(state[slot + 2]!);
    state[slot + 3]! += gamblingSquare;
    state[slot + 1]! -= (rate * gambling) / Math.sqrt(state[slot + 3]!);
  }
}
