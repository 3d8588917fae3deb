import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';
import { countText, whenText } from '../when-text';
import { IdleChoice } from './idle-choice';
import { OwnName } from './own-name';
import { RecoveryWords } from './recovery-words';
import { type People, SecondGuardian } from './second-guardian';

function Visits({ people }: { people: People }) {
  const nameOf = (by: 'first' | 'second') => people[by]?.name || t(`people.${by}`);
  return (
    <section class="form" aria-labelledby="visits">
      <h2 id="visits">{t('visits.title')}</h2>
      <p>{t('visits.what')}</p>
      <ul class="facts">
        {people.visits.map(({ at, by }) => (
          <li key={at}>
            {whenText(at)} · <bdi>{nameOf(by)}</bdi>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('visits.count', { count: countText(people.visitCount) })}</p>
    </section>
  );
}

/** Who may open these pages, what helps when a PIN is forgotten, and who was here. */
export function PeopleSection() {
  const { value: people, trouble, reload } = useLoaded(() => attempt('guard/people', {}));
  return (
    <div class="form people">
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {people !== undefined && (
        <>
          {people.first === undefined ? (
            <p class="quiet">{t('options.managed')}</p>
          ) : (
            <>
              <OwnName people={people} onChanged={reload} />
              <SecondGuardian people={people} onChanged={reload} />
              <RecoveryWords people={people} onChanged={reload} />
            </>
          )}
          <IdleChoice minutes={people.idleMinutes} onChanged={reload} />
          {people.visits.length > 0 && <Visits people={people} />}
        </>
      )}
    </div>
  );
}
