import { isChoice, type OptionKey, options } from '../core/policy/options';
import { isTextKey, t } from '../ui/translate';
import { Choice } from './choice';
import { OutcomeNotice, useOutcome } from './outcome';
import { type Patch, useSettings } from './settings-context';

/** A choice of an option in words; '' when there is no such choice. */
export function choiceText(key: OptionKey, choice: string): string {
  const text = `option.${key}.${choice}`;
  return isTextKey(text) ? t(text as 'option.safeSearch.on') : '';
}

function whatText(key: OptionKey, choice: string) {
  const text = `option.${key}.${choice}.what`;
  return isTextKey(text) ? { what: t(text as 'option.safeSearch.on.what') } : {};
}

/** One option of the settings, stored as soon as it is chosen. */
export function OptionChoice({ of: key }: { of: OptionKey }) {
  const { settings, locked, savedText, write } = useSettings();
  const outcome = useOutcome();
  const isLocked = locked.includes(key);
  const choices: readonly string[] = options[key].choices;
  const choose = (value: string) => {
    if (!isChoice(key, value)) return;
    const patch: Patch = { [key]: value };
    void outcome.run(() => write(patch), savedText(t('options.saved')));
  };
  return (
    <div class="form">
      <Choice
        name={key}
        legend={t(`option.${key}`)}
        options={choices.map((value) => ({ value, label: choiceText(key, value), ...whatText(key, value) }))}
        value={settings[key]}
        isLocked={isLocked}
        onChange={choose}
      />
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      <OutcomeNotice shown={outcome.shown} />
    </div>
  );
}
