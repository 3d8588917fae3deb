import { useEffect, useRef, useState } from 'preact/hooks';
import { type Age, ages, modules } from '../core/learn/kit';
import { language, t } from '../ui/translate';
import { titles } from './lessons';

/** The lessons of one age, module by module. */
export function Shelf({ begin }: { begin: Age }) {
  const [age, setAge] = useState(begin);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {t('learn.title')}
      </h1>
      <p class="lead">{t(age === '0-6' ? 'learn.lead.small' : 'learn.lead')}</p>
      <div class="actions">
        {ages.map((each) => (
          <button
            key={each}
            type="button"
            class="button small"
            aria-pressed={each === age}
            onClick={() => setAge(each)}
          >
            {t('learn.age', { age: each.replace('-', '–') })}
          </button>
        ))}
      </div>
      {modules.map((module) => (
        <section key={module} aria-labelledby={module}>
          <h2 id={module}>{t(`learn.module.${module}`)}</h2>
          <ul class="lessons">
            {titles
              .filter((each) => each.module === module && each.age === age)
              .map((each) => (
                <li key={each.id}>
                  <a class="card" href={`#${each.id}`}>
                    {each.title[language()]}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
