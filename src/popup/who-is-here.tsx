import { useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { t } from '../ui/translate';

type Read = ReplyOf<'children/read'>;
type Child = Read['children'][number];

function troubleOf(reason: string, waitMs: number): string {
  if (waitMs > 0) return t('here-now.wait', { minutes: Math.ceil(waitMs / 60_000) });
  return t(reason === 'wrong-pin' ? 'here-now.wrong' : 'here-now.failed');
}

/** Who is at the computer, and another taking the place; nothing where there is one child only. */
export function WhoIsHere({ onSwitched }: { onSwitched: () => Promise<void> }) {
  const [read, setRead] = useState<Read>();
  const [wanted, setWanted] = useState<Child>();
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState('');
  const load = async () => {
    const answer = await attempt('children/read', {});
    if (answer.ok) setRead(answer.reply);
  };
  useEffect(() => void load(), []);
  if (read === undefined || read.children.length === 0) return null;

  async function sitDown(child: Child, typed?: string): Promise<void> {
    setTrouble('');
    setPin('');
    const answer = await attempt('children/switch', {
      id: child.id,
      ...(typed !== undefined && { pin: typed }),
    });
    if (answer.ok) {
      setWanted(undefined);
      await load();
      await onSwitched();
    } else if (answer.reason === 'pin-needed') setWanted(child);
    else setTrouble(troubleOf(answer.reason, answer.waitMs));
  }
  function unlock(event: Event): void {
    event.preventDefault();
    if (wanted !== undefined && pin !== '') void sitDown(wanted, pin);
  }

  return (
    <section class="who" aria-labelledby="who">
      <h2 id="who">{t('here-now.title')}</h2>
      {read.isNobody && <p>{t('here-now.nobody')}</p>}
      <ul>
        {read.children.map((child) => (
          <li key={child.id}>
            <button
              type="button"
              class="button small"
              aria-pressed={child.id === read.current}
              onClick={() => child.id !== read.current && void sitDown(child)}
            >
              {child.isFree ? child.name : t('here-now.needs-pin', { name: child.name })}
            </button>
          </li>
        ))}
      </ul>
      {wanted !== undefined && (
        <form onSubmit={unlock}>
          <label for="who-pin">{t('here-now.pin')}</label>
          <input
            id="who-pin"
            type="password"
            autocomplete="off"
            maxLength={128}
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
          />
          <button type="submit" class="button small">
            {t('here-now.go', { name: wanted.name })}
          </button>
          <button type="button" class="button small" onClick={() => setWanted(undefined)}>
            {t('here-now.cancel')}
          </button>
        </form>
      )}
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </section>
  );
}
