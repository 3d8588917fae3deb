import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';

interface PairedChildrenProps {
  readonly paired: ReplyOf<'codes/read'>['children'];
  readonly onChanged: () => Promise<void>;
}

/** Children whose browsers this one answers. */
export function PairedChildren({ paired, onChanged }: PairedChildrenProps) {
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const outcome = useOutcome();
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const isAdded = await outcome.run(
      () => attempt('codes/add-child', { name: name.trim(), secret }),
      t('codes.child.added'),
    );
    if (!isAdded) return;
    setName('');
    setSecret('');
    await onChanged();
  }
  const remove = async (id: string) => {
    if (await outcome.run(() => attempt('codes/remove-child', { id }), t('codes.child.removed'))) {
      await onChanged();
    }
  };
  return (
    <section class="form" aria-labelledby="paired">
      <h2 id="paired">{t('codes.child.title')}</h2>
      <p>{t('codes.child.lead')}</p>
      <ul class="facts">
        {paired.map((child) => (
          <li key={child.id}>
            <bdi>{child.name}</bdi>{' '}
            <button
              type="button"
              class="link"
              aria-label={t('codes.child.remove-one', { name: child.name })}
              onClick={() => void remove(child.id)}
            >
              {t('codes.child.remove')}
            </button>
          </li>
        ))}
      </ul>
      <form class="form" onSubmit={(event) => void add(event)}>
        <label>
          {t('codes.child.name')}
          <input
            name="child"
            required
            maxLength={40}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('codes.child.secret')}
          <input
            name="secret"
            required
            autocomplete="off"
            spellcheck={false}
            maxLength={100}
            value={secret}
            onInput={(event) => setSecret(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={outcome.isBusy}>
          {t('codes.child.add')}
        </button>
      </form>
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
