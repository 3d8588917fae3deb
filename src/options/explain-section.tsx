import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { shortenMiddle } from '../ui/shorten';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';

interface Explained {
  readonly address: string;
  readonly judgement: ReplyOf<'rules/explain'>;
}

function Result({ address, judgement }: Explained) {
  const { verdict, category, layer, detail } = judgement;
  return (
    <div class={`result ${verdict}`} role="status">
      <h2>
        {t('explain.result', { address: shortenMiddle(address, 120), verdict: t(`verdict.${verdict}`) })}
      </h2>
      <p>
        {category !== undefined && `${t(`category.${category}`)}. `}
        {t(`explain.layer.${layer}`)}
      </p>
      {detail !== '' && (
        <p class="quiet">
          <bdi dir="ltr">{t('explain.detail', { detail: shortenMiddle(detail, 160) })}</bdi>
        </p>
      )}
    </div>
  );
}

/** Tells whether an address would open, and what decides. */
export function ExplainSection() {
  const [address, setAddress] = useState('');
  const [explained, setExplained] = useState<Explained>();
  const outcome = useOutcome();
  async function explain(event: Event): Promise<void> {
    event.preventDefault();
    const asked = address.trim();
    if (asked === '') return;
    await outcome.run(async () => {
      const answer = await attempt('rules/explain', { address: asked });
      setExplained(answer.ok ? { address: asked, judgement: answer.reply } : undefined);
      return answer;
    }, '');
  }
  return (
    <form class="form" onSubmit={(event) => void explain(event)}>
      <p>{t('explain.lead')}</p>
      <div class="field">
        <label for="explain">{t('explain.address')}</label>
        <input
          id="explain"
          type="text"
          spellcheck={false}
          autocomplete="off"
          maxLength={65_536}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
          {t('explain.ask')}
        </button>
      </div>
      {explained !== undefined && <Result {...explained} />}
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
