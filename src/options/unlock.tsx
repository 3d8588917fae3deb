import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { waitText } from '../ui/explain-failure';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { longestPin } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';
import { Recover } from './recover';
import type { Status } from './use-status';
import { useWait } from './use-wait';

interface PinFormProps {
  readonly wait: readonly [number, (ms: number) => void];
  readonly onUnlocked: () => Promise<void>;
  readonly onForgot: () => void;
}

function PinForm({ wait: [wait, setWait], onUnlocked, onForgot }: PinFormProps) {
  const [pin, setPin] = useState('');
  const outcome = useOutcome();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (wait > 0 || pin === '') return;
    const isOpen = await outcome.run(async () => {
      const answer = await attempt('guard/unlock', { pin });
      if (!answer.ok && answer.waitMs > 0) setWait(answer.waitMs);
      return answer;
    }, '');
    setPin('');
    if (isOpen) await onUnlocked();
    else field.current?.focus();
  }

  return (
    <form class="form" onSubmit={(event) => void open(event)}>
      <p>{t('unlock.lead')}</p>
      <div class="field">
        <label for="pin">{t('pin.label')}</label>
        <input
          id="pin"
          ref={field}
          type="password"
          autocomplete="current-password"
          maxLength={longestPin}
          value={pin}
          onInput={(event) => setPin(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button primary" aria-disabled={wait > 0 || outcome.isBusy}>
        {t('unlock.open')}
      </button>
      <button type="button" class="link" onClick={onForgot}>
        {t('recover.forgot')}
      </button>
      <p class="notice hint">{wait > 0 && t('unlock.wait', { wait: waitText(wait) })}</p>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}

/** Asks for the PIN, or for the recovery words, before anything of the settings is shown. */
export function Unlock({ status, onUnlocked }: { status: Status; onUnlocked: () => Promise<void> }) {
  const [isForgotten, setForgotten] = useState(false);
  const wait = useWait(status.waitMs);
  return (
    <section class="card narrow" aria-labelledby="unlock">
      <div class="small-picture">
        <Sprout pose="ask" />
      </div>
      <h1 id="unlock">{t('unlock.title')}</h1>
      {!status.hasPin && <p>{t('unlock.no-pin')}</p>}
      {status.hasPin && !isForgotten && (
        <PinForm wait={wait} onUnlocked={onUnlocked} onForgot={() => setForgotten(true)} />
      )}
      {status.hasPin && isForgotten && (
        <Recover wait={wait} onDone={onUnlocked} onBack={() => setForgotten(false)} />
      )}
    </section>
  );
}
