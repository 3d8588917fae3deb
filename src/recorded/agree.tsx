import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import type { Recorded } from './recorded-page';

/** Asks the child; either answer is fine, can be changed, and is shown to the guardian. */
export function Agree({ recorded: { profile, agrees: before } }: { recorded: Recorded }) {
  const level = levelOf(profile);
  const [agrees, setAgrees] = useState(before);
  const [hasFailed, setFailed] = useState(false);
  async function say(next: boolean): Promise<void> {
    const answer = await attempt('recorded/agree', { agrees: next });
    setFailed(!answer.ok);
    if (answer.ok) setAgrees(next);
  }
  return (
    <section class="card agree" aria-labelledby="agree">
      <h2 id="agree">{t(`recorded.ask.${level}`)}</h2>
      <p>{t(`recorded.either.${level}`)}</p>
      <div class="row">
        <button type="button" class="button" aria-pressed={agrees === true} onClick={() => void say(true)}>
          {t('recorded.yes')}
        </button>
        <button type="button" class="button" aria-pressed={agrees === false} onClick={() => void say(false)}>
          {t('recorded.no')}
        </button>
      </div>
      <p class="notice" role="status">
        {agrees === true && t(`recorded.said-yes.${level}`)}
        {agrees === false && t(`recorded.said-no.${level}`)}
      </p>
      <p class="notice trouble" role="alert">
        {hasFailed && t('recorded.failed')}
      </p>
    </section>
  );
}
