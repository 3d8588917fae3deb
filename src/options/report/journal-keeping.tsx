import { attempt, type ReplyOf, type RequestOf } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { Choice } from '../choice';
import { OutcomeNotice, useOutcome } from '../outcome';
import { TwoSteps } from '../two-steps';

type State = ReplyOf<'journal/state'>;
type Options = RequestOf<'journal/options'>;
const lengths = [7, 30, 90] as const;

interface JournalKeepingProps {
  readonly state: State;
  readonly onChanged: () => Promise<void>;
  readonly onErased: () => void;
}

/** How long and how closely the history is kept, and the end of it. */
export function JournalKeeping({ state, onChanged, onErased }: JournalKeepingProps) {
  const outcome = useOutcome();
  const keepDays = lengths.find((days) => days === state.keepDays) ?? 90;
  const save = async (options: Partial<Options>) => {
    const wanted = { keepDays, keepAddresses: state.keepAddresses, ...options };
    await outcome.run(() => attempt('journal/options', wanted), t('idle.saved'));
    await onChanged();
  };
  const erase = async () => {
    if (await outcome.run(() => attempt('journal/erase', {}), t('journal.erased'))) onErased();
  };
  return (
    <section class="form no-print" aria-labelledby="keeping">
      <h2 id="keeping">{t('journal.keeping')}</h2>
      <p>{t('journal.keeping.lead')}</p>
      <Choice
        name="keep-days"
        legend={t('journal.days')}
        value={String(keepDays)}
        options={lengths.map((days) => ({ value: String(days), label: t(`journal.days.${days}`) }))}
        onChange={(value) =>
          void save({ keepDays: lengths.find((days) => String(days) === value) ?? keepDays })
        }
      />
      <label class="option">
        <input
          type="checkbox"
          checked={state.keepAddresses}
          onChange={(event) => void save({ keepAddresses: event.currentTarget.checked })}
        />
        <span>
          <span class="option-label">{t('journal.addresses')}</span>
          <span class="option-what">{t('journal.addresses.what')}</span>
        </span>
      </label>
      <TwoSteps
        ask={t('journal.erase')}
        sure={t('journal.erase.sure')}
        yes={t('journal.erase.yes')}
        no={t('journal.erase.no')}
        onYes={() => void erase()}
      />
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
