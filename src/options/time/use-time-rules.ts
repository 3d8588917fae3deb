import type { TimeRules } from '../../core/time/rules';
import { t } from '../../ui/translate';
import { type Outcome, useOutcome } from '../outcome';
import { type Patch, useSettings } from '../settings-context';

/** The rules of time of the child at the computer, and a way to change some of them. */
export function useTimeRules(): {
  readonly rules: TimeRules;
  readonly isLocked: boolean;
  readonly outcome: Outcome;
  readonly save: (patch: Partial<TimeRules>) => Promise<boolean>;
} {
  const { settings, locked, savedText, write } = useSettings();
  const outcome = useOutcome();
  const rules = settings.time as TimeRules;
  const save = (patch: Partial<TimeRules>) =>
    outcome.run(
      () => write({ time: { ...rules, ...patch } as NonNullable<Patch['time']> }),
      savedText(t('options.saved')),
    );
  return { rules, isLocked: locked.includes('time'), outcome, save };
}
