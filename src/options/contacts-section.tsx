import { useState } from 'preact/hooks';
import { maxNearContacts, type NearContact, nearContact } from '../core/help/help-content';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { useSettings } from './settings-context';

const empty: NearContact = { name: '', number: '', about: '' };
const fields = ['name', 'number', 'about'] as const;

/** The people near whom a child may turn to, as the help page shows them. */
export function ContactsSection() {
  const { settings, locked, write } = useSettings();
  const [draft, setDraft] = useState(empty);
  const outcome = useOutcome();
  const { contacts } = settings;
  const isLocked = locked.includes('contacts');

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const trimmed = { name: draft.name.trim(), number: draft.number.trim(), about: draft.about.trim() };
    if (!nearContact.safeParse(trimmed).success) {
      outcome.fail(t('contacts.wrong'));
      return;
    }
    const good = t('contacts.added', { name: trimmed.name });
    if (await outcome.run(() => write({ contacts: [...contacts, trimmed] }), good)) setDraft(empty);
  }

  const remove = (gone: NearContact) =>
    void outcome.run(
      () => write({ contacts: contacts.filter((each) => each !== gone) }),
      t('contacts.removed', { name: gone.name }),
    );

  return (
    <div class="form">
      <p>{t('contacts.lead')}</p>
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      {contacts.length === 0 && <p class="quiet">{t('contacts.none')}</p>}
      <ul class="addresses">
        {contacts.map((contact) => (
          <li key={`${contact.name}${contact.number}`}>
            <span>
              <strong>{contact.name}</strong> · <bdi dir="ltr">{contact.number}</bdi>
              {contact.about !== '' && ` · ${contact.about}`}
            </span>
            {!isLocked && (
              <button
                type="button"
                class="button small"
                aria-label={t('contacts.remove', { name: contact.name })}
                onClick={() => remove(contact)}
              >
                {t('addresses.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && contacts.length < maxNearContacts && (
        <form class="form" onSubmit={(event) => void add(event)}>
          {fields.map((field) => (
            <div class="field" key={field}>
              <label for={`contact-${field}`}>{t(`contacts.${field}`)}</label>
              <input
                id={`contact-${field}`}
                inputMode={field === 'number' ? 'tel' : 'text'}
                maxLength={field === 'about' ? 120 : 80}
                value={draft[field]}
                onInput={({ currentTarget: { value } }) => setDraft({ ...draft, [field]: value })}
              />
            </div>
          ))}
          <button type="submit" class="button" aria-disabled={outcome.isBusy}>
            {t('contacts.add')}
          </button>
        </form>
      )}
      <OutcomeNotice shown={outcome.shown} />
      <p>
        <a href="/help/index.html" target="_blank" rel="noopener">
          {t('contacts.see')}
        </a>
      </p>
    </div>
  );
}
