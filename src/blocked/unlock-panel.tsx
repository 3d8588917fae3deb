import { useState } from 'preact/hooks';
import { attempt, type RequestOf } from '../ui/attempt';
import { t } from '../ui/translate';
import { openAddress } from './use-action';

type Opening = RequestOf<'blocked/unlock'>['opening'];
const choices = ['once', '15', '30', '60', '120', 'today'] as const;
type Choice = (typeof choices)[number];

function openingOf(choice: Choice): Opening {
  if (choice === 'once' || choice === 'today') return { kind: choice };
  return { kind: 'minutes', minutes: Number(choice) };
}

function troubleOf(reason: string, waitMs: number): string {
  if (waitMs > 0) return t('here.locked-out', { minutes: Math.ceil(waitMs / 60_000) });
  return t(reason === 'wrong-pin' ? 'here.wrong' : 'here.not-now');
}

function PinForm() {
  const [pin, setPin] = useState('');
  const [choice, setChoice] = useState<Choice>('once');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy || pin === '') return;
    setBusy(true);
    setTrouble('');
    // Whatever comes back, the PIN does not stay in the page.
    setPin('');
    const answer = await attempt('blocked/unlock', { pin, opening: openingOf(choice) });
    if (answer.ok && openAddress(answer.reply.url)) return;
    setBusy(false);
    setTrouble(answer.ok ? t('here.not-now') : troubleOf(answer.reason, answer.waitMs));
  }
  return (
    <form onSubmit={(event) => void open(event)}>
      <label for="here-pin">{t('here.pin')}</label>
      <input
        id="here-pin"
        type="password"
        autocomplete="off"
        maxLength={128}
        value={pin}
        onInput={(event) => setPin(event.currentTarget.value)}
      />
      <label for="here-choice">{t('here.how-long')}</label>
      <select
        id="here-choice"
        value={choice}
        onChange={(event) => setChoice(choices.find((each) => each === event.currentTarget.value) ?? 'once')}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {each === 'once' || each === 'today' ? t(`here.${each}`) : t('here.minutes', { minutes: each })}
          </option>
        ))}
      </select>
      <button type="submit" class="button" aria-disabled={isBusy}>
        {t('here.open')}
      </button>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}

/** For a guardian at the child's side: the worker checks the PIN, and opens the site for as long as they choose. */
export function UnlockPanel() {
  const [isShown, setShown] = useState(false);
  return (
    <section class="card ask" aria-labelledby="here">
      <h2 id="here">{t('here.title')}</h2>
      <p>{t('here.what')}</p>
      {!isShown && (
        <div class="actions">
          <button type="button" class="button" onClick={() => setShown(true)}>
            {t('here.show')}
          </button>
        </div>
      )}
      {isShown && <PinForm />}
    </section>
  );
}
