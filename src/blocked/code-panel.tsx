import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { Spelled } from '../ui/spelled';
import { t } from '../ui/translate';
import { openAddress } from './use-action';

const told = ['wrong-code', 'mistyped', 'too-late', 'answered-no'] as const;

function troubleOf(reason: string, waitMs: number): string {
  if (waitMs > 0) return t('here.locked-out', { minutes: Math.ceil(waitMs / 60_000) });
  const known = told.find((each) => each === reason);
  return known === undefined ? t('here.not-now') : t(`code.${known}`);
}

function AnswerForm() {
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  async function use(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy || code.trim() === '') return;
    setBusy(true);
    setTrouble('');
    const answer = await attempt('blocked/use-code', { code });
    if (answer.ok && openAddress(answer.reply.url)) return;
    setBusy(false);
    setTrouble(answer.ok ? t('here.not-now') : troubleOf(answer.reason, answer.waitMs));
  }
  return (
    <form onSubmit={(event) => void use(event)}>
      <label for="answer-code">{t('code.answer')}</label>
      <input
        id="answer-code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={20}
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={isBusy}>
        {t('code.use')}
      </button>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}

/** For a guardian far away: a code to read to them on the telephone, and a place for the code they answer. */
export function CodePanel() {
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState('');
  async function ask(): Promise<void> {
    const answer = await attempt('blocked/code', {});
    if (answer.ok && answer.reply.code !== null) setCode(answer.reply.code);
    else setTrouble(t('here.not-now'));
  }
  return (
    <section class="card ask" aria-labelledby="code">
      <h2 id="code">{t('code.title')}</h2>
      <p>{t('code.what')}</p>
      {code === '' && (
        <div class="actions">
          <button type="button" class="button" onClick={() => void ask()}>
            {t('code.show')}
          </button>
        </div>
      )}
      {code !== '' && (
        <>
          <Spelled code={code} />
          <p class="quiet">{t('code.how')}</p>
          <AnswerForm />
        </>
      )}
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </section>
  );
}
