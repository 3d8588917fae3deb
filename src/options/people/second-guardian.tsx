import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { type NewPin, NewPinFields } from '../new-pin-fields';
import { OutcomeNotice, useOutcome } from '../outcome';
import { TwoSteps } from '../two-steps';

export type People = ReplyOf<'guard/people'>;
export interface PeopleProps {
  readonly people: People;
  readonly onChanged: () => Promise<void>;
}

/** As the message's schema allows. */
export const longestName = 40;
const noPin: NewPin = { pin: '', again: '' };

function SetSecond({ people, onChanged }: PeopleProps) {
  const [name, setName] = useState(people.second?.name ?? '');
  const [pin, setPin] = useState(noPin);
  const outcome = useOutcome();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') {
      outcome.fail(t('error.bad-name'));
      return;
    }
    if (pin.pin !== pin.again) {
      outcome.fail(t('error.pins-differ'));
      return;
    }
    const change = () => attempt('guard/set-second', { name: name.trim(), pin: pin.pin });
    if (!(await outcome.run(change, t('people.second.done')))) return;
    setPin(noPin);
    await onChanged();
  }
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
      <div class="field">
        <label for="second-name">{t('people.second.name')}</label>
        <input
          id="second-name"
          type="text"
          autocomplete="off"
          maxLength={longestName}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <NewPinFields value={pin} onChange={setPin} />
      <button type="submit" class="button" aria-disabled={outcome.isBusy}>
        {t('people.second.set')}
      </button>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}

/** Another adult with a PIN of their own; the first guardian gives and takes it. */
export function SecondGuardian({ people, onChanged }: PeopleProps) {
  const outcome = useOutcome();
  const name = people.second?.name || t('people.unnamed');
  async function remove(): Promise<void> {
    const change = () => attempt('guard/remove-second', {});
    if (await outcome.run(change, t('people.second.removed'))) await onChanged();
  }
  return (
    <section class="form" aria-labelledby="second">
      <h2 id="second">{t('people.second')}</h2>
      <p>{t('people.second.what')}</p>
      <p>{people.second === undefined ? t('people.second.none') : t('people.second.is', { name })}</p>
      {people.openedBy === 'second' ? (
        <p class="quiet">{t('people.first-only')}</p>
      ) : (
        <>
          <details open={people.second === undefined}>
            <summary>{t(people.second === undefined ? 'people.second.add' : 'people.second.change')}</summary>
            <SetSecond people={people} onChanged={onChanged} />
          </details>
          {people.second !== undefined && (
            <TwoSteps
              ask={t('people.second.remove', { name })}
              sure={t('people.second.sure', { name })}
              yes={t('people.second.remove', { name })}
              no={t('people.second.keep')}
              onYes={() => void remove()}
            />
          )}
        </>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
