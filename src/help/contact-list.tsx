import contactsFile from '../../content/help/contacts.json';
import type { Contact, NearContact } from '../core/help/help-content';
import { language, t } from '../ui/translate';

const [first, ...others] = contactsFile as readonly Contact[];

function dialled(number: string): string {
  return `tel:${number.replaceAll(/[ .-]/g, '')}`;
}

function ContactLine({ name, number, about, note }: NearContact & { note?: string }) {
  return (
    <li class="contact">
      <a href={dialled(number)}>
        <span class="only-heard">{t('help-page.call', { name })}: </span>
        {number}
      </a>
      <div>
        <strong>{name}</strong>
        {about !== '' && <p>{about}</p>}
        {note !== undefined && <p class="quiet">{note}</p>}
      </div>
    </li>
  );
}

function noteOf({ verifiedOn, source }: Contact): { note: string } | undefined {
  if (verifiedOn === undefined || source === undefined) return undefined;
  return { note: t('help-page.verified', { date: verifiedOn.split('-').reverse().join('/'), source }) };
}

interface ContactListProps {
  readonly near: readonly NearContact[];
  readonly schoolName: string;
  /** Beside advice: those near, and the first line. */
  readonly isShort: boolean;
}

/** People to talk to: the child protection line, those the family or school named, then the others. */
export function ContactList({ near, schoolName, isShort }: ContactListProps) {
  if (first === undefined) return null;
  return (
    <section class="card contacts" aria-labelledby="contacts">
      <h2 id="contacts">{t('help-page.people')}</h2>
      <ul>
        <li class="contact first">
          <a href={dialled(first.number)}>
            <span class="only-heard">{t('help-page.call', { name: first[language()].name })}: </span>
            {first.number}
          </a>
          <div>
            <strong>{first[language()].name}</strong>
            <p>{first[language()].about}</p>
          </div>
        </li>
        {near.map((each) => (
          <ContactLine key={`${each.name}${each.number}`} {...each} />
        ))}
        {!isShort &&
          others.map((each) => (
            <ContactLine key={each.id} number={each.number} {...each[language()]} {...noteOf(each)} />
          ))}
      </ul>
      {schoolName !== '' && <p>{t('help-page.school', { school: schoolName })}</p>}
    </section>
  );
}
