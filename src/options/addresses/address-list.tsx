import { useState } from 'preact/hooks';
import { type AddressField, type BadLine, readAddresses } from '../../core/policy/address-file';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { useSettings } from '../settings-context';
import { countText } from '../when-text';
import { AddressRow } from './address-row';
import { BadLines } from './bad-lines';
import { useAddresses } from './use-addresses';

/** As many as are shown in one go; a list of thousands is searched, not scrolled. */
const shownAtOnce = 100;
/** Fewer are seen at a glance and need no search. */
const searchedFrom = 8;

/** One of the two lists: searched, noted, pasted into. */
export function AddressList({ field }: { field: AddressField }) {
  const { locked, savedText } = useSettings();
  const { settings, notes, add, remove, setNote } = useAddresses();
  const [text, setText] = useState('');
  const [bad, setBad] = useState<readonly BadLine[]>([]);
  const [sought, seek] = useState('');
  const [shown, show] = useState(shownAtOnce);
  const outcome = useOutcome();
  const addresses = settings[field];
  const isLocked = locked.includes(field);
  const wanted = sought.trim().toLowerCase();
  const found = addresses.filter((address) =>
    `${address} ${notes[address] ?? ''}`.toLowerCase().includes(wanted),
  );

  /** What is understood is added; the other lines stay where they were pasted. */
  async function paste(event: Event): Promise<void> {
    event.preventDefault();
    const read = readAddresses(text, addresses);
    setBad(read.bad);
    if (read.added.length === 0) {
      if (read.bad.length === 0) outcome.fail(t('addresses.nothing'));
      return;
    }
    const good = savedText(t('addresses.added', { count: countText(read.added.length) }));
    const isAdded = await outcome.run(() => add({ [field]: read.added }), good);
    if (isAdded) setText(read.bad.map((line) => line.text).join('\n'));
  }

  return (
    <section class="form" aria-labelledby={field}>
      <h2 id={field}>{t(`addresses.${field}`)}</h2>
      <p>{t(`addresses.${field}.what`)}</p>
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      {addresses.length === 0 && <p class="quiet">{t('addresses.none')}</p>}
      {addresses.length >= searchedFrom && (
        <div class="field">
          <label for={`seek-${field}`}>{t('addresses.search')}</label>
          <input
            id={`seek-${field}`}
            type="search"
            value={sought}
            onInput={(event) => {
              seek(event.currentTarget.value);
              show(shownAtOnce);
            }}
          />
          <p class="quiet" role="status">
            {t('addresses.found', { count: countText(found.length), all: countText(addresses.length) })}
          </p>
        </div>
      )}
      <ul class="addresses">
        {found.slice(0, shown).map((address) => (
          <AddressRow
            key={address}
            address={address}
            note={notes[address] ?? ''}
            isLocked={isLocked}
            onNote={(note) => outcome.run(() => setNote(address, note), t('addresses.noted'))}
            onRemove={() =>
              void outcome.run(() => remove(field, address), savedText(t('addresses.removed', { address })))
            }
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button small" onClick={() => show(shown + shownAtOnce)}>
          {t('addresses.show-more')}
        </button>
      )}
      {!isLocked && (
        <form class="form" onSubmit={(event) => void paste(event)}>
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
          <BadLines bad={bad} lead={t('addresses.left', { count: countText(bad.length) })} />
          <button type="submit" class="button" aria-disabled={outcome.isBusy}>
            {t('addresses.add')}
          </button>
        </form>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}
