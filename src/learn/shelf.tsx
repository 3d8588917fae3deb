import { useEffect, useRef, useState } from 'preact/hooks';
import { markedModules } from '../core/learn/garden';
import { type Age, ages, modules } from '../core/learn/kit';
import { attempt } from '../ui/attempt';
import { language, t } from '../ui/translate';
import { Garden } from './garden';
import { titles } from './lessons';

/** What the child has read; undefined where nothing is kept. */
function useRead() {
  const [read, setRead] = useState<readonly string[]>();
  useEffect(() => {
    void attempt('learn/read', {}).then((answer) => {
      if (answer.ok && answer.reply.isKept) setRead(answer.reply.read);
    });
  }, []);
  return [read, setRead] as const;
}

/** The lessons of one age, module by module. */
export function Shelf({ begin }: { begin: Age }) {
  const [age, setAge] = useState(begin);
  const [read, setRead] = useRead();
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
      {read !== undefined && <Garden read={read} onForget={() => setRead([])} />}
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
                    {markedModules.includes(module) && read?.includes(each.id) && (
                      <span class="was-read">{t('learn.was-read')}</span>
                    )}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
