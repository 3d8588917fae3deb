import { useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import { EnterLesson } from './enter-lesson';
import { LeaveLesson } from './leave-lesson';

export type Read = ReplyOf<'lesson/read'>;

function clockText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
}

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

/** The lesson at this computer: what is open, or how to enter one; how a teacher ends it. */
export function LessonPage({ read: first }: { read: Read | undefined }) {
  const [read, setRead] = useState(first);
  const [said, say] = useState('');
  const refresh = async (text: string) => {
    const answer = await attempt('lesson/read', {});
    if (answer.ok) setRead(answer.reply);
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
        <HelpLine />
      </main>
    </>
  );
}
