import { useEffect } from 'preact/hooks';
import { healthOf } from '../../core/health/checks';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { thisBrowser } from '../this-browser';
import { useLoaded } from '../use-loaded';
import type { Status } from '../use-status';
import { SwitchPicture } from './switch-picture';

/** How often the browser is asked anew while the page is seen; ms. Reading the state touches no session. */
const lookEveryMs = 2_000;

/** Private windows and removal on this browser; each turns green by itself once the browser says that it holds. */
export function CloseStep({ status, refresh }: { status: Status; refresh: () => Promise<void> }) {
  const { value: read, trouble } = useLoaded(() => attempt('health/read', {}));
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), lookEveryMs);
    return () => clearInterval(timer);
  }, [refresh]);
  const browser = thisBrowser();
  const { isWhole, names, isPrivateCovered } = status;
  const checks = read && healthOf({ ...read, isWhole, names, isPrivateCovered, now: Date.now() });
  const isOpen = !isPrivateCovered;
  return (
    <>
      <h2>{t('setup.close')}</h2>
      <p>{t('setup.close.what')}</p>
      <div class={`check check-${isOpen ? 'bad' : 'good'} form`} role="status">
        <h3>
          {t('check.private')}{' '}
          <span class="check-state">{t(isOpen ? 'check.state.bad' : 'check.state.good')}</span>
        </h3>
        <SwitchPicture browser={browser} isOn={isPrivateCovered} />
        {isOpen && <p>{t(`check.fix.private.${browser}`)}</p>}
        {isOpen && <p class="quiet">{t('setup.close.come-back')}</p>}
      </div>
      {checks && (
        <div class={`check check-${checks.removal}`}>
          <h3>
            {t('check.removal')} <span class="check-state">{t(`check.state.${checks.removal}`)}</span>
          </h3>
          {checks.removal !== 'good' && <p>{t('check.fix.removal')}</p>}
        </div>
      )}
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
    </>
  );
}
