import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { waitText } from '../ui/explain-failure';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { longestPin } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';
import type { Status } from './use-status';

/** Counts a lock-out down; the worker alone decides when the next try is allowed. */
function useWait(waitMs: number): [number, (ms: number) => void] {
  const [until, setUntil] = useState(() => Date.now() + waitMs);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return [Math.max(0, until - now), (ms) => setUntil(Date.now() + ms)];
}

/** Asks for the PIN before anything of the settings is shown. */
export function Unlock({ status, onUnlocked }: { status: Status; onUnlocked: () => Promise<void> }) {
  const [pin, setPin] = useState('');
  const [wait, setWait] = useWait(status.waitMs);
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
    <section class="card narrow" aria-labelledby="unlock">
      <div class="small-picture">
        <Sprout pose="ask" />
      </div>
      <h1 id="unlock">{t('unlock.title')}</h1>
      {status.hasPin ? (
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
          <p class="notice hint">{wait > 0 && t('unlock.wait', { wait: waitText(wait) })}</p>
          <OutcomeNotice shown={outcome.shown} />
        </form>
      ) : (
        <p>{t('unlock.no-pin')}</p>
      )}
    </section>
  );
}
