import { profiles } from '../../core/policy/categories';
import { longestChildName } from '../../core/policy/children';
import { t } from '../../ui/translate';
import { ProfileChoice } from '../profile-choice';
import type { Draft, DraftChild } from './draft';

interface StepProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Fits what one setting up is likely to need; more are added in the section for children. */
const mostChildren = 6;

function ChildFields(props: { at: number; child: DraftChild; onChange: (child: DraftChild) => void }) {
  const { at, child, onChange } = props;
  return (
    <fieldset class="setup-child">
      <legend>{t('setup.child', { number: at + 1 })}</legend>
      <div class="field">
        <label for={`child-${at}`}>{t('children.name')}</label>
        <input
          id={`child-${at}`}
          type="text"
          autocomplete="off"
          required
          maxLength={longestChildName}
          value={child.name}
          onInput={(event) => onChange({ ...child, name: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`age-${at}`}>{t('profile.age')}</label>
        <select
          id={`age-${at}`}
          value={child.profile}
          onChange={({ currentTarget }) => {
            const profile = profiles.find((each) => each === currentTarget.value);
            if (profile !== undefined) onChange({ ...child, profile });
          }}
        >
          {profiles.map((profile) => (
            <option key={profile} value={profile}>
              {t(`profile.${profile}`)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

/** How old the child is; with several, each with a name. */
export function AgesStep({ draft, onChange }: StepProps) {
  if (draft.user !== 'several') {
    return (
      <>
        <ProfileChoice
          legend={t(draft.user === 'lab' ? 'setup.pupils' : 'setup.profile')}
          value={draft.profile}
          onChange={(profile) => onChange({ profile })}
        />
        {draft.user === 'lab' && <p class="notice hint">{t('setup.lab')}</p>}
      </>
    );
  }
  const { children } = draft;
  return (
    <>
      <h2>{t('setup.children')}</h2>
      {children.map((child, at) => (
        <ChildFields
          key={`${at}`}
          at={at}
          child={child}
          onChange={(changed) => onChange({ children: children.with(at, changed) })}
        />
      ))}
      <div class="row">
        {children.length < mostChildren && (
          <button
            type="button"
            class="button small"
            onClick={() => onChange({ children: [...children, { name: '', profile: draft.profile }] })}
          >
            {t('setup.more')}
          </button>
        )}
        {children.length > 2 && (
          <button
            type="button"
            class="button small"
            onClick={() => onChange({ children: children.slice(0, -1) })}
          >
            {t('setup.fewer')}
          </button>
        )}
      </div>
    </>
  );
}
