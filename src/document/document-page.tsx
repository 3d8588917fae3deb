import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';

type Described = ReplyOf<'document/describe'>;

function troubleOf(reason: string, waitMs: number): string {
  if (waitMs > 0) return t('here.locked-out', { minutes: Math.ceil(waitMs / 60_000) });
  return t(reason === 'wrong-pin' ? 'here.wrong' : 'here.not-now');
}

/** Opens the document in this very tab: for who may choose alone at once, else with a guardian's PIN. */
function OpenForm({ url, opens }: { url: string; opens: Described['opens'] }) {
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const needsPin = opens === 'guardian';
  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy || (needsPin && pin === '')) return;
    setBusy(true);
    setTrouble('');
    // Whatever comes back, the PIN does not stay in the page.
    setPin('');
    const answer = await attempt('document/open', needsPin ? { url, pin } : { url });
    if (answer.ok) {
      location.replace(answer.reply.url);
      return;
    }
    setBusy(false);
    setTrouble(troubleOf(answer.reason, answer.waitMs));
  }
  return (
    <form class="card" onSubmit={(event) => void open(event)}>
      <h2>{t(needsPin ? 'here.title' : 'document.choose')}</h2>
      {needsPin && (
        <>
          <p>{t('document.pin-what')}</p>
          <label for="document-pin">{t('here.pin')}</label>
          <input
            id="document-pin"
            type="password"
            autocomplete="off"
            maxLength={128}
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
          />
        </>
      )}
      <button type="submit" class="button" aria-disabled={isBusy}>
        {t('document.open')}
      </button>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}

function fileName(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}

/** Stands where a PDF would have opened. `described` is undefined when the worker did not answer. */
export function DocumentPage({
  url,
  described,
}: {
  url: string | undefined;
  described: Described | undefined;
}) {
  const level = levelOf(described?.profile ?? '7-11');
  return (
    <>
      <header>
        <Brand />
      </header>
      <main class={level}>
        <div class="top">
          <div class="picture">
            <Sprout pose="think" />
          </div>
          <h1>{t('document.title')}</h1>
        </div>
        <p>{t(`document.why.${level}`)}</p>
        {url === undefined ? (
          <p class="notice hint">{t('document.none')}</p>
        ) : (
          <p class="which">
            <bdi>{fileName(url)}</bdi>
            <br />
            <bdi class="host">{new URL(url).hostname}</bdi>
          </p>
        )}
        {url !== undefined && <OpenForm url={url} opens={described?.opens ?? 'guardian'} />}
        <div class="actions">
          <button type="button" class="button quiet" onClick={() => history.back()}>
            {t('document.back')}
          </button>
        </div>
        <HelpLine />
      </main>
    </>
  );
}
