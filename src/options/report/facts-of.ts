import type { Gaps } from '../../core/journal/summary';
import { t } from '../../ui/translate';
import { countText } from '../when-text';

/** Gaps and attempts as sentences, only those that happened. */
export function factsOf(gaps: Gaps): readonly string[] {
  const count = (number: number) => ({ count: countText(number) });
  const minutes = countText(Math.max(1, Math.round(gaps.gapSeconds / 60)));
  const silent = gaps.silentDays.length;
  const facts = [
    gaps.protectionGaps > 0 && t('report.fact.gaps', { ...count(gaps.protectionGaps), minutes }),
    gaps.slipped > 0 && t('report.fact.slipped', count(gaps.slipped)),
    gaps.wrongPins > 0 && t('report.fact.wrong-pins', count(gaps.wrongPins)),
    gaps.clockBack > 0 && t('report.fact.clock-back', count(gaps.clockBack)),
    gaps.waysRound > 0 && t('report.fact.ways-round', count(gaps.waysRound)),
    gaps.dangers > 0 && t('report.fact.dangers', count(gaps.dangers)),
    gaps.thoughtAgain > 0 && t('report.fact.thought-again', count(gaps.thoughtAgain)),
    gaps.listFailures > 0 && t('report.fact.lists', count(gaps.listFailures)),
    gaps.lostEvents > 0 && t('report.fact.lost', count(gaps.lostEvents)),
    gaps.restarts > 0 && t('report.fact.restarts', count(gaps.restarts)),
    silent > 0 && t('report.fact.silent', count(silent)),
  ];
  return facts.filter((fact) => fact !== false);
}
