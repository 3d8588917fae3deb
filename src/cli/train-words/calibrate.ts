import { type TextKind, wordClasses } from '../../core/words/classes';
import { type WordsEngine, weigh } from '../../core/words/score';

/** The lowest threshold a class has in any kind of text, in logits. */
const floor: Record<TextKind, number> = { page: 0, title: 0.3, query: 0, chat: 0 };

/**
 * Thresholds so high that of `benign` not more than `rate` is found, for each class by itself, and never lower than
 * the floor.
 */
export function thresholdsFor(
  engine: WordsEngine,
  kind: TextKind,
  benign: readonly string[],
  rate: number,
): number[] {
  const logits = benign.map((text) => weigh(engine, text).logits);
  return wordClasses.map((_name, column) => {
    const sorted = logits.map((each) => each[column]!).sort((one, other) => other - one);
    const limit = sorted[Math.floor(benign.length * rate)] ?? floor[kind];
    return Math.max(floor[kind], limit + 0.05);
  });
}
