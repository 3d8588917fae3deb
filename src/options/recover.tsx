import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { waitText } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { type NewPin, NewPinFields } from './new-pin-fields';
import { OutcomeNotice, useOutcome } from './outcome';

/** As the message's schema allows. */
const longestWords = 500;

interface RecoverProps {
  /** Ms until the next try is allowed, and how to set it. */
  readonly wait: readonly [number, (ms: number) => void];
  readonly onDone: () => Promise<void>;
  readonly onBack: () => void;
}

/** A new PIN for who wrote the recovery words down; what was typed stays until it is right. */
export function Recover({ wait: [wait, setWait], onDone, onBack }: RecoverProps) {
  const [words, setWords] = useState('');
  const [pin, setPin] = useState<NewPin>({ pin: '', again: '' });
  const outcome = useOutcome();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function recover(event: Event): Promise<void> {
    event.preventDefault();
    if (wait > 0 || words.trim() === '') return;
    if (pin.pin !== pin.again) {
      outcome.fail(t('error.pins-differ'));
      return;
    }
    const isDone = await outcome.run(async () => {
      const answer = await attempt('guard/recover', { words, pin: pin.pin });
      if (!answer.ok && answer.waitMs > 0) setWait(answer.waitMs);
      return answer;
    }, '');
    if (isDone) await onDone();
  }

  return (
    <form class="form" onSubmit={(event) => void recover(event)}>
      <h2>{t('recover.title')}</h2>
      <p>{t('recover.lead')}</p>
      <div class="field">
        <label for="recovery-words">{t('recover.words')}</label>
        <textarea
          id="recovery-words"
          ref={field}
          rows={3}
          lang="vi"
          spellcheck={false}
          autocomplete="off"
          maxLength={longestWords}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <NewPinFields value={pin} onChange={setPin} />
      <button type="submit" class="button primary" aria-disabled={wait > 0 || outcome.isBusy}>
        {t('recover.do')}
      </button>
      <button type="button" class="link" onClick={onBack}>
        {t('recover.back')}
      </button>
      <p class="notice hint">{wait > 0 && t('unlock.wait', { wait: waitText(wait) })}</p>
      <OutcomeNotice shown={outcome.shown} />
    </form>
  );
}
