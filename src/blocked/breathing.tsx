import { t } from '../ui/translate';

/** A leaf that grows and shrinks as one breathes; still for who wants no movement, and the counts are said in words. */
export function Breathing() {
  return (
    <section class="card breathe" aria-labelledby="card-breathe">
      <h2 id="card-breathe">{t('card.breathe')}</h2>
      <div class="breathe-leaf" aria-hidden="true" />
      <p>{t('card.breathe.how')}</p>
    </section>
  );
}
