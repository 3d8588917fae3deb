import type { FeatureTable } from './feature-table';
import type { LabelledName } from './labelled-names';
import { classErrors, type Learner, scaleOf, shuffle } from './learn';

/** Learning rate, and the pull of every weight to exactly zero (L1) and towards zero (L2). */
export interface SparseRates {
  readonly alpha: number;
  readonly lambda1: number;
  readonly lambda2: number;
}

const BETA = 0.3;

/**
 * The weight that belongs to a sum of gradients and of their squares (FTRL-Proximal: McMahan et al., "Ad click
 * prediction: a view from the trenches", 2013): zero until the evidence exceeds lambda1.
 */
function weightOf(sum: number, squares: number, { alpha, lambda1, lambda2 }: SparseRates): number {
  if (sum <= lambda1 && sum >= -lambda1) return 0;
  const beyond = sum > 0 ? sum - lambda1 : sum + lambda1;
  return -beyond / ((BETA + Math.sqrt(squares)) / alpha + lambda2);
}

/** One shuffled pass of FTRL-Proximal; `state` holds gradient sums where a learner holds weights. */
export function learnSparsely(
  { state, bias }: Learner,
  names: readonly LabelledName[],
  table: FeatureTable,
  order: Uint32Array,
  rates: SparseRates,
  random: () => number,
): void {
  shuffle(order, random);
  const weights = new Float64Array(2 * 1024);
  for (const name of order) {
    const from = table.offsets[name]!;
    const end = table.offsets[name + 1]!;
    let adult = 0;
    let gambling = 0;
    for (let at = from; at < end; at++) {
      const slot = table.buckets[at]! << 2;
      const adultWeight = weightOf(state[slot]!, state[slot + 2]!, rates);
      const gamblingWeight = weightOf(state[slot + 1]!, state[slot + 3]!, rates);
      weights[2 * (at - from)] = adultWeight;
      weights[2 * (at - from) + 1] = gamblingWeight;
      adult += adultWeight;
      gambling += gamblingWeight;
    }
    const scale = scaleOf(table, name);
    const errors = classErrors(names[name]!, bias[0]! + adult * scale, bias[1]! + gambling * scale, bias);
    if (!errors) continue;
    for (let at = from; at < end; at++) {
      const slot = table.buckets[at]! << 2;
      add(state, slot, errors[0] * scale, weights[2 * (at - from)]!, rates.alpha);
      add(state, slot + 1, errors[1] * scale, weights[2 * (at - from) + 1]!, rates.alpha);
    }
  }
}

function add(state: Float32Array, slot: number, gradient: number, weight: number, alpha: number): void {
  const squares = state[slot + 2]!;
  const after = squares + gradient * gradient;
  state[slot]! += gradient - ((Math.sqrt(after) - Math.sqrt(squares)) / alpha) * weight;
  state[slot + 2] = after;
}

/** Turns the gradient sums into the weights they stand for; returns how many buckets have one. */
export function settle({ state }: Learner, rates: SparseRates): number {
  let used = 0;
  for (let slot = 0; slot < state.length; slot += 4) {
    state[slot] = weightOf(state[slot]!, state[slot + 2]!, rates);
    state[slot + 1] = weightOf(state[slot + 1]!, state[slot + 3]!, rates);
    if (state[slot] !== 0 || state[slot + 1] !== 0) used++;
  }
  return used;
}
