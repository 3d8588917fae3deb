import { useEffect, useState } from 'preact/hooks';
import type { Age } from '../core/learn/lesson';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { allLessons } from './all-lessons';
import { Player } from './player';
import { Shelf } from './shelf';

const named = (hash: string) => allLessons.find(({ id }) => `#${id}` === hash);

/** The shelf, or the lesson that the address names, so that others can lead to it and Back works. */
export function LearnPage({ age }: { age: Age }) {
  const [lesson, setLesson] = useState(named(location.hash));
  useEffect(() => {
    const follow = () => setLesson(named(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <>
      <header>
        <Brand />
      </header>
      <main>
        {lesson === undefined ? <Shelf begin={age} /> : <Player key={lesson.id} lesson={lesson} />}
        <HelpLine />
      </main>
    </>
  );
}
