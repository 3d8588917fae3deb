import { useEffect, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import type { Stopped } from './stopped';

type State = 'idle' | 'sending' | 'sent' | 'asked' | 'failed';
/** As the message's schema allows. */
const longestReason = 500;

/** Asks a guardian for the page. The smallest children need not write: one button is enough. */
export function AskPanel({ stopped }: { stopped: Stopped }) {
  const level = levelOf(stopped.profile);
  const [state, setState] = useState<State>('idle');
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (stopped.isAsked) setState((now) => (now === 'idle' ? 'asked' : now));
  }, [stopped.isAsked]);

  async function ask(event: Event): Promise<void> {
    event.preventDefault();
    if (state !== 'idle' && state !== 'failed') return;
    setState('sending');
    const answer = await attempt('blocked/ask', { reason: reason.trim() });
    setState(answer.ok ? 'sent' : 'failed');
  }

  const isOpen = state === 'idle' || state === 'sending' || state === 'failed';
  return (
    <section class="card ask" aria-labelledby="ask">
      <h2 id="ask">{t(`ask.title.${level}`)}</h2>
      {stopped.refusal !== undefined && state === 'idle' && (
        <p class="notice hint">
          {stopped.refusal.reason === ''
            ? t('here.refused')
            : t('here.refused-why', { reason: stopped.refusal.reason })}
        </p>
      )}
      {isOpen && (
        <form onSubmit={(event) => void ask(event)}>
          <p>{t(`ask.what.${level}`)}</p>
          {stopped.profile !== '0-6' && (
            <>
              <label for="reason">{t('ask.reason')}</label>
              <textarea
                id="reason"
                rows={2}
                maxLength={longestReason}
                value={reason}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          <button type="submit" class="button" aria-disabled={state === 'sending'}>
            {t(state === 'sending' ? 'ask.sending' : 'ask.send')}
          </button>
        </form>
      )}
      <p class={state === 'failed' ? 'notice trouble' : 'notice'} role="status">
        {state === 'sent' && t('ask.sent')}
        {state === 'asked' && t('ask.asked')}
        {state === 'failed' && t('ask.failed')}
      </p>
    </section>
  );
}
