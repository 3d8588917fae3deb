import { useEffect, useState } from 'preact/hooks';
import type { Age } from '../core/learn/kit';
import type { Lesson } from '../core/learn/lesson';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { t } from '../ui/translate';
import { loadLesson, type Titled, titles } from './lessons';
import { Player } from './player';
import { Shelf } from './shelf';

const named = (hash: string) => titles.find(({ id }) => `#${id}` === hash);

/** The lesson that the address names, so that others can lead to it and Back works. */
function useNamed(): Titled | undefined {
  const [lesson, setLesson] = useState(named(location.hash));
  useEffect(() => {
    const follow = () => setLesson(named(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return lesson;
}

/** Its text, once it is there; 'failed' where it cannot be had. */
function useText(lesson: Titled | undefined): Lesson | 'failed' | undefined {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly text: Lesson | 'failed' }>();
  useEffect(() => {
    if (lesson === undefined) return;
    const { id } = lesson;
    loadLesson(lesson).then(
      (text) => setLoaded({ id, text }),
      () => setLoaded({ id, text: 'failed' }),
    );
  }, [lesson]);
  return loaded?.id === lesson?.id ? loaded?.text : undefined;
}

function Opened({ lesson }: { lesson: Titled }) {
  const text = useText(lesson);
  if (text === undefined) return <p role="status">{t('learn.loading')}</p>;
  if (text === 'failed') {
    return (
      <p role="alert">
        {t('learn.failed')} <a href="#shelf">{t('learn.shelf')}</a>
      </p>
    );
  }
  return <Player key={lesson.id} titled={lesson} lesson={text} />;
}

/** The shelf, or one lesson. */
export function LearnPage({ age }: { age: Age }) {
  const lesson = useNamed();
  return (
    <>
      <header>
        <Brand />
      </header>
      <main>
        {lesson === undefined ? <Shelf begin={age} /> : <Opened lesson={lesson} />}
        <HelpLine />
      </main>
    </>
  );
}
