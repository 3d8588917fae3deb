import { counterWeights, firstCounter, firstNeed } from './groups';
import type { Match } from './match';
import { columns } from './model';

/** However much is said, not more than this counts, for a class and for a counter. */
const mostFor = 9;
const mostAgainst = 5;

/** Adds the lexicon's evidence in a run of words to `logits`, from the place `at` on, a class each, times `share`. */
export function addEvidence(logits: Float64Array, at: number, matches: readonly Match[], share = 1): void {
  for (let group = 0; group < firstNeed; group++) {
    const own = decidingOf(matches, group);
    if (own === undefined) continue;
    if (group < columns) {
      logits[at + group]! += share * total(own, mostFor);
      continue;
    }
    const against = share * total(own, mostAgainst);
    const weights = counterWeights[group - firstCounter]!;
    for (let column = 0; column < columns; column++) logits[at + column]! -= against * weights[column]!;
  }
}

/** The matches of a class or counter that make its evidence: of those that share words the strongest, it first. */
export function decidingOf(matches: readonly Match[], group: number): readonly Match[] | undefined {
  let own: Match[] | undefined;
  for (const match of matches) {
    if (match.phrase.group !== group) continue;
    if (own === undefined) own = [match];
    else own.push(match);
  }
  return own === undefined ? undefined : withoutOverlaps(own);
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
