import { counterWeights, firstCounter, firstNeed } from './groups';
import type { Match } from './match';
import { columns } from './model';

/** However much is said, not more than this counts, for a class and for a counter. */
const mostFor = 9;
const mostAgainst = 5;

/** The lexicon's evidence in a run of words, by class, in logits; and the matches that made it. */
export interface Evidence {
  readonly logits: Float64Array;
  readonly deciding: readonly (readonly Match[])[];
}

/** Adds matches up: the strongest of a group in full, what comes after counts less and less. */
export function evidenceOf(matches: readonly Match[]): Evidence {
  const byGroup: Match[][] = Array.from({ length: firstNeed }, () => []);
  for (const match of matches) if (match.phrase.group < firstNeed) byGroup[match.phrase.group]!.push(match);
  const deciding = byGroup.map(withoutOverlaps);
  const logits = new Float64Array(columns);
  for (let column = 0; column < columns; column++) logits[column] = total(deciding[column]!, mostFor);
  for (let counter = firstCounter; counter < firstNeed; counter++) {
    const against = total(deciding[counter]!, mostAgainst);
    if (against === 0) continue;
    const weights = counterWeights[counter - firstCounter]!;
    for (let column = 0; column < columns; column++) logits[column]! -= against * weights[column]!;
  }
  return { logits, deciding };
}

/** The strongest of matches that share words. */
export function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const sorted = [...matches].sort((one, other) => other.weight - one.weight || one.from - other.from);
  const kept: Match[] = [];
  for (const match of sorted) {
    if (!kept.some((each) => match.from < each.until && each.from < match.until)) kept.push(match);
  }
  return kept;
}

function total(matches: readonly Match[], most: number): number {
  let sum = 0;
  for (let at = 0; at < matches.length; at++) {
    sum += matches[at]!.weight * (at === 0 ? 1 : at === 1 ? 0.6 : 0.35);
  }
  return Math.min(most, sum);
}
