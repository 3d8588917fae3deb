import { type FeatureTable, withOnly } from './feature-table';
import type { LabelledName } from './labelled-names';
import { createLearner, createRandom, forgetSquares, type Learner, learnOnce, scoreInto } from './learn';
import { mostUseful, type Quantised, quantise } from './quantise';

/** How the model that ships is trained. */
interface TrainingPlan {
  readonly bits: number;
  /** How many buckets keep a weight in the file. */
  readonly keep: number;
  /** How many distinct pairs of weights there are. */
  readonly kinds: number;
  /** Passes over all features, and passes over the kept ones afterwards. */
  readonly passes: number;
  readonly passesKept: number;
  readonly rate: number;
  readonly rateKept: number;
  readonly seed: number;
}

export const plan: TrainingPlan = {
  bits: 22,
  keep: 190_000,
  kinds: 128,
  passes: 2,
  passesKept: 4,
  rate: 0.1,
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
): Trained {
  const random = createRandom(plan.seed);
  const learner = createLearner(plan.bits);
  const order = Uint32Array.from(names.keys()).filter(isTraining);
  for (let pass = 0; pass < plan.passes; pass++) {
    learnOnce(learner, names, table, order, plan.rate * (1 - (0.7 * pass) / plan.passes), random);
  }
  const kept = mostUseful(learner, plan.keep);
  const keptTable = withOnly(table, kept);
  forgetSquares(learner);
  for (let pass = 0; pass < plan.passesKept; pass++) {
    learnOnce(learner, names, keptTable, order, plan.rateKept * (1 - (0.9 * pass) / plan.passesKept), random);
  }
  const quantised = quantise(learner, kept, plan.kinds, random);
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
