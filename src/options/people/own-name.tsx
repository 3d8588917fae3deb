import { useState } from 'preact/hooks';
import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { longestName, type People, type PeopleProps } from './second-guardian';

function ownName({ openedBy, first, second }: People): string {
  return (openedBy === 'second' ? second : first)?.name ?? '';
}

/** The name of the guardian whose session it is. */
export function OwnName({ people, onChanged }: PeopleProps) {
  const [name, setName] = useState(ownName(people));
  const outcome = useOutcome();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') {
      outcome.fail(t('error.bad-name'));
      return;
    }
    const change = () => attempt('guard/name', { name: name.trim() });
    if (await outcome.run(change, t('people.named'))) await onChanged();
  }
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
      <h2>{t('people.you')}</h2>
      <p class="quiet">{t(people.openedBy === 'second' ? 'people.second' : 'people.first')}</p>
      <div class="field">
        <label for="own-name">{t('people.name')}</label>
        <input
          id="own-name"
          type="text"
          autocomplete="name"
          maxLength={longestName}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button" aria-disabled={outcome.isBusy}>
        {t('people.save-name')}
      </button>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
