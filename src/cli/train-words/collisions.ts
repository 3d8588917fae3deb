import { firstNeed } from '../../core/words/groups';
import { type Lexicon, runKey } from '../../core/words/lexicon';
import { matchPhrases } from '../../core/words/match';
import { createReader } from '../../core/words/reader';
import { withoutMarks } from './examples';

/**
 * Word runs that match without marks in ordinary text whose marks were taken away: without marks they prove nothing.
 * Only these keys are kept, nothing of the text.
 */
export function collisionsIn(texts: readonly string[], lexicon: Lexicon, least: number): number[] {
  const reader = createReader(lexicon.vocabulary);
  const counts = new Map<number, number>();
  for (const text of texts) {
    const words = reader.read(withoutMarks(text));
    const seen = new Set<number>();
    for (const match of matchPhrases(words, lexicon)) {
      if (!match.isBare || match.phrase.group >= firstNeed) continue;
      seen.add(runKey(words.words.slice(match.from, match.until)));
    }
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => (count >= least ? [key] : [])).sort((a, b) => a - b);
}
