import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { Sprout } from '../ui/sprout';
import { type Language, t } from '../ui/translate';
import { Choice } from './choice';
import { type NewPin, NewPinFields } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';
import { LanguageChoice } from './profile-choice';
import { AgesStep } from './setup/ages-step';
import { CloseStep } from './setup/close-step';
import { type Draft, forgetDraft, keepDraft, readDraft, users } from './setup/draft';
import { saveAnswers, setFirstPin } from './setup/save-answers';
import { WordsStep } from './setup/words-step';
import type { Status } from './use-status';

interface SetupProps {
  readonly status: Status;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly refresh: () => Promise<void>;
}

const steps = 5;
const pinStep = 4;
const poses = ['help', 'think', 'think', 'stop', 'help'] as const;

/** The five first-run questions: language, who, age, PIN with recovery words, private windows and removal. */
export function Setup({ status, language, onLanguage, refresh }: SetupProps) {
  const [draft, setDraft] = useState<Draft>(() => {
    const { profile } = status;
    const child = { name: '', profile };
    const read = readDraft({ step: 1, user: 'one', profile, children: [child, child] });
    // Without a PIN nothing behind it can have been answered.
    return status.hasPin ? read : { ...read, step: Math.min(read.step, pinStep) };
  });
  const [pin, setPin] = useState<NewPin>({ pin: '', again: '' });
  const outcome = useOutcome();
  const title = useRef<HTMLHeadingElement>(null);
  const { step } = draft;
  // The heading is read anew at every step.
  useEffect(() => title.current?.focus(), [step]);

  function change(part: Partial<Draft>): void {
    const changed = { ...draft, ...part };
    keepDraft(changed);
    setDraft(changed);
  }

  async function save(): Promise<boolean> {
    return outcome.run(() => saveAnswers(draft, language), '');
  }

  async function usePin(): Promise<void> {
    if (pin.pin !== pin.again) {
      outcome.fail(t('error.pins-differ'));
      return;
    }
    const isSaved = await outcome.run(async () => {
      const set = await setFirstPin(pin.pin);
      return set.ok ? saveAnswers(draft, language) : set;
    }, '');
    if (!isSaved) return;
    setPin({ pin: '', again: '' });
    await refresh();
  }

  async function next(event: Event): Promise<void> {
    event.preventDefault();
    if (step === pinStep && !status.hasPin) return usePin();
    // Answers given anew after the PIN are stored at once.
    if (step === pinStep && !(await save())) return;
    if (step < steps) {
      change({ step: step + 1 });
      return;
    }
    const finish = () => attempt('settings/write', { patch: { isSetUp: true } });
    if (!(await outcome.run(finish, t('options.saved')))) return;
    forgetDraft();
    await refresh();
  }

  return (
    <form class="card narrow form" onSubmit={(event) => void next(event)}>
      <div class="small-picture">
        <Sprout pose={poses[step - 1] ?? 'help'} />
      </div>
      <h1 ref={title} tabIndex={-1}>
        {t('setup.welcome')}
      </h1>
      {step === 1 && <p class="lead">{t('setup.lead')}</p>}
      <p class="quiet">{t('setup.step', { step, steps })}</p>
      {step === 1 && <LanguageChoice legend={t('setup.language')} value={language} onChange={onLanguage} />}
      {step === 2 && (
        <Choice
          name="user"
          legend={t('setup.user')}
          value={draft.user}
          options={users.map((user) => ({
            value: user,
            label: t(`setup.user.${user}`),
            what: t(`setup.user.what.${user}`),
          }))}
          onChange={(user) => change({ user })}
        />
      )}
      {step === 3 && <AgesStep draft={draft} onChange={change} />}
      {step === pinStep && !status.hasPin && (
        <fieldset class="choice">
          <legend>{t('setup.pin')}</legend>
          <p>{t('pin.why')}</p>
          <NewPinFields value={pin} onChange={setPin} />
        </fieldset>
      )}
      {step === pinStep && status.hasPin && <WordsStep />}
      {step === steps && <CloseStep status={status} refresh={refresh} />}
      <OutcomeNotice shown={outcome.shown} />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
          {t(outcome.isBusy ? 'setup.finishing' : step < steps ? 'setup.next' : 'setup.finish')}
        </button>
        {step > 1 && (
          <button type="button" class="button" onClick={() => change({ step: step - 1 })}>
            {t('setup.back')}
          </button>
        )}
      </div>
    </form>
  );
}
