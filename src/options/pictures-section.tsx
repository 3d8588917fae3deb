import { childDecides, veilChoices, veilModeOf, veilStrictnesses } from '../core/media/veil-mode';
import { t } from '../ui/translate';
import { Choice } from './choice';
import { OutcomeNotice, useOutcome } from './outcome';
import { PictureExceptions } from './picture-exceptions';
import { type Patch, type Settings, useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

function whatOf(veil: Settings['veil'], profile: Settings['profile']): string {
  if (veil !== 'auto') return t(`pictures.veil.${veil}.what`);
  const mode = veilModeOf({ veil, profile }) === 'off' ? 'off' : 'on';
  return t(`pictures.veil.auto.${mode}`, { profile: t(`profile.${profile}`) });
}

/** What happens to pictures on web pages, in words; stored as soon as it is chosen. */
export function PicturesSection() {
  const { settings, locked, savedText, write } = useSettings();
  const outcome = useOutcome();
  const save = (patch: Patch) => void outcome.run(() => write(patch), savedText(t('options.saved')));
  const mode = veilModeOf(settings);
  return (
    <div class="form">
      <p>{t('pictures.lead')}</p>
      <OutcomeNotice shown={outcome.shown} />
      <Choice
        name="veil"
        legend={t('pictures.veil')}
        options={veilChoices.map((value) => ({
          value,
          label: t(`pictures.veil.${value}`),
          what: whatOf(value, settings.profile),
        }))}
        value={settings.veil}
        isLocked={locked.includes('veil')}
        onChange={(veil) => save({ veil })}
      />
      {locked.includes('veil') && <p class="quiet">{t('options.managed')}</p>}
      {(mode === 'solid' || mode === 'text-only') && (
        <p class="quiet">
          {t(childDecides(settings.profile) ? 'pictures.tap.child' : 'pictures.tap.guardian')}
        </p>
      )}
      <WaitingChanges />
      <Choice
        name="strictness"
        legend={t('pictures.strictness')}
        options={veilStrictnesses.map((value) => ({
          value,
          label: t(`pictures.strictness.${value}`),
          what: t(`pictures.strictness.${value}.what`),
        }))}
        value={settings.veilStrictness}
        isLocked={locked.includes('veilStrictness')}
        onChange={(veilStrictness) => save({ veilStrictness })}
      />
      {mode !== 'on' && <p class="quiet">{t('pictures.strictness.unused')}</p>}
      {locked.includes('veilStrictness') && <p class="quiet">{t('options.managed')}</p>}
      <PictureExceptions />
    </div>
  );
}
