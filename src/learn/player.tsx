import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lesson, LessonText } from '../core/learn/lesson';
import { attempt } from '../ui/attempt';
import { language, t } from '../ui/translate';
import type { Titled } from './lessons';
import { Picture } from './picture';
import { Question } from './question';
import { ReadAloud } from './read-aloud';
import { Sheet } from './sheet';

/** How far a finger moves, in CSS pixels, before it is a swipe. */
const swipe = 60;

const answersOf = ({ answers }: LessonText) => answers.map(({ text }) => `${text}.`);

/** One lesson, a card at a time; arrow keys and swipes turn the cards. Large for a class at the projector. */
export function Player({ titled, lesson }: { titled: Titled; lesson: Lesson }) {
  const [index, setIndex] = useState(0);
  const [isClass, setClass] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const touch = useRef(0);
  const text = lesson[language()];
  const name = titled.title[language()];
  const steps = [
    ...text.cards,
    { title: t('learn.question'), body: text.ask },
    { title: t('learn.together'), body: text.together },
  ];
  const last = steps.length - 1;
  const step = steps[index]!;
  const turn = (by: number) => setIndex((now) => Math.min(last, Math.max(0, now + by)));
  useEffect(() => title.current?.focus({ preventScroll: true }), [index]);
  const isQuestion = index === last - 1;
  const isAtEnd = index === last;
  useEffect(() => {
    if (isAtEnd) void attempt('learn/finished', { id: titled.id });
  }, [isAtEnd, titled.id]);
  useEffect(() => {
    const press = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return;
      if (key === 'ArrowRight' || key === 'PageDown') turn(1);
      if (key === 'ArrowLeft' || key === 'PageUp') turn(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [last]);
  return (
    <>
      <article
        class={isClass ? 'card lesson class-mode' : 'card lesson'}
        onTouchStart={(event) => {
          touch.current = event.changedTouches[0]?.clientX ?? 0;
        }}
        onTouchEnd={(event) => {
          const moved = (event.changedTouches[0]?.clientX ?? 0) - touch.current;
          if (Math.abs(moved) > swipe) turn(moved < 0 ? 1 : -1);
        }}
      >
        <p class="quiet">
          {name} · {t('learn.step', { now: index + 1, all: steps.length })}
        </p>
        <Picture titled={titled} />
        <h1 ref={title} tabIndex={-1}>
          {step.title}
        </h1>
        <p class="lead">{step.body}</p>
        {isQuestion && <Question text={text} />}
        <div class="actions">
          <button type="button" class="button" aria-disabled={index === 0} onClick={() => turn(-1)}>
            {t('learn.back')}
          </button>
          {index === last ? (
            <a class="button primary" href="#shelf">
              {t('learn.done')}
            </a>
          ) : (
            <button type="button" class="button primary" onClick={() => turn(1)}>
              {t('learn.next')}
            </button>
          )}
          <ReadAloud text={[`${step.title}.`, step.body, ...(isQuestion ? answersOf(text) : [])].join(' ')} />
        </div>
        <div class="actions">
          <button
            type="button"
            class="button small class-switch"
            aria-pressed={isClass}
            onClick={() => setClass(!isClass)}
          >
            {t('learn.class')}
          </button>
          <button type="button" class="button small" onClick={() => print()}>
            {t('learn.print')}
          </button>
        </div>
      </article>
      <Sheet titled={titled} text={text} />
    </>
  );
}
