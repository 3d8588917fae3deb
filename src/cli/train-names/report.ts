import type { LabelledName, Source } from './labelled-names';
import { type Selection, shareStopped, thresholdsFor } from './thresholds';

/** False-positive rates of the benign core at which recall is reported. */
const RATES = [0.0002, 0.0003, 0.0004, 0.0005, 0.001];

const rows: readonly (readonly [string, readonly Source[]])[] = [
  ['adult', ['adult', 'adult-vn']],
  ['Vietnamese adult', ['adult-vn']],
  ['gambling', ['gambling', 'gambling-vn']],
  ['Vietnamese gambling', ['gambling-vn']],
  ['benign core (stopped)', ['core']],
  ['ranked (stopped)', ['ranked']],
  ['vietnam.tsv (stopped)', ['vietnam', 'must-stay-open']],
];

/**
 * A table of the shares that are stopped, in percent. Every name's logits come from a model that never saw it,
 * and the thresholds it is held against from the other half of the folds.
 */
export function report(names: readonly LabelledName[], logits: Float32Array, fold: Uint8Array): string {
  const halves: Selection[] = [(index) => fold[index]! % 2 === 0, (index) => fold[index]! % 2 === 1];
  const thresholds = RATES.map((rate) => halves.map((half) => thresholdsFor(names, logits, half, rate)));
  const lines = rows.map(([title, sources]) => {
    const cells = thresholds.map(([even, odd]) => {
      const one = shareStopped(names, logits, sources, halves[1]!, even!);
      const other = shareStopped(names, logits, sources, halves[0]!, odd!);
      const share = (100 * (one.stopped + other.stopped)) / (one.of + other.of);
      const rightly = (100 * (one.rightly + other.rightly)) / Math.max(1, one.stopped + other.stopped);
      return title.endsWith('(stopped)') ? share.toFixed(3) : `${share.toFixed(1)} (${rightly.toFixed(0)})`;
    });
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  const heads = RATES.map((rate) => `${(100 * rate).toFixed(2)} %`);
  return [`| | ${heads.join(' | ')} |`, `|${'---|'.repeat(RATES.length + 1)}`, ...lines].join('\n');
}

/** The names of the benign core that come nearest to being stopped, for the eye: what the rates consist of. */
export function nearest(names: readonly LabelledName[], logits: Float32Array, column: 0 | 1): string {
  return [...names.keys()]
    .filter((index) => names[index]!.source === 'core')
    .sort((one, other) => logits[2 * other + column]! - logits[2 * one + column]!)
    .slice(0, 30)
    .map((index) => `${names[index]!.name} ${logits[2 * index + column]!.toFixed(1)}`)
    .join(', ');
}
