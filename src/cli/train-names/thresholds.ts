import type { LabelledName, Source } from './labelled-names';

/** Logits above which a name is reported. */
export interface Thresholds {
  readonly adult: number;
  readonly gambling: number;
}

/** The logit that the share `rate` of the benign core exceeds, halfway to the next name. */
export function thresholdAt(
  names: readonly LabelledName[],
  logits: Float32Array,
  column: 0 | 1,
  isCounted: (index: number) => boolean,
  rate: number,
): number {
  const scores: number[] = [];
  names.forEach(({ source }, index) => {
    if (source === 'core' && isCounted(index)) scores.push(logits[2 * index + column]!);
  });
  scores.sort((one, other) => other - one);
  const allowed = Math.floor(scores.length * rate);
  return (scores[Math.max(0, allowed - 1)]! + scores[allowed]!) / 2;
}

/** The share of the names of some sources that either threshold stops. */
export function shareStopped(
  names: readonly LabelledName[],
  logits: Float32Array,
  sources: readonly Source[],
  isCounted: (index: number) => boolean,
  { adult, gambling }: Thresholds,
): { stopped: number; of: number; asAdult: number } {
  let stopped = 0;
  let asAdult = 0;
  let of = 0;
  names.forEach(({ source }, index) => {
    if (!sources.includes(source) || !isCounted(index)) return;
    of++;
    const overAdult = logits[2 * index]! - adult;
    const overGambling = logits[2 * index + 1]! - gambling;
    if (!(overAdult > 0 || overGambling > 0)) return;
    stopped++;
    if (overAdult > overGambling) asAdult++;
  });
  return { stopped, of, asAdult };
}
