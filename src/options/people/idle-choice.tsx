import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { ordinaryIdleMinutes } from '../use-auto-lock';

const offered = [2, 5, ordinaryIdleMinutes, 20, 30, 60];

interface IdleChoiceProps {
  readonly minutes: number | undefined;
  readonly onChanged: () => Promise<void>;
}

/** Minutes after which the page locks by itself. */
export function IdleChoice({ minutes = ordinaryIdleMinutes, onChanged }: IdleChoiceProps) {
  const outcome = useOutcome();
  const choices = [...new Set([...offered, minutes])].sort((a, b) => a - b);
  async function choose(chosen: number): Promise<void> {
    await outcome.run(() => attempt('guard/set-idle', { minutes: chosen }), t('idle.saved'));
    await onChanged();
  }
  return (
    <section class="form" aria-labelledby="idle">
      <h2 id="idle">{t('idle.title')}</h2>
      <div class="field">
        <label for="idle-minutes">{t('idle.after')}</label>
        <select
          id="idle-minutes"
          value={String(minutes)}
          onChange={(event) => void choose(Number(event.currentTarget.value))}
        >
          {choices.map((each) => (
            <option key={each} value={String(each)}>
              {t('idle.minutes', { count: each })}
            </option>
          ))}
        </select>
      </div>
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
