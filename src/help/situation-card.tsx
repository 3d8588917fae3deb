import { useState } from 'preact/hooks';
import type { Advice } from '../core/help/help-content';
import { t } from '../ui/translate';

/** What to do now, the words to say, and what not to do. */
export function SituationCard({ advice }: { advice: Advice }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(advice.say);
    setCopied(true);
  };
  return (
    <>
      <section class="card" aria-labelledby="now">
        <h2 id="now">{t('help-page.now')}</h2>
        <ol class="steps">
          {advice.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section class="card say" aria-labelledby="say">
        <h2 id="say">{t('help-page.say')}</h2>
        <blockquote>{advice.say}</blockquote>
        <button type="button" class="button small" onClick={() => void copy()}>
          {t('help-page.copy')}
        </button>
        <p class="quiet" role="status">
          {isCopied && t('help-page.copied')}
        </p>
      </section>
      <section class="card dont" aria-labelledby="dont">
        <h2 id="dont">{t('help-page.dont')}</h2>
        <p>{advice.dont}</p>
      </section>
    </>
  );
}
