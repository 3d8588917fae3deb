import { useState } from 'preact/hooks';
import type { ChildRules } from '../../core/policy/children';
import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { ProfileChoice } from '../profile-choice';
import { useSettings } from '../settings-context';
import { TwoSteps } from '../two-steps';
import { WaitingChanges } from '../waiting-changes';
import { AddChild, NameField } from './add-child';

interface CardProps {
  readonly child: ChildRules;
  readonly onChanged: () => Promise<void>;
}

function Edit({ child, onChanged }: CardProps) {
  const { savedText } = useSettings();
  const [name, setName] = useState(child.name);
  const [profile, setProfile] = useState(child.profile);
  const outcome = useOutcome();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const change = () =>
      attempt('children/change', { id: child.id, name: name.trim() || child.name, profile });
    if (await outcome.run(change, savedText(t('options.saved')))) await onChanged();
  }
  return (
    <details>
      <summary>
        {t('children.change')}
        <span class="only-heard"> {child.name}</span>
      </summary>
      <form class="form" onSubmit={(event) => void save(event)}>
        <NameField id={`name-${child.id}`} label={t('children.name')} value={name} onInput={setName} />
        <ProfileChoice
          name={`profile-${child.id}`}
          legend={t('profile.age')}
          value={profile}
          onChange={setProfile}
        />
        <button type="submit" class="button small">
          {t('children.save', { name: child.name })}
        </button>
        <OutcomeNotice shown={outcome.shown} />
      </form>
    </details>
  );
}

function Card({ child, onChanged }: CardProps) {
  const { settings, delayHours } = useSettings();
  const { id, name } = child;
  const outcome = useOutcome();
  const isCurrent = settings.child === id;
  async function run(change: Parameters<typeof outcome.run>[0], good: string): Promise<void> {
    if (await outcome.run(change, good)) await onChanged();
  }
  const removed =
    delayHours === 0
      ? t('children.removed', { name })
      : t('children.remove-later', { name, hours: delayHours });
  return (
    <li class="card form">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {t(`profile.${child.profile}`)}
        {isCurrent && <strong> · {t('children.current')}</strong>}
      </p>
      {!isCurrent && (
        <button
          type="button"
          class="button small"
          onClick={() => void run(() => attempt('children/switch', { id }), t('children.switched', { name }))}
        >
          {t('children.switch', { name })}
        </button>
      )}
      <Edit child={child} onChanged={onChanged} />
      {!isCurrent && settings.child !== '' && (
        <TwoSteps
          ask={t('children.remove', { name })}
          sure={t('children.remove-sure', { name })}
          yes={t('children.remove', { name })}
          no={t('children.keep')}
          onYes={() => void run(() => attempt('children/remove', { id }), removed)}
        />
      )}
      <OutcomeNotice shown={outcome.shown} />
    </li>
  );
}

/** Who shares this browser, each with an age and rules of their own. */
export function ChildrenSection({ refresh }: { refresh: () => Promise<void> }) {
  const { settings, reload } = useSettings();
  const onChanged = async () => {
    await reload();
    await refresh();
  };
  return (
    <div class="form">
      <p>{t('children.lead')}</p>
      {settings.children.length === 0 && <p class="quiet">{t('children.only')}</p>}
      {settings.children.length > 0 && settings.child === '' && (
        <p class="notice hint">{t('children.nobody')}</p>
      )}
      <ul class="cards">
        {settings.children.map((child) => (
          <Card key={child.id} child={child} onChanged={onChanged} />
        ))}
      </ul>
      <WaitingChanges />
      <AddChild onChanged={onChanged} />
    </div>
  );
}

/** Whose rules a section shows and changes; nothing where there is one child only. */
export function RulesOf() {
  const { children, child } = useSettings().settings;
  if (children.length === 0) return null;
  const name = children.find(({ id }) => id === child)?.name;
  return (
    <p class={name === undefined ? 'notice hint' : 'quiet'}>
      {name === undefined ? t('children.nobody') : t('children.rules-of', { name })}
    </p>
  );
}
