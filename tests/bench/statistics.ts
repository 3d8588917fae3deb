/** Least, middle and greatest of some figures. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws RangeError for no figures at all */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError('No figures to sum up');
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? max;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? min) + upper) / 2;
  return { min, median, max };
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values).median;
}

/** The ratio of each pair, second to first. */
export function ratiosOf(firsts: readonly number[], seconds: readonly number[]): number[] {
  return firsts.map((first, index) => (seconds[index] ?? Number.NaN) / first);
}

/** `1.02 (0.97–1.10)`: median, and from least to greatest. */
export function spreadText(values: readonly number[], digits: number): string {
  const { min, median, max } = spreadOf(values);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/** The same numbers every run: a small generator of its own, 0 ≤ n < 2^32 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
