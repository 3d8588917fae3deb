import { useState } from 'preact/hooks';
import type { Profile } from '../../core/policy/categories';
import { longestChildName } from '../../core/policy/children';
import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { ProfileChoice } from '../profile-choice';
import { useSettings } from '../settings-context';

export function NameField(props: {
  id: string;
  label: string;
  value: string;
  onInput: (name: string) => void;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="text"
        autocomplete="off"
        maxLength={longestChildName}
        required
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** A further child; the first time the one before gets a name, too. */
export function AddChild({ onChanged }: { onChanged: () => Promise<void> }) {
  const { settings } = useSettings();
  const isFirst = settings.children.length === 0;
  const [name, setName] = useState('');
  const [present, setPresent] = useState('');
  const [profile, setProfile] = useState<Profile>(settings.profile);
  const outcome = useOutcome();
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (name.trim() === '' || (isFirst && present.trim() === '')) {
      outcome.fail(t('error.bad-name'));
      return;
    }
    const presentName = isFirst ? { presentName: present.trim() } : {};
    const change = () => attempt('children/add', { name: name.trim(), profile, ...presentName });
    if (!(await outcome.run(change, t('children.added', { name: name.trim() })))) return;
    setName('');
    await onChanged();
  }
  return (
    <section class="form" aria-labelledby="add-child">
      <h2 id="add-child">{t('children.add')}</h2>
      <form class="form" onSubmit={(event) => void add(event)}>
        {isFirst && (
          <NameField
            id="present-name"
            label={t('children.present-name')}
            value={present}
            onInput={setPresent}
          />
        )}
        <NameField id="child-name" label={t('children.name')} value={name} onInput={setName} />
        <ProfileChoice name="new-profile" legend={t('profile.age')} value={profile} onChange={setProfile} />
        <button type="submit" class="button" aria-disabled={outcome.isBusy}>
          {t('children.add-button')}
        </button>
      </form>
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
