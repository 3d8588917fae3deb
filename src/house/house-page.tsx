import { AgreementPaper } from '../ui/agreement-paper';
import type { ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';

type Read = ReplyOf<'house/read'>;

function SchoolCode({ code }: { code: NonNullable<Read['classCode']> }) {
  return (
    <section class="card agreement" aria-labelledby="school-code">
      <h2 id="school-code">
        {code.name === '' ? t('house.class') : t('house.class-of', { name: code.name })}
      </h2>
      <ol>
        {code.rules.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p class="quiet">{t('house.by-school')}</p>
    </section>
  );
}

/** What child and guardian agreed on, and what the class has agreed on; to read and to print. */
export function HousePage({ read }: { read: Read }) {
  const { agreements, classCode, profile } = read;
  const level = levelOf(profile);
  const isEmpty = agreements.length === 0 && classCode === undefined;
  return (
    <>
      <header>
        <Brand />
      </header>
      <main class={level}>
        <div class="hero">
          <div class="picture">
            <Sprout pose="help" />
          </div>
          <div>
            <h1>{t('house.title')}</h1>
            <p class="lead">
              {isEmpty ? t('house.none') : t(`house.lead.${level === 'young' ? 'young' : 'other'}`)}
            </p>
          </div>
        </div>
        {isEmpty && <p>{t('house.none.how')}</p>}
        {agreements.map((each) => (
          <section key={each.place} class="card" aria-labelledby={each.place}>
            <h2 id={each.place}>{t(each.place === 'home' ? 'house.home' : 'house.class')}</h2>
            <AgreementPaper agreement={each} />
          </section>
        ))}
        {classCode !== undefined && <SchoolCode code={classCode} />}
        {!isEmpty && (
          <p class="not-printed">
            <button type="button" class="button" onClick={() => print()}>
              {t('house.print')}
            </button>
          </p>
        )}
        <div class="not-printed">
          <p>{t('house.told')}</p>
          <HelpLine />
        </div>
      </main>
    </>
  );
}
