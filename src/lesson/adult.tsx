import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { clockText } from './clock-text';
import type { Lab } from './lesson-page';
import { SecretField } from './secret-field';

interface AdultProps {
  readonly lab: NonNullable<Lab>;
  readonly language: string;
  /** @param said what is said when it is done */
  readonly refresh: (said: string) => Promise<void>;
}

/** The adult profile for some minutes, for who knows the PIN; closing it again is anybody's. */
export function Adult({ lab, language, refresh }: AdultProps) {
  const [pin, setPin] = useState('');
  const [minutes, setMinutes] = useState(String(lab.adultMinutes));
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await attempt('lab/open-adult', { pin, minutes: Number(minutes) });
    setBusy(false);
    setTrouble(answer.ok ? '' : explainFailure(answer.reason, answer.waitMs));
    if (!answer.ok) return;
    setPin('');
    await refresh(t('lab.adult.opened'));
  }
  async function close(): Promise<void> {
    const answer = await attempt('lab/close-adult', {});
    setTrouble(answer.ok ? '' : explainFailure(answer.reason));
    if (answer.ok) await refresh(t('lab.adult.closed'));
  }

  if (lab.adultUntil !== undefined) {
    return (
      <section class="notice hint form" aria-label={t('lab.adult.opened')}>
        <p>{t('lab.adult.until', { time: clockText(lab.adultUntil, language) })}</p>
        <button type="button" class="button" onClick={() => void close()}>
          {t('lab.adult.close')}
        </button>
        <p class="notice trouble" role="alert">
          {trouble}
        </p>
      </section>
    );
  }
  return (
    <details>
      <summary>{t('lab.adult')}</summary>
      <form class="form" onSubmit={(event) => void open(event)}>
        <SecretField id="adult-pin" label={t('lab.adult.pin')} value={pin} onInput={setPin} />
        <label for="adult-minutes">{t('lab.adult.minutes', { most: lab.adultMinutes })}</label>
        <input
          id="adult-minutes"
          type="number"
          min={1}
          max={lab.adultMinutes}
          required
          value={minutes}
          onInput={(event) => setMinutes(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={isBusy}>
          {t('lab.adult.go')}
        </button>
        <p class="notice trouble" role="alert">
          {trouble}
        </p>
      </form>
    </details>
  );
}
