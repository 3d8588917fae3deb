import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import { Adult } from './adult';
import { clockText } from './clock-text';
import { EnterLesson } from './enter-lesson';
import { LeaveLesson } from './leave-lesson';
import { Seat } from './seat';

export type Read = ReplyOf<'lesson/read'>;
export type Lab = ReplyOf<'lab/read'>;

function Current({ lesson, language }: { lesson: NonNullable<Read['lesson']>; language: string }) {
  return (
    <section class="card current" aria-labelledby="lesson">
      <h2 id="lesson">{lesson.title}</h2>
      <p>
        {lesson.isOn
          ? t('class.on', { time: clockText(lesson.until, language) })
          : t('class.waits', { time: clockText(lesson.from, language) })}
      </p>
      <p>{t(lesson.isOnlyThis ? 'class.only' : 'class.also')}</p>
      <ul>
        {lesson.links.map(({ url, text }) => (
          <li key={url}>
            <a href={url}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LessonPageProps {
  readonly read: Read | undefined;
  /** `null` where this is no computer room. */
  readonly lab: Lab;
}

/** The lesson at this computer: what is open, or how to enter one; how a teacher ends it; whose seat it is. */
export function LessonPage({ read: first, lab: firstLab }: LessonPageProps) {
  const [read, setRead] = useState(first);
  const [lab, setLab] = useState(firstLab);
  const [said, say] = useState('');
  const refresh = async (text: string) => {
    const [answer, labAnswer] = await Promise.all([attempt('lesson/read', {}), attempt('lab/read', {})]);
    if (answer.ok) setRead(answer.reply);
    if (labAnswer.ok) setLab(labAnswer.reply);
    say(text);
  };
  return (
    <>
      <a class="skip" href="#main">
        {t('brand.skip')}
      </a>
      <header>
        <Brand />
      </header>
      <main id="main" tabIndex={-1} class={levelOf(read?.profile ?? '7-11')}>
        <h1>{t('class.title')}</h1>
        <p class="notice" role="status">
          {said}
        </p>
        {lab !== null && <Seat lab={lab} refresh={refresh} />}
        {read === undefined && <p class="notice hint">{t('class.unknown')}</p>}
        {read !== undefined && read.lesson === null && (
          <>
            <p>{t('class.none')}</p>
            <EnterLesson hasServer={read.hasServer} onEntered={() => refresh(t('class.entered'))} />
          </>
        )}
        {read?.lesson != null && (
          <>
            <Current lesson={read.lesson} language={read.language} />
            <LeaveLesson onLeft={() => refresh(t('class.left'))} />
          </>
        )}
        {lab !== null && <Adult lab={lab} language={read?.language ?? 'vi'} refresh={refresh} />}
        <HelpLine />
      </main>
    </>
  );
}
