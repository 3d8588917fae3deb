import { useEffect, useState } from 'preact/hooks';
import { Brand } from '../ui/brand';
import { type Language, setLanguage, t } from '../ui/translate';
import { KitForm } from './kit-form';
import { LessonMaker } from './lesson-maker';
import { languageOptions } from './question';
import { SelfTest } from './self-test';

const parts = ['kit', 'check', 'lesson'] as const;
type Part = (typeof parts)[number];

function partOf(hash: string): Part {
  return parts.find((part) => `#${part}` === hash) ?? 'kit';
}

/** Which part the address names. */
function usePart(): Part {
  const [part, setPart] = useState(() => partOf(location.hash));
  useEffect(() => {
    const follow = () => setPart(partOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return part;
}

/** What a computer teacher needs; works without a PIN, because nothing here changes this computer. */
export function SchoolPage({ language: first }: { language: Language }) {
  const [language, choose] = useState(first);
  const part = usePart();
  setLanguage(language);
  useEffect(() => {
    document.title = `${t('school.title')} – ${t('brand.name')}`;
  });
  return (
    <>
      <a class="skip" href="#main">
        {t('brand.skip')}
      </a>
      <header>
        <Brand />
        <fieldset class="languages">
          <legend class="only-heard">{t('school.language')}</legend>
          {languageOptions().map(({ value, label }) => (
            <label key={value} class="tick" lang={value}>
              <input
                type="radio"
                name="page-language"
                checked={value === language}
                onChange={() => choose(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{t('school.title')}</h1>
        <nav aria-label={t('school.parts')}>
          {parts.map((each) => (
            <a
              key={each}
              class="button small"
              href={`#${each}`}
              aria-current={each === part ? 'page' : undefined}
            >
              {t(`school.part.${each}`)}
            </a>
          ))}
        </nav>
        <section class="form" aria-labelledby="part">
          <h2 id="part">{t(`school.part.${part}`)}</h2>
          {/* Both stay: what was typed in one is still there after a look at the other. */}
          <div class="form" hidden={part !== 'kit'}>
            <KitForm language={language} />
          </div>
          {part === 'check' && <SelfTest />}
          <div class="form" hidden={part !== 'lesson'}>
            <LessonMaker />
          </div>
        </section>
      </main>
    </>
  );
}
