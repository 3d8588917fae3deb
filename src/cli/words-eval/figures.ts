export const percent = (part: number, whole: number, digits = 2): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(digits)} %`;

/** How often something was said rightly, wrongly, and wrongly not. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export function countAll<Row>(
  rows: readonly Row[],
  isTrue: (row: Row) => boolean,
  isFound: (row: Row) => boolean,
): Counts {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const row of rows) {
    const found = isFound(row);
    if (isTrue(row)) counts[found ? 'tp' : 'fn'] += 1;
    else counts[found ? 'fp' : 'tn'] += 1;
  }
  return counts;
}

export function f1({ tp, fp, fn }: Pick<Counts, 'tp' | 'fp' | 'fn'>): number {
  return (2 * tp) / Math.max(1, 2 * tp + fp + fn);
}

/** The mean of both sides' F1: what finds nothing does not look good on a set that is mostly harmless. */
export function macroF1({ tp, fp, fn, tn }: Counts): number {
  return (f1({ tp, fp, fn }) + f1({ tp: tn, fp: fn, fn: fp })) / 2;
}
