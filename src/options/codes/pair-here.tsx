import { useState } from 'preact/hooks';
import { inGroups } from '../../core/guard/code-text';
import { attempt } from '../../ui/attempt';
import { QrCode } from '../../ui/qr-code';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { TwoSteps } from '../two-steps';
import { whenText } from '../when-text';

/** Makes this child's browser ready for answers from far away; the secret is shown once. */
export function PairHere({ pairedAt, onChanged }: { pairedAt: number; onChanged: () => Promise<void> }) {
  const [secret, setSecret] = useState('');
  const outcome = useOutcome();
  const pair = () =>
    outcome.run(async () => {
      const answer = await attempt('codes/pair', {});
      if (answer.ok) setSecret(answer.reply.secret);
      return answer;
    }, t('codes.pair.made'));
  const unpair = async () => {
    setSecret('');
    if (await outcome.run(() => attempt('codes/unpair', {}), t('codes.pair.ended'))) await onChanged();
  };
  return (
    <section class="form" aria-labelledby="pair-here">
      <h2 id="pair-here">{t('codes.pair.title')}</h2>
      <p>{t('codes.pair.lead')}</p>
      <p class="quiet">
        {pairedAt > 0 ? t('codes.pair.since', { when: whenText(pairedAt) }) : t('codes.pair.none')}
      </p>
      {secret === '' && (
        <div class="row">
          <button type="button" class="button" aria-disabled={outcome.isBusy} onClick={() => void pair()}>
            {t(pairedAt > 0 ? 'codes.pair.again' : 'codes.pair.start')}
          </button>
        </div>
      )}
      {secret !== '' && (
        <div class="notice form">
          <p>{t('codes.pair.how')}</p>
          <QrCode text={`MAMXANH:${secret}`} label={t('codes.pair.picture')} />
          <p class="code-shown small">
            <bdi dir="ltr">{inGroups(secret)}</bdi>
          </p>
          <button
            type="button"
            class="button small"
            onClick={() => {
              setSecret('');
              void onChanged();
            }}
          >
            {t('codes.pair.done')}
          </button>
        </div>
      )}
      {pairedAt > 0 && secret === '' && (
        <TwoSteps
          ask={t('codes.pair.end')}
          sure={t('codes.pair.end.sure')}
          yes={t('codes.pair.end.yes')}
          no={t('codes.pair.end.no')}
          onYes={() => void unpair()}
        />
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
