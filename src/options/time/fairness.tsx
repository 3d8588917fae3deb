import type { TimeRules } from '../../core/time/rules';
import { minutesText } from '../../ui/time/budget-name';
import { t } from '../../ui/translate';
import { OutcomeNotice } from '../outcome';
import { useTimeRules } from './use-time-rules';

const choices = {
  breakEveryMinutes: [0, 20, 30, 45, 60],
  finishMinutes: [0, 5, 10, 15],
  carryMinutes: [0, 15, 30, 60],
  earnMinutes: [0, 5, 10, 15],
} as const satisfies Partial<Record<keyof TimeRules, readonly number[]>>;
type Key = keyof typeof choices;

/** What makes limits bearable: breaks, finishing, unused minutes, learning. */
export function Fairness() {
  const { rules, isLocked, outcome, save } = useTimeRules();
  return (
    <section class="form" aria-labelledby="time-fair">
      <h2 id="time-fair">{t('time.fair')}</h2>
      {(Object.keys(choices) as Key[]).map((key) => {
        const all = [...new Set<number>([...choices[key], rules[key]])].sort((a, b) => a - b);
        return (
          <div class="field" key={key}>
            <label for={`time-${key}`}>{t(`time.${key}`)}</label>
            <select
              id={`time-${key}`}
              disabled={isLocked}
              value={String(rules[key])}
              onChange={(event) => void save({ [key]: Number(event.currentTarget.value) })}
            >
              {all.map((count) => (
                <option key={count} value={String(count)}>
                  {count === 0 ? t('time.none') : minutesText(count)}
                </option>
              ))}
            </select>
            <p class="quiet">{t(`time.${key}.what`)}</p>
          </div>
        );
      })}
      <label class="option">
        <input
          type="checkbox"
          disabled={isLocked}
          checked={rules.countsLearning}
          onChange={(event) => void save({ countsLearning: event.currentTarget.checked })}
        />
        <span>
          <span class="option-label">{t('time.countsLearning')}</span>
          <span class="option-what">{t('time.countsLearning.what')}</span>
        </span>
      </label>
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
