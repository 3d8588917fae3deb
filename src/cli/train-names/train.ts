import { type FeatureTable, withOnly } from './feature-table';
import type { LabelledName } from './labelled-names';
import {
  createLearner,
  createRandom,
  forgetSquares,
  type Learner,
  learnOnce,
  scoreInto,
  withoutDoubtful,
} from './learn';
import { mostUseful, type Quantised, quantise } from './quantise';
import { learnSparsely, settle } from './sparse';

/** What a training run may vary. */
export interface TrainingPlan {
  readonly bits: number;
  /** How many buckets keep a weight in the file. */
  readonly keep: number;
  /** How many distinct pairs of weights there are. */
  readonly kinds: number;
  /** Passes over all features, and passes over the kept ones afterwards. */
  readonly passes: number;
  readonly passesKept: number;
  readonly alpha: number;
  readonly lambda1: number;
  readonly lambda2: number;
  readonly rateKept: number;
  readonly seed: number;
}

export const defaultPlan: TrainingPlan = {
  bits: 21,
  keep: 270_000,
  kinds: 40,
  passes: 2,
  passesKept: 4,
  alpha: 0.1,
  lambda1: 0.5,
  lambda2: 0,
  rateKept: 0.1,
  seed: 20_261_122,
};

/** Trained weights with the biases that belong to them. */
export interface Trained extends Quantised {
  readonly adultBias: number;
  readonly gamblingBias: number;
}

/** Learns from the names that `isTraining` admits: all features, then only the most useful, then few pairs. */
export function train(
  names: readonly LabelledName[],
  table: FeatureTable,
  isTraining: (index: number) => boolean,
  plan: TrainingPlan,
  say: (text: string) => void,
): Trained {
  const random = createRandom(plan.seed);
  const learner = createLearner(plan.bits);
  let order: Uint32Array = Uint32Array.from(names.keys()).filter(isTraining);
  for (let pass = 0; pass < plan.passes; pass++) {
    learnSparsely(learner, names, table, order, plan, random);
  }
  say(`${settle(learner, plan)} buckets with a weight`);
  order = withoutDoubtful(learner, names, table, order);
  const kept = mostUseful(learner, plan.keep);
  const keptTable = withOnly(table, kept);
  forgetSquares(learner);
  for (let pass = 0; pass < plan.passesKept; pass++) {
    learnOnce(learner, names, keptTable, order, plan.rateKept * (1 - (0.9 * pass) / plan.passesKept), random);
  }
  const quantised = quantise(learner, kept, plan.kinds);
  return { ...quantised, adultBias: learner.bias[0]!, gamblingBias: learner.bias[1]! };
}

/** A learner with exactly the quantised weights, to score with as the shipped model will. */
export function learnerOf(trained: Trained): Learner {
  const state = new Float32Array(4 * trained.codes.length);
  trained.codes.forEach((code, bucket) => {
    state[4 * bucket] = trained.adult[code]!;
    state[4 * bucket + 1] = trained.gambling[code]!;
  });
  return { state, bias: Float64Array.of(trained.adultBias, trained.gamblingBias) };
}

/** Logits of the names that `isScored` admits, as `scoreInto` lays them out, into `into`. */
export function scoreAll(
  trained: Trained,
  table: FeatureTable,
  isScored: (index: number) => boolean,
  into: Float32Array,
): void {
  const learner = learnerOf(trained);
  for (let name = 0; name < table.sizes.length; name++)
    if (isScored(name)) scoreInto(learner, table, name, into);
}
