import { useState } from 'preact/hooks';
import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { longestPin } from '../new-pin-fields';
import { OutcomeNotice, useOutcome } from '../outcome';

/** Asks for the journal's own PIN where the session's does not open it, as under a policy's PIN. */
export function OpenJournal({ onOpened }: { onOpened: () => Promise<void> }) {
  const [secret, setSecret] = useState('');
  const outcome = useOutcome();
  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (secret === '') return;
    const isOpen = await outcome.run(() => attempt('journal/open', { secret }), t('journal.opened'));
    setSecret('');
    if (isOpen) await onOpened();
  }
  return (
    <form class="form" onSubmit={(event) => void open(event)}>
      <p>{t('journal.closed')}</p>
      <div class="field">
        <label for="journal-pin">{t('pin.label')}</label>
        <input
          id="journal-pin"
          type="password"
          autocomplete="current-password"
          maxLength={longestPin}
          value={secret}
          onInput={(event) => setSecret(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
        {t('journal.open')}
      </button>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
