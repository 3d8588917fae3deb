import { useEffect, useRef, useState } from 'preact/hooks';
import { type Attempt, attempt } from '../ui/attempt';
import { Sprout } from '../ui/sprout';
import { type Language, t } from '../ui/translate';
import { type NewPin, NewPinFields } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';
import { LanguageChoice, ProfileChoice } from './profile-choice';
import type { Status } from './use-status';

type Answers = Pick<Status, 'profile' | 'language'>;

/** Sets the PIN if there is none, which also opens the session, then stores the answers. */
async function finish(answers: Answers, pin: string | undefined): Promise<Attempt<unknown>> {
  if (pin !== undefined) {
    const set = await attempt('guard/set-pin', { pin });
    // A second "Finish" after a failed save finds the PIN set by the first.
    if (!set.ok && set.reason !== 'pin-exists') return set;
    if (!set.ok) {
      const opened = await attempt('guard/unlock', { pin });
      if (!opened.ok) return opened;
    }
  }
  return attempt('settings/write', { patch: { ...answers, isSetUp: true } });
}

interface SetupProps {
  readonly status: Status;
  readonly onLanguage: (language: Language) => void;
  readonly onDone: () => Promise<void>;
}

/** The first-run questions: language, age, PIN. */
export function Setup({ status, onLanguage, onDone }: SetupProps) {
  const steps = status.hasPin ? 2 : 3;
  const [step, setStep] = useState(1);
  const [answers, setAnswers] = useState<Answers>({ profile: status.profile, language: status.language });
  const [pin, setPin] = useState<NewPin>({ pin: '', again: '' });
  const outcome = useOutcome();
  const title = useRef<HTMLHeadingElement>(null);
  // The heading is read anew at every step.
  useEffect(() => title.current?.focus(), [step]);

  async function next(event: Event): Promise<void> {
    event.preventDefault();
    if (step < steps) {
      setStep(step + 1);
      return;
    }
    if (!status.hasPin && pin.pin !== pin.again) {
      outcome.fail(t('error.pins-differ'));
      return;
    }
    const isDone = await outcome.run(
      () => finish(answers, status.hasPin ? undefined : pin.pin),
      t('options.saved'),
    );
    if (isDone) await onDone();
  }

  return (
    <form class="card narrow form" onSubmit={(event) => void next(event)}>
      <div class="small-picture">
        <Sprout pose={step === 1 ? 'help' : step === 2 ? 'think' : 'stop'} />
      </div>
      <h1 ref={title} tabIndex={-1}>
        {t('setup.welcome')}
      </h1>
      {step === 1 && <p class="lead">{t('setup.lead')}</p>}
      <p class="quiet">{t('setup.step', { step, steps })}</p>
      {step === 1 && (
        <LanguageChoice
          legend={t('setup.language')}
          value={answers.language}
          onChange={(language) => {
            setAnswers({ ...answers, language });
            onLanguage(language);
          }}
        />
      )}
      {step === 2 && (
        <ProfileChoice
          legend={t('setup.profile')}
          value={answers.profile}
          onChange={(profile) => setAnswers({ ...answers, profile })}
        />
      )}
      {step === 3 && (
        <fieldset class="choice">
          <legend>{t('setup.pin')}</legend>
          <p>{t('pin.why')}</p>
          <NewPinFields value={pin} onChange={setPin} />
        </fieldset>
      )}
      <OutcomeNotice shown={outcome.shown} />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
          {t(outcome.isBusy ? 'setup.finishing' : step < steps ? 'setup.next' : 'setup.finish')}
        </button>
        {step > 1 && (
          <button type="button" class="button" onClick={() => setStep(step - 1)}>
            {t('setup.back')}
          </button>
        )}
      </div>
    </form>
  );
}
