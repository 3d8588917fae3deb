import { t } from '../../ui/translate';
import { useSettings } from '../settings-context';
import { WaitingChanges } from '../waiting-changes';
import { Budgets } from './budgets';
import { ClockNotice } from './clock-notice';
import { Fairness } from './fairness';
import { Hours } from './hours';
import './time-rules.css';

/** How long, when, and how it stays fair. */
export function TimeSection() {
  const { locked } = useSettings();
  return (
    <div class="form time-rules">
      <p>{t('time.lead')}</p>
      {locked.includes('time') && <p class="quiet">{t('options.managed')}</p>}
      <ClockNotice />
      <WaitingChanges />
      <Budgets />
      <Hours />
      <Fairness />
      <p>
        <a href="/time/index.html" target="_blank" rel="noopener">
          {t('time.see-page')}
        </a>
      </p>
    </div>
  );
}
