import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';
import { longestPin, type NewPin, NewPinFields } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';

/** Changes the PIN; the present one is asked for even while the session is open. */
export function PinSection() {
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState<NewPin>({ pin: '', again: '' });
  const outcome = useOutcome();
  async function change(event: Event): Promise<void> {
    event.preventDefault();
    if (pin.pin !== pin.again) {
      outcome.fail(t('error.pins-differ'));
      return;
    }
    const isDone = await outcome.run(
      () => attempt('guard/set-pin', { pin: pin.pin, current }),
      t('pin.changed'),
    );
    if (!isDone) return;
    setCurrent('');
    setPin({ pin: '', again: '' });
  }
  return (
    <form class="form" onSubmit={(event) => void change(event)}>
      <p>{t('pin.why')}</p>
      <div class="field">
        <label for="current-pin">{t('pin.current')}</label>
        <input
          id="current-pin"
          type="password"
          autocomplete="current-password"
          maxLength={longestPin}
          required
          value={current}
          onInput={(event) => setCurrent(event.currentTarget.value)}
        />
      </div>
      <NewPinFields value={pin} onChange={setPin} />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
          {t('pin.change')}
        </button>
      </div>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
