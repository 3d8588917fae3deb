import { useEffect } from 'preact/hooks';
import { checkIds, type HealthFacts, healthOf } from '../core/health/checks';
import { attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { saveFile } from '../ui/save-file';
import { t } from '../ui/translate';
import { thisBrowser } from './this-browser';
import { useLoaded } from './use-loaded';
import type { Status } from './use-status';

/** Each thing protection rests on: whether it holds, and how to mend it on this browser. */
export function HealthChecks({ status, refresh }: { status: Status; refresh: () => Promise<void> }) {
  const { value: read, trouble } = useLoaded(() => attempt('health/read', {}));
  // Back from the browser's own page the answer may be another.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void refresh();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  if (read === undefined) {
    return (
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
    );
  }
  const name = thisBrowser();
  const { isWhole, names, isPrivateCovered } = status;
  const facts: HealthFacts = { ...read, isWhole, names, isPrivateCovered, now: Date.now() };
  const checks = healthOf(facts);

  function exportDiagnosis(): void {
    const { isManaged, isSetUp, problems } = status;
    const diagnosis = {
      ...{ version: read?.version, browser: name, userAgent: navigator.userAgent, checks },
      ...{ names, isManaged, isSetUp, lists: read?.lists.length, problems: problems.map(({ id }) => id) },
    };
    saveFile(JSON.stringify(diagnosis, null, 2), 'mam-xanh-diagnosis.json', 'application/json');
  }

  return (
    <section class="form" aria-labelledby="checks">
      <h2 id="checks">{t('check.title')}</h2>
      <ul class="cards">
        {checkIds.map((id) => (
          <li key={id} class={`check check-${checks[id]}`}>
            <h3>
              {t(`check.${id}`)} <span class="check-state">{t(`check.state.${checks[id]}`)}</span>
            </h3>
            {checks[id] !== 'good' && (
              <p>{t(id === 'private' ? `check.fix.private.${name}` : `check.fix.${id}`)}</p>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('check.export.what')}</p>
      <div class="row">
        <button type="button" class="button" onClick={exportDiagnosis}>
          {t('check.export')}
        </button>
      </div>
    </section>
  );
}
