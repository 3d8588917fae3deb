import { useEffect, useRef } from 'preact/hooks';
import { inGroups } from '../core/guard/code-text';
import { QrCode } from '../ui/qr-code';
import { saveFile } from '../ui/save-file';
import { t } from '../ui/translate';
import type { ReadyLesson } from './make-lesson';

/** What to do with a lesson that was made: the code for the pupils, the file, the teacher's own code. */
export function LessonReady({ ready }: { ready: ReadyLesson }) {
  const { lesson, teacherCode, file, isSigned } = ready;
  const name = `${lesson.code}.json`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [lesson.code]);
  return (
    <section class="card form" aria-labelledby="ready">
      <h2 id="ready" ref={heading} tabIndex={-1}>
        {t('maker.made')}
      </h2>
      <p>{t(isSigned ? 'maker.how.signed' : 'maker.how.unsigned')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => saveFile(file, name, 'application/json')}>
          {t('maker.save', { name })}
        </button>
      </div>
      {isSigned && (
        <>
          <h3>{t('maker.code')}</h3>
          <p class="code-shown lesson-code">
            <bdi dir="ltr">{lesson.code}</bdi>
          </p>
          <QrCode text={lesson.code} label={t('maker.qr')} />
        </>
      )}
      <h3>{t('maker.teacher-code')}</h3>
      <p class="code-shown small teacher-code">
        <bdi dir="ltr">{inGroups(teacherCode)}</bdi>
      </p>
    </section>
  );
}
