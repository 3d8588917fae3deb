import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { SecretField } from './secret-field';

/** For the teacher, folded away from the pupil. */
export function LeaveLesson({ onLeft }: { onLeft: () => Promise<void> }) {
  const [secret, setSecret] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function leave(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setTrouble('');
    const answer = await attempt('lesson/leave', { secret });
    setBusy(false);
    if (answer.ok) await onLeft();
    else setTrouble(explainFailure(answer.reason, answer.waitMs));
  }

  return (
    <details>
      <summary>{t('class.leave')}</summary>
      <form class="form" onSubmit={(event) => void leave(event)}>
        <SecretField id="leave-secret" label={t('class.leave.secret')} value={secret} onInput={setSecret} />
        <button type="submit" class="button" aria-disabled={isBusy}>
          {t('class.leave.go')}
        </button>
        <p class="notice trouble" role="alert">
          {trouble}
        </p>
      </form>
    </details>
  );
}
