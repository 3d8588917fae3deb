import { useEffect, useRef, useState } from 'preact/hooks';
import situationsFile from '../../content/help/situations.json';
import type { Situation } from '../core/help/help-content';
import { lessonForSituation } from '../core/learn/lesson-for';
import type { ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { levelOf } from '../ui/level';
import { Sprout } from '../ui/sprout';
import { language, t } from '../ui/translate';
import { ContactList } from './contact-list';
import { leave } from './leave';
import { Shelf } from './shelf';
import { SituationCard } from './situation-card';
import { TalkPanel } from './talk-panel';

/** The file is held to its schema by a test, so it is not parsed again in the page. */
const situations = situationsFile as unknown as readonly Situation[];

function named(hash: string): Situation | undefined {
  return situations.find(({ id }) => `#${id}` === hash);
}

/** The situation in the address, so that others can lead to it and Back works. */
function useChosen() {
  const [chosen, setChosen] = useState(named(location.hash));
  useEffect(() => {
    const follow = () => setChosen(named(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return chosen;
}

/** Someone to talk to and something to do now, from one press anywhere, without a network. */
export function HelpPage({ helped }: { helped: ReplyOf<'help/read'> }) {
  const chosen = useChosen();
  const level = levelOf(helped.profile) === 'young' ? 'young' : 'teen';
  const lesson = chosen && lessonForSituation(chosen.id, helped.profile);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [chosen]);
  return (
    <>
      <header>
        <Brand />
        <button type="button" class="button leave" onClick={leave}>
          {t('help-page.leave')}
        </button>
      </header>
      <main class={level}>
        <div class="hero">
          <div class="picture">
            <Sprout pose="help" />
          </div>
          <div>
            <h1 ref={title} tabIndex={-1}>
              {chosen === undefined ? t('help-page.title') : chosen[language()].title}
            </h1>
            <p class="lead">{chosen === undefined ? t('help-page.lead') : chosen[language()][level].lead}</p>
          </div>
        </div>
        <ContactList near={helped.contacts} schoolName={helped.schoolName} isShort={chosen !== undefined} />
        {chosen !== undefined && <SituationCard advice={chosen[language()][level]} />}
        {lesson !== undefined && (
          <p>
            <a href={`/learn/index.html#${lesson}`}>{t('help-page.lesson')}</a>
          </p>
        )}
        {chosen !== undefined && <TalkPanel key={chosen.id} situation={chosen.id} level={level} />}
        <nav aria-labelledby="what-happened">
          <h2 id="what-happened">{t(chosen === undefined ? 'help-page.what' : 'help-page.other')}</h2>
          <ul class="situations">
            {situations
              .filter((each) => each !== chosen)
              .map((each) => (
                <li key={each.id}>
                  <a class="card situation" href={`#${each.id}`}>
                    {each[language()].title}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <p>
          <a class="button" href="/cases/index.html">
            {t('help.report')}
          </a>
        </p>
        {chosen === undefined && <Shelf />}
        <p>
          <a href="/learn/index.html">{t('help-page.learn')}</a>
        </p>
        <p class="quiet">{t('help-page.quiet')}</p>
        <p class="quiet">{t('help-page.escape')}</p>
      </main>
    </>
  );
}
