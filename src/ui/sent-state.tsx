import type { ReplyOf } from './attempt';
import { t } from './translate';

export type Sent = NonNullable<ReplyOf<'cases/sent'>>;

/** How a report stands that was sent to the school, with its receipt. */
export function SentState({ sent: { state, name, receipt } }: { sent: Sent }) {
  if (state === 'sent') {
    return (
      <p class="notice">
        {t('cases.send.sent', { name })} {receipt !== '' && t('cases.send.receipt', { receipt })}
      </p>
    );
  }
  return <p class="notice hint">{t(`cases.send.${state}`)}</p>;
}
