import { useState } from 'preact/hooks';
import { longestNote } from '../../core/policy/address-file';
import { t } from '../../ui/translate';

interface RowProps {
  readonly address: string;
  readonly note: string;
  readonly isLocked: boolean;
  /** True once it is stored. */
  readonly onNote: (note: string) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** One address, what somebody wrote about it, and what can be done with it. */
export function AddressRow({ address, note, isLocked, onNote, onRemove }: RowProps) {
  const [draft, setDraft] = useState<string>();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (await onNote(draft ?? '')) setDraft(undefined);
  }
  return (
    <li>
      <span class="address">
        <bdi dir="ltr">{address}</bdi>
        {note !== '' && draft === undefined && (
          <span class="option-what">
            <bdi>{note}</bdi>
          </span>
        )}
        {draft !== undefined && (
          <form class="row" onSubmit={(event) => void save(event)}>
            <input
              type="text"
              aria-label={t('addresses.note-of', { address })}
              maxLength={longestNote}
              value={draft}
              onInput={(event) => setDraft(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setDraft(undefined)}
              ref={(field) => {
                if (field !== null && draft === note) field.focus();
              }}
            />
            <button type="submit" class="button small">
              {t('addresses.note-save')}
            </button>
          </form>
        )}
      </span>
      <span class="row">
        {draft === undefined && (
          <button
            type="button"
            class="button small"
            aria-label={t('addresses.note-of', { address })}
            onClick={() => setDraft(note)}
          >
            {t('addresses.note')}
          </button>
        )}
        {!isLocked && (
          <button
            type="button"
            class="button small"
            aria-label={t('addresses.remove-one', { address })}
            onClick={onRemove}
          >
            {t('addresses.remove')}
          </button>
        )}
      </span>
    </li>
  );
}
