import './help-line.css';
import { t } from './translate';

/** The national child protection line 111: free, at any hour. `isFirst` gives it the weight of the page. */
export function HelpLine({ isFirst = false }: { isFirst?: boolean }) {
  return (
    <section class={isFirst ? 'help-line first' : 'help-line'} aria-labelledby="help-line">
      <a class="help-number" href="tel:111">
        <span class="only-heard">{t('help.call')}</span>
        <span aria-hidden="true">{t('help.number')}</span>
      </a>
      <div>
        <h2 id="help-line">{t('help.title')}</h2>
        <p>
          {t('help.name')}. {t('help.free')}
        </p>
      </div>
    </section>
  );
}
