import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';

/** Whether the history is as it was left; what is not, in plain words. */
export function ReportFindings() {
  const { value: findings, trouble } = useLoaded(() => attempt('journal/check', {}));
  if (trouble !== '') return <p class="notice trouble">{explainFailure(trouble)}</p>;
  if (findings === undefined || findings === null) return null;
  if (findings.length === 0) return <p class="quiet">{t('finding.good')}</p>;
  const ids = [...new Set(findings.map(({ id }) => id))];
  return (
    <section class="notice hint form" aria-labelledby="findings">
      <h2 id="findings">{t('finding.title')}</h2>
      <p>{t('finding.lead')}</p>
      <ul class="facts">
        {ids.map((id) => (
          <li key={id}>{t(`finding.${id}`)}</li>
        ))}
      </ul>
    </section>
  );
}
