import { useState } from 'preact/hooks';
import { explainFailure } from '../ui/explain-failure';
import { shortenMiddle } from '../ui/shorten';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { type BadLine, readAddresses } from './read-addresses';
import { useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

/** More than these are counted, not listed: a page of thousands of lines helps nobody. */
const mostExplained = 10;

function explain(bad: readonly BadLine[]): string {
  return bad
    .slice(0, mostExplained)
    .map(({ line, text, reason }) =>
      t('addresses.bad-line', { line, text: shortenMiddle(text), reason: explainFailure(reason) }),
    )
    .join('\n');
}

function AddressList({ field }: { field: 'allowed' | 'blocked' }) {
  const { settings, locked, savedText, write } = useSettings();
  const [text, setText] = useState('');
  const outcome = useOutcome();
  const addresses = settings[field];
  const isLocked = locked.includes(field);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const { added, bad } = readAddresses(text, addresses);
    if (bad.length > 0) {
      outcome.fail(explain(bad));
      return;
    }
    if (added.length === 0) {
      outcome.fail(t('addresses.nothing'));
      return;
    }
    const good = savedText(t('addresses.added', { count: added.length }));
    if (await outcome.run(() => write({ [field]: [...addresses, ...added] }), good)) setText('');
  }

  const remove = (address: string) =>
    void outcome.run(
      () => write({ [field]: addresses.filter((each) => each !== address) }),
      savedText(t('addresses.removed', { address })),
    );

  return (
    <section class="form" aria-labelledby={field}>
      <h2 id={field}>{t(`addresses.${field}`)}</h2>
      <p>{t(`addresses.${field}.what`)}</p>
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      {addresses.length === 0 && <p class="quiet">{t('addresses.none')}</p>}
      <ul class="addresses">
        {addresses.map((address) => (
          <li key={address}>
            <bdi dir="ltr">{address}</bdi>
            {!isLocked && (
              <button
                type="button"
                class="button small"
                aria-label={t('addresses.remove-one', { address })}
                onClick={() => remove(address)}
              >
                {t('addresses.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && (
        <form class="form" onSubmit={(event) => void add(event)}>
          <div class="field">
            <label for={`add-${field}`}>{t('addresses.add-to')}</label>
            <textarea
              id={`add-${field}`}
              rows={3}
              spellcheck={false}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
          <button type="submit" class="button" aria-disabled={outcome.isBusy}>
            {t('addresses.add')}
          </button>
        </form>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}

/** The family's own addresses: always open, always closed. */
export function AddressesSection() {
  return (
    <div class="form">
      <p>{t('addresses.lead')}</p>
      <WaitingChanges />
      <AddressList field="allowed" />
      <AddressList field="blocked" />
    </div>
  );
}
