import './help-line.css';
import { t } from './translate';

interface HelpLineProps {
  readonly isFirst?: boolean;
  /** The help page gets a tab of its own: a popup cannot become it. */
  readonly opensTab?: boolean;
  /** The tab a report would be about, where that is not this one. */
  readonly aboutTab?: number | undefined;
  /** Without the way to the report page, which shows this, too. */
  readonly isOnReport?: boolean;
}

/** The national child protection line 111: free, at any hour. `isFirst` gives it the weight of the page. */
export function HelpLine({ isFirst = false, opensTab = false, aboutTab, isOnReport = false }: HelpLineProps) {
  const inTab = opensTab && ({ target: '_blank', rel: 'noopener' } as const);
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
        <p class="help-links">
          <a class="help-more" href="/help/index.html" {...inTab}>
            {t('help.more')}
          </a>
          {!isOnReport && (
            <a
              class="help-report"
              href={aboutTab === undefined ? '/cases/index.html' : `/cases/index.html?tab=${aboutTab}`}
              {...inTab}
            >
              {t('help.report')}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}
