import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';
import { Choice } from './choice';
import { OutcomeNotice, useOutcome } from './outcome';
import { useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

const offered = [0, 24] as const;

function option(hours: number) {
  const value = String(hours);
  if (hours === 0) return { value, label: t('delay.off'), what: t('delay.off.what') };
  if (hours === 24) return { value, label: t('delay.day'), what: t('delay.day.what') };
  return { value, label: t('delay.other', { hours }) };
}

/** How long a weakening waits, and what waits now. */
export function WaitingSection() {
  const { delayHours, pending, reload } = useSettings();
  const outcome = useOutcome();
  const choices = [...new Set([...offered, delayHours])].sort((a, b) => a - b);
  async function choose(hours: number): Promise<void> {
    const good = hours < delayHours ? t('options.saved-later', { hours: delayHours }) : t('delay.saved');
    await outcome.run(() => attempt('settings/delay', { hours }), good);
    await reload();
  }
  return (
    <div class="form">
      <p>{t('delay.lead')}</p>
      <Choice
        name="delay"
        legend={t('delay.legend')}
        value={String(delayHours)}
        options={choices.map(option)}
        onChange={(value) => void choose(Number(value))}
      />
      <OutcomeNotice shown={outcome.shown} />
      {pending.length === 0 && <p class="quiet">{t('delay.none')}</p>}
      <WaitingChanges />
    </div>
  );
}
