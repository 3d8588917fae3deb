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

const worthOf = (state: Float32Array, slot: number): number => Math.abs(state[slot]!);

/** Rounds of Lloyd's algorithm. */
const ROUNDS = 12;

/** The kept buckets' weight pairs, and how much an error in each would matter. */
interface Pairs {
  readonly buckets: Uint32Array;
  readonly adult: Float64Array;
  readonly gambling: Float64Array;
  readonly importance: Float64Array;
}

/**
 * Groups the weight pairs of the kept buckets into `kinds` representative pairs (k-means). What many names use
 * counts for more: "porn" must keep its weight exactly, a run seen thrice need not.
 */
export function quantise(
  { state }: Learner,
  kept: Uint8Array,
  kinds: number,
  random: () => number,
): Quantised {
  const buckets = Uint32Array.from(kept.keys()).filter((bucket) => kept[bucket] === 1);
  const pairs: Pairs = {
    buckets,
    adult: Float64Array.from(buckets, (bucket) => state[4 * bucket]!),
    gambling: Float64Array.from(buckets, (bucket) => state[4 * bucket + 1]!),
    importance: Float64Array.from(
      buckets,
      (bucket) => (state[4 * bucket + 2]! + state[4 * bucket + 3]!) ** 0.6,
    ),
  };
  const centres = firstCentres(pairs, kinds, random);
  const nearest = new Uint8Array(buckets.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(3 * kinds);
    for (let at = 0; at < buckets.length; at++) {
      const kind = nearestOf(centres, pairs.adult[at]!, pairs.gambling[at]!);
      const weight = pairs.importance[at]!;
      nearest[at] = kind;
      sums[3 * kind]! += weight * pairs.adult[at]!;
      sums[3 * kind + 1]! += weight * pairs.gambling[at]!;
      sums[3 * kind + 2]! += weight;
    }
    for (let kind = 0; kind < kinds; kind++) {
      if (sums[3 * kind + 2]! === 0) continue;
      centres[2 * kind] = sums[3 * kind]! / sums[3 * kind + 2]!;
      centres[2 * kind + 1] = sums[3 * kind + 1]! / sums[3 * kind + 2]!;
    }
  }
  return coded(kept.length, buckets, nearest, centres);
}

/** Centres drawn from the pairs, each likelier the worse the earlier ones stand for it (k-means++). */
function firstCentres(
  { adult, gambling, importance }: Pairs,
  kinds: number,
  random: () => number,
): Float64Array {
  const centres = new Float64Array(2 * kinds);
  const cost = Float64Array.from(importance, (weight) => weight);
  const least = new Float64Array(cost.length).fill(Number.POSITIVE_INFINITY);
  for (let kind = 0; kind < kinds; kind++) {
    let left = random() * cost.reduce((sum, one) => sum + one, 0);
    let drawn = 0;
    while (drawn < cost.length - 1 && left > cost[drawn]!) left -= cost[drawn++]!;
    centres[2 * kind] = adult[drawn]!;
    centres[2 * kind + 1] = gambling[drawn]!;
    for (let at = 0; at < cost.length; at++) {
      const distance = (adult[at]! - adult[drawn]!) ** 2 + (gambling[at]! - gambling[drawn]!) ** 2;
      if (distance < least[at]!) least[at] = distance;
      cost[at] = importance[at]! * least[at]!;
    }
  }
  return centres;
}

function nearestOf(centres: Float64Array, adult: number, gambling: number): number {
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

function coded(size: number, buckets: Uint32Array, nearest: Uint8Array, centres: Float64Array): Quantised {
  const codes = new Uint8Array(size);
  buckets.forEach((bucket, at) => {
    codes[bucket] = nearest[at]! + 1;
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
