import { useEffect, useState } from 'preact/hooks';
import type { DatedCase } from '../core/cases/case-text';
import { attempt } from '../ui/attempt';
import { type Sent, SentState } from '../ui/sent-state';
import { t } from '../ui/translate';

interface SendPanelProps {
  readonly dated: DatedCase;
  readonly channel: { readonly name: string; readonly host: string };
}

/** How often the worker is asked while a report waits, in milliseconds. */
const askAgainMs = 5_000;

/** Sends to the school's own place, where its policy names one and only when pressed. */
export function SendPanel({ dated: { id, body }, channel: { name, host } }: SendPanelProps) {
  const [sent, setSent] = useState<Sent>();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isWaiting = sent?.state === 'waiting';
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void look(), askAgainMs);
    return () => clearInterval(timer);
  }, [isWaiting]);

  async function look(): Promise<void> {
    const answer = await attempt('cases/sent', { id });
    if (answer.ok && answer.reply !== null) setSent(answer.reply);
  }

  async function send(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const answer = await attempt('cases/send', { id, body });
    setFailed(!answer.ok);
    if (answer.ok) await look();
    setBusy(false);
  }

  const canSend = sent === undefined || sent.state === 'refused' || sent.state === 'given-up';
  return (
    <section class="card" aria-label={t('cases.send', { name })}>
      <p>{t('cases.send.what', { host })}</p>
      {canSend && (
        <div class="actions">
          <button
            type="button"
            class="button primary send"
            aria-disabled={isBusy}
            onClick={() => void send()}
          >
            {t('cases.send', { name })}
          </button>
        </div>
      )}
      <div role="status">{sent !== undefined && <SentState sent={sent} />}</div>
      <p class="notice trouble" role="alert">
        {hasFailed && t('cases.send.failed')}
      </p>
    </section>
  );
}
