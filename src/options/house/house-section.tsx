import './house.css';
import { useState } from 'preact/hooks';
import type { Agreement } from '../../core/house/house-rules';
import { AgreementPaper } from '../../ui/agreement-paper';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { useSettings } from '../settings-context';
import { useLoaded } from '../use-loaded';
import { Compose } from './compose';

function titleOf({ place, child }: Agreement, names: ReadonlyMap<string, string>): string {
  const title = t(place === 'home' ? 'house.home' : 'house.class');
  const name = names.get(child);
  return name === undefined ? title : `${title}: ${name}`;
}

/** Rules agreed on and signed by both; what holds now and what held before. */
export function HouseSection() {
  const { settings } = useSettings();
  const { value: all, trouble, reload } = useLoaded(() => attempt('house/all', {}));
  const outcome = useOutcome();
  /** Changes with each signing, so that the form begins anew. */
  const [round, setRound] = useState(0);
  const names = new Map(settings.children.map(({ id, name }) => [id, name]));
  const isInForce = (each: Agreement) =>
    all?.find((other) => other.place === each.place && other.child === each.child) === each;
  const former = all?.filter((each) => !isInForce(each)) ?? [];
  return (
    <div class="form">
      <p>{t('house.guardian.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {all?.some(isInForce) && <h2>{t('house.now')}</h2>}
      {all?.filter(isInForce).map((each) => (
        <details key={`${each.place}${each.child}${each.version}`} class="version">
          <summary>{titleOf(each, names)}</summary>
          <AgreementPaper agreement={each} />
        </details>
      ))}
      <Compose
        key={round}
        onFail={outcome.fail}
        isBusy={outcome.isBusy}
        onSign={async (text) => {
          if (!(await outcome.run(() => attempt('house/sign', text), t('house.saved')))) return;
          setRound(round + 1);
          await reload();
        }}
      />
      <OutcomeNotice shown={outcome.shown} />
      {former.length > 0 && <h2>{t('house.history')}</h2>}
      {former.map((each) => (
        <details key={`${each.place}${each.child}${each.version}`} class="version">
          <summary>
            {titleOf(each, names)} ({each.version})
          </summary>
          <AgreementPaper agreement={each} />
        </details>
      ))}
      <p>
        <a href="/house/index.html" target="_blank" rel="noopener">
          {t('house.see')}
        </a>
      </p>
    </div>
  );
}
