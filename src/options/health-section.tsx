import { isTextKey, type TextKey, t } from '../ui/translate';
import { HealthChecks } from './health-checks';
import type { Status } from './use-status';
import { countText } from './when-text';

type ProblemText = Extract<TextKey, `problem.${string}`>;

function problemText(id: string): string {
  const key = `problem.${id}`;
  return t(isTextKey(key) ? (key as ProblemText) : 'problem.other');
}

/** Whether protection is whole, and what to do where it is not. */
export function HealthSection({ status, refresh }: { status: Status; refresh: () => Promise<void> }) {
  const yesNo = (is: boolean) => t(is ? 'health.yes' : 'health.no');
  const { problems } = status;
  return (
    <div class="form">
      {problems.length === 0 ? (
        <p class="notice">{t('health.good', { names: countText(status.names) })}</p>
      ) : (
        <>
          <h2>{t('health.problems')}</h2>
          <ul class="cards">
            {problems.map(({ id, detail }, at) => (
              <li key={`${id}-${at}`} class="notice hint">
                <p>{problemText(id)}</p>
                {detail !== '' && (
                  <p>
                    <bdi dir="ltr">{detail}</bdi>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <dl>
        <dt>{t('health.names')}</dt>
        <dd>{countText(status.names)}</dd>
        <dt>{t('health.managed')}</dt>
        <dd>{yesNo(status.isManaged)}</dd>
      </dl>
      <HealthChecks status={status} refresh={refresh} />
      <div class="row">
        <button type="button" class="button" onClick={() => void refresh()}>
          {t('options.retry')}
        </button>
      </div>
    </div>
  );
}
