import { type Lesson, newLessonCode, newTeacherCode } from '../core/lesson/lesson';
import { type DraftFault, makeLesson } from '../core/lesson/lesson-draft';
import { writeLessonFile } from '../core/lesson/lesson-file';
import { attempt } from '../ui/attempt';
import { readSigningKey, type SignLesson } from './signing-key';

/** What stands in the form. */
export interface LessonForm {
  readonly title: string;
  readonly isNow: boolean;
  /** As an input of kind `datetime-local` gives it. */
  readonly from: string;
  readonly minutes: string;
  readonly sites: string;
  readonly videos: string;
  readonly isOnlyThis: boolean;
  /** Text of the key's file; '' for none. */
  readonly key: string;
}

export const emptyLesson: LessonForm = {
  title: '',
  isNow: true,
  from: '',
  minutes: '45',
  sites: '',
  videos: '',
  isOnlyThis: true,
  key: '',
};

export interface ReadyLesson {
  readonly lesson: Lesson;
  readonly teacherCode: string;
  /** Text of the file. */
  readonly file: string;
  readonly isSigned: boolean;
}

export type FormFault = DraftFault | { readonly field: 'key' | 'worker' };

/** Clocks of forty computers differ: a lesson of now has begun for all of them. */
const earlierMs = 10 * 60_000;
const mostMinutes = 300;

/** Draws the codes, has the worker fingerprint the teacher's, and signs with the school's key if there is one. */
export async function readyLesson(
  form: LessonForm,
  now: number,
): Promise<ReadyLesson | readonly FormFault[]> {
  const sign: SignLesson | undefined = form.key === '' ? undefined : readSigningKey(form.key);
  const random = () => crypto.getRandomValues(new Uint8Array(8));
  const teacherCode = newTeacherCode(random());
  const typed = /^\d{1,3}$/.test(form.minutes.trim()) ? Number(form.minutes) : Number.NaN;
  const minutes = typed >= 5 && typed <= mostMinutes ? typed : Number.NaN;
  const draft = {
    title: form.title,
    from: form.isNow ? now - earlierMs : new Date(form.from).getTime(),
    minutes: form.isNow ? minutes + earlierMs / 60_000 : minutes,
    sites: form.sites,
    videos: form.videos,
    isOnlyThis: form.isOnlyThis,
  };
  const made = makeLesson(draft, newLessonCode(random()), undefined);
  const faults: FormFault[] = made.ok ? [] : [...made.faults];
  if (form.key !== '' && sign === undefined) faults.push({ field: 'key' });
  if (!made.ok || faults.length > 0) return faults;
  const answer = await attempt('school/hash-pin', { pin: teacherCode });
  if (!answer.ok) return [{ field: 'worker' }];
  const lesson = { ...made.lesson, release: answer.reply.hash };
  const file = await writeLessonFile(lesson, sign);
  return { lesson, teacherCode, file, isSigned: sign !== undefined };
}
