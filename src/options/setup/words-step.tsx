import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { RecoveryWords } from '../people/recovery-words';
import { useLoaded } from '../use-loaded';

/** Recovery words, once a PIN is set. */
export function WordsStep() {
  const { value: people, trouble, reload } = useLoaded(() => attempt('guard/people', {}));
  return (
    <>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <p class="notice">{t('setup.pin-set')}</p>
      {people?.first === undefined && people !== undefined && <p class="quiet">{t('options.managed')}</p>}
      {people?.first !== undefined && <RecoveryWords people={people} onChanged={reload} />}
    </>
  );
}
