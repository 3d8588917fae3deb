import { withoutOverlaps } from './evidence';
import { firstNeed, type Need, needNot, needs } from './groups';
import { matchPhrases } from './match';
import type { WordsEngine } from './score';

/** What a search must reach to meet a card, in logits of the lexicon. */
const enough = 3;

/**
 * The need that a search speaks of: someone who may want to die, is hurt, bullied or about to run away. Undefined
 * where there is none, or where the search is about a film, a lesson, a game. Made for searches; on other texts it
 * fires far too often.
 */
export function needOf({ reader, lexicon }: WordsEngine, query: string): Need | undefined {
  if (query.length > 400) return undefined;
  const matches = matchPhrases(reader.read(query), lexicon, lexicon.needs);
  const sums = needs.map((_need, at) =>
    withoutOverlaps(matches.filter((match) => match.phrase.group === firstNeed + at)).reduce(
      (sum, match) => sum + match.weight,
      0,
    ),
  );
  const strongest = sums.indexOf(Math.max(...sums));
  if (sums[strongest]! < enough - 0.35) return undefined;
  return matches.some((match) => match.phrase.group === needNot && match.weight > 3)
    ? undefined
    : needs[strongest];
}
