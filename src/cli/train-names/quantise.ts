import type { Learner } from './learn';

/** Weights reduced to few distinct pairs: each bucket's code (0: no weight) and the pair each code stands for. */
export interface Quantised {
  readonly codes: Uint8Array;
  readonly adult: Float32Array;
  readonly gambling: Float32Array;
}

/** Marks the `keep` buckets that matter most: a large weight that many names taught. */
export function mostUseful({ state }: Learner, keep: number): Uint8Array {
  const size = state.length / 4;
  const worth = new Float32Array(size);
  for (let bucket = 0; bucket < size; bucket++) {
    worth[bucket] = Math.max(worthOf(state, 4 * bucket), worthOf(state, 4 * bucket + 1));
  }
  const least = worth.slice().sort()[Math.max(0, size - keep)]!;
  return Uint8Array.from(worth, (value) => (value > 0 && value >= least ? 1 : 0));
}

const worthOf = (state: Float32Array, slot: number): number =>
  Math.abs(state[slot]!) * state[slot + 2]! ** 0.15;

/** Rounds of Lloyd's algorithm. */
const ROUNDS = 12;

/** Groups the weight pairs of the kept buckets into `kinds` representative pairs (k-means). */
export function quantise(learner: Learner, kept: Uint8Array, kinds: number): Quantised {
  const buckets = Uint32Array.from(kept.keys()).filter((bucket) => kept[bucket] === 1);
  const weights = learner.state;
  let centres = firstCentres(weights, buckets, kinds);
  const nearest = new Uint8Array(buckets.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(kinds * 3);
    buckets.forEach((bucket, index) => {
      const kind = nearestOf(centres, weights[4 * bucket]!, weights[4 * bucket + 1]!);
      nearest[index] = kind;
      sums[3 * kind]! += weights[4 * bucket]!;
      sums[3 * kind + 1]! += weights[4 * bucket + 1]!;
      sums[3 * kind + 2]! += 1;
    });
    if (round === ROUNDS - 1) break;
    centres = centres.map((old, at) => {
      const members = sums[3 * (at >> 1) + 2]!;
      return members > 0 ? sums[3 * (at >> 1) + (at & 1)]! / members : old;
    });
  }
  return coded(kept.length, buckets, nearest, centres);
}

/** Centres spread over the weights' distribution, denser where weights are. */
function firstCentres(weights: Float32Array, buckets: Uint32Array, kinds: number): Float32Array {
  const centres = new Float32Array(2 * kinds);
  const stride = Math.max(1, Math.floor(buckets.length / kinds));
  const order = buckets
    .slice()
    .sort((one, other) => angle(weights, one) - angle(weights, other) || one - other);
  for (let kind = 0; kind < kinds; kind++) {
    const bucket = order[Math.min(order.length - 1, kind * stride)] ?? 0;
    centres[2 * kind] = weights[4 * bucket]!;
    centres[2 * kind + 1] = weights[4 * bucket + 1]!;
  }
  return centres;
}

const angle = (weights: Float32Array, bucket: number): number =>
  Math.atan2(weights[4 * bucket]!, weights[4 * bucket + 1]!);

function nearestOf(centres: Float32Array, adult: number, gambling: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let kind = 0; 2 * kind < centres.length; kind++) {
    const distance = (centres[2 * kind]! - adult) ** 2 + (centres[2 * kind + 1]! - gambling) ** 2;
    if (distance < least) {
      least = distance;
      best = kind;
    }
  }
  return best;
}

function coded(size: number, buckets: Uint32Array, nearest: Uint8Array, centres: Float32Array): Quantised {
  const codes = new Uint8Array(size);
  buckets.forEach((bucket, index) => {
    codes[bucket] = nearest[index]! + 1;
  });
  const kinds = centres.length / 2;
  const adult = new Float32Array(kinds + 1);
  const gambling = new Float32Array(kinds + 1);
  for (let kind = 0; kind < kinds; kind++) {
    adult[kind + 1] = centres[2 * kind]!;
    gambling[kind + 1] = centres[2 * kind + 1]!;
  }
  return { codes, adult, gambling };
}
