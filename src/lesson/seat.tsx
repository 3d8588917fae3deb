import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';
import type { Lab } from './lesson-page';

interface SeatProps {
  readonly lab: NonNullable<Lab>;
  /** @param said what is said when it is done */
  readonly refresh: (said: string) => Promise<void>;
}

/** Who sits here, by a number that says nothing; and the end of it, after which nothing of it is left. */
export function Seat({ lab, refresh }: SeatProps) {
  const [who, setWho] = useState('');
  const [trouble, setTrouble] = useState('');

  async function begin(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await attempt('lab/begin', { who });
    setTrouble(answer.ok ? '' : explainFailure(answer.reason));
    if (!answer.ok) return;
    setWho('');
    await refresh(t('lab.began'));
  }
  async function end(): Promise<void> {
    const answer = await attempt('lab/end', {});
    setTrouble(answer.ok ? '' : explainFailure(answer.reason));
    if (answer.ok) await refresh(t('lab.ended'));
  }

  return (
    <section class="card form" aria-labelledby="seat">
      <h2 id="seat">{lab.room === '' ? t('lab.title') : t('lab.title.room', { room: lab.room })}</h2>
      {lab.who === '' ? (
        <form class="form" onSubmit={(event) => void begin(event)}>
          <label for="seat-who">{t('lab.who')}</label>
          <input
            id="seat-who"
            autocomplete="off"
            spellcheck={false}
            required
            maxLength={60}
            aria-describedby="seat-what"
            value={who}
            onInput={(event) => setWho(event.currentTarget.value)}
          />
          <p id="seat-what" class="quiet">
            {t('lab.who.what')}
          </p>
          <button type="submit" class="button">
            {t('lab.begin')}
          </button>
        </form>
      ) : (
        <>
          <p>
            <strong>{t('lab.here', { who: lab.who })}</strong>
          </p>
          <button type="button" class="button" onClick={() => void end()}>
            {t('lab.end')}
          </button>
        </>
      )}
      <p class="quiet">{t(lab.isRecorded ? 'lab.recorded' : 'lab.not-recorded')}</p>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </section>
  );
}
