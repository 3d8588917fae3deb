import { columns } from '../../core/words/model';
import { createRandom, shuffle } from './random';

/** A text as the learner sees it. */
export interface Example {
  readonly buckets: Int32Array;
  /** The lexicon's evidence: given, not learned. */
  readonly offset: Float64Array;
  readonly truth: Float32Array;
}

export interface Learned {
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

export const plan = { bits: 17, passes: 10, rate: 0.12, decay: 2e-5, positive: 1.6, seed: 20_261_126 };

/**
 * One logistic regression a class over the same hashed features (AdaGrad): it learns what the lexicon does not say
 * already, and what speaks against it.
 */
export function learn(examples: readonly Example[], say: (text: string) => void): Learned {
  const random = createRandom(plan.seed);
  const weights = new Float32Array(2 ** plan.bits * columns);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const biases = new Float64Array(columns).fill(-4);
  const order = Uint32Array.from(examples.keys());
  for (let pass = 0; pass < plan.passes; pass++) {
    shuffle(order, random);
    const rate = plan.rate * (1 - (0.85 * pass) / plan.passes);
    let loss = 0;
    for (const at of order) loss += learnOne(examples[at]!, weights, squares, biases, rate);
    say(`pass ${pass + 1}: loss ${(loss / order.length).toFixed(4)}`);
  }
  return { weights, biases };
}

function learnOne(
  { buckets, offset, truth }: Example,
  weights: Float32Array,
  squares: Float32Array,
  biases: Float64Array,
  rate: number,
): number {
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  let loss = 0;
  for (let column = 0; column < columns; column++) {
    const wanted = truth[column]!;
    if (Number.isNaN(wanted)) continue;
    let sum = 0;
    for (let at = 0; at < buckets.length; at++) sum += weights[buckets[at]! * columns + column]!;
    const logit = biases[column]! + offset[column]! + norm * sum;
    const given = 1 / (1 + Math.exp(-logit));
    loss -= Math.log(Math.max(1e-9, wanted === 1 ? given : 1 - given));
    const wrong = (given - wanted) * (wanted === 1 ? plan.positive : 1);
    if (Math.abs(wrong) < 0.002) continue;
    biases[column]! -= 0.02 * rate * wrong;
    const gradient = wrong * norm;
    for (let at = 0; at < buckets.length; at++) {
      const cell = buckets[at]! * columns + column;
      const slope = gradient + plan.decay * weights[cell]!;
      squares[cell]! += slope * slope;
      weights[cell]! -= (rate * slope) / Math.sqrt(squares[cell]!);
    }
  }
  return loss;
}

/** Eight bits a weight; the few beyond the scale are cut, the many near nothing become nothing. */
export function quantise({ weights }: Learned): { weights: Int8Array; scales: number[] } {
  const scales: number[] = [];
  const rounded = new Int8Array(weights.length);
  for (let column = 0; column < columns; column++) {
    const sizes: number[] = [];
    for (let at = column; at < weights.length; at += columns) {
      if (weights[at] !== 0) sizes.push(Math.abs(weights[at]!));
    }
    sizes.sort((one, other) => one - other);
    const scale = Math.max(1e-6, (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127);
    scales.push(scale);
    for (let at = column; at < weights.length; at += columns) {
      rounded[at] = Math.max(-127, Math.min(127, Math.round(weights[at]! / scale)));
    }
  }
  return { weights: rounded, scales };
}
