import { ADULT, type LabelledName, type Source } from './labelled-names';

/** Logits above which a name is reported. */
export interface Thresholds {
  readonly adult: number;
  readonly gambling: number;
}

/** Which names count, by index. */
export type Selection = (index: number) => boolean;

function coreScores(
  names: readonly LabelledName[],
  logits: Float32Array,
  column: number,
  isCounted: Selection,
): number[] {
  const scores: number[] = [];
  names.forEach(({ source }, index) => {
    if (source === 'core' && isCounted(index)) scores.push(logits[2 * index + column]!);
  });
  return scores.sort((one, other) => other - one);
}

/**
 * The lowest thresholds at which, together, they stop at most the share `rate` of the benign core, each allowed
 * as many names as the other.
 */
export function thresholdsFor(
  names: readonly LabelledName[],
  logits: Float32Array,
  isCounted: Selection,
  rate: number,
): Thresholds {
  const adult = coreScores(names, logits, 0, isCounted);
  const gambling = coreScores(names, logits, 1, isCounted);
  let best: Thresholds = { adult: adult[0]!, gambling: gambling[0]! };
  for (let allowed = 1; allowed < adult.length * rate; allowed++) {
    const tried = { adult: between(adult, allowed), gambling: between(gambling, allowed) };
    const { stopped, of } = shareStopped(names, logits, ['core'], isCounted, tried);
    if (stopped > of * rate) break;
    best = tried;
  }
  return best;
}

/** Halfway between the last score that is stopped and the first that is not. */
const between = (scores: readonly number[], allowed: number): number =>
  (scores[allowed - 1]! + scores[allowed]!) / 2;

/** How many names of some sources either threshold stops, and how many of those as the category they are. */
export function shareStopped(
  names: readonly LabelledName[],
  logits: Float32Array,
  sources: readonly Source[],
  isCounted: Selection,
  { adult, gambling }: Thresholds,
): { stopped: number; rightly: number; of: number } {
  let stopped = 0;
  let rightly = 0;
  let of = 0;
  names.forEach(({ source, label }, index) => {
    if (!sources.includes(source) || !isCounted(index)) return;
    of++;
    const overAdult = logits[2 * index]! - adult;
    const overGambling = logits[2 * index + 1]! - gambling;
    if (!(overAdult > 0 || overGambling > 0)) return;
    stopped++;
    if (overAdult > overGambling === (label === ADULT)) rightly++;
  });
  return { stopped, rightly, of };
}
