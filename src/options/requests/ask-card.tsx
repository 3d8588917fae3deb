import { useState } from 'preact/hooks';
import { addressWords } from '../../core/address/address-words';
import type { ReplyOf, RequestOf } from '../../ui/attempt';
import { shortenMiddle } from '../../ui/shorten';
import { t } from '../../ui/translate';
import { whenText } from '../when-text';
import { SayNo } from './say-no';

export type Ask = NonNullable<ReplyOf<'requests/read'>>['asks'][number];
type Answer = RequestOf<'requests/answer'>['answer'];
const minuteChoices = [15, 30, 60, 120, 240] as const;

interface AskCardProps {
  readonly ask: Ask;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: Answer) => Promise<boolean>;
}

/** What the address tells; nothing is fetched behind the family's back. */
function Preview({ address }: { address: string }) {
  const words = addressWords(address);
  return (
    <>
      {words !== '' && (
        <p>
          {t('requests.about')} <bdi>{words}</bdi>
        </p>
      )}
      <p class="quiet">
        <bdi dir="ltr">{shortenMiddle(address, 120)}</bdi>
      </p>
    </>
  );
}

/** One question: what, when, why, and the answers. */
export function AskCard({ ask, isBusy, onAnswer }: AskCardProps) {
  const [minutes, setMinutes] = useState(30);
  const [isRefusing, setRefusing] = useState(false);
  const heading = `ask-${ask.id}`;
  const simple = (kind: 'once' | 'today' | 'always') => (
    <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void onAnswer({ kind })}>
      {t(`requests.${kind}`)}
    </button>
  );
  return (
    <li class="ask-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi dir="ltr">{ask.hostname}</bdi>
      </h2>
      <p class="quiet">
        {ask.category !== undefined && `${t(`category.${ask.category}`)} · `}
        {t('requests.asked', { count: ask.count, when: whenText(ask.lastAt) })}
      </p>
      {ask.reason === '' ? <p>{t('requests.no-reason')}</p> : <blockquote>{ask.reason}</blockquote>}
      <Preview address={ask.address} />
      <div class="row">
        {simple('once')}
        {simple('today')}
        <span class="row">
          <select
            aria-label={t('requests.minutes.label')}
            value={minutes}
            onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          >
            {minuteChoices.map((each) => (
              <option key={each} value={each}>
                {t('requests.minutes.count', { minutes: each })}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button small"
            aria-disabled={isBusy}
            onClick={() => void onAnswer({ kind: 'minutes', minutes })}
          >
            {t('requests.minutes')}
          </button>
        </span>
        {simple('always')}
        <button
          type="button"
          class="button small"
          aria-expanded={isRefusing}
          onClick={() => setRefusing(!isRefusing)}
        >
          {t('requests.no')}
        </button>
      </div>
      {isRefusing && <SayNo isBusy={isBusy} onSay={(reason) => void onAnswer({ kind: 'no', reason })} />}
    </li>
  );
}
