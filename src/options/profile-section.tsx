import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { LanguageChoice, ProfileChoice } from './profile-choice';
import { type Patch, useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

/** Age and language; both are stored as soon as they are chosen. */
export function ProfileSection() {
  const { settings, locked, savedText, write } = useSettings();
  const outcome = useOutcome();
  const save = (patch: Patch) => void outcome.run(() => write(patch), savedText(t('options.saved')));
  return (
    <div class="form">
      <OutcomeNotice shown={outcome.shown} />
      <ProfileChoice
        legend={t('profile.age')}
        value={settings.profile}
        isLocked={locked.includes('profile')}
        onChange={(profile) => save({ profile })}
      />
      {locked.includes('profile') && <p class="quiet">{t('options.managed')}</p>}
      <WaitingChanges />
      <LanguageChoice
        legend={t('profile.language')}
        value={settings.language}
        isLocked={locked.includes('language')}
        onChange={(language) => save({ language })}
      />
      {locked.includes('language') && <p class="quiet">{t('options.managed')}</p>}
    </div>
  );
}
