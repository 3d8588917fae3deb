import { verifyAsync } from '@noble/ed25519';
import { readCode } from '../core/guard/code-text';
import { type HeldLesson, lessonAt, refusalToEnter } from '../core/lesson/held-lesson';
import { type Lesson, readLessonCode, teacherCodeLength } from '../core/lesson/lesson';
import { readLessonFile } from '../core/lesson/lesson-file';
import { MirrorFault } from '../core/mirror/follow';
import type { MirrorSource } from '../core/policy/mirror-source';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { readConfiguration } from './configuration';
import { fetchText } from './fetch-mirror';
import { ownerOfPin } from './guardian';
import { inTurn, type Outcome, tryOnce } from './guardian-tries';
import { record } from './journal';
import { labSessionItem } from './lab';
import { lessonRecord } from './lesson-record';
import { isPin } from './pin';
import { reconcile } from './reconciler';
import { standingNow } from './time-ledger';
import { byWall } from './time-routes';

/** A lesson with a hundred long addresses is far smaller. */
const maxFileBytes = 400_000;

async function readLesson(): Promise<Reply<'lesson/read'>> {
  const [{ language, profile, mirror }, { value }, { standing }] = await Promise.all([
    readConfiguration(),
    lessonRecord.read(),
    standingNow(),
  ]);
  const hasServer = typeof mirror === 'object';
  return { language, profile, hasServer, lesson: shown(value, standing.now) };
}

function shown(held: HeldLesson | null, now: number): Reply<'lesson/read'>['lesson'] {
  const { active, nextChangeAt } = lessonAt(held, now);
  if (held === null || nextChangeAt === undefined) return null;
  const { code, title, from, until, isOnlyThis, sites, videos } = held.lesson;
  const wall = (at: string) => byWall(Date.parse(at), now).opensAt ?? 0;
  const links = [
    ...sites.map((text) => ({ url: /^https?:\/\//i.test(text) ? text : `https://${text}`, text })),
    ...videos.map((id) => ({
      url: `https://www.youtube.com/watch?v=${id}`,
      text: `youtube.com/watch?v=${id}`,
    })),
  ].filter(({ url }) => URL.canParse(url) && /^https?:/i.test(url));
  const isOn = active !== undefined;
  return { code, title, from: wall(from), until: wall(until), isOn, isOnlyThis, links };
}

type Found = { readonly ok: true; readonly lesson: Lesson; readonly isSigned: boolean };
type Refused = Extract<Outcome, { ok: false }>;

async function readGiven(
  given: Request<'lesson/enter'>,
  source: MirrorSource | undefined,
): Promise<Found | Refused> {
  const verify =
    source &&
    ((signature: Uint8Array, message: Uint8Array) =>
      verifyAsync(
        signature,
        message,
        Uint8Array.from(atob(source.key), (char) => char.charCodeAt(0)),
      ));
  if ('file' in given) return readLessonFile(given.file, verify);
  const code = readLessonCode(given.code);
  if (code === undefined) return { ok: false, reason: 'lesson-code' };
  if (source === undefined) return { ok: false, reason: 'lesson-no-server' };
  try {
    const text = await fetchText(new URL(`lessons/${code}.json`, source.url).href, maxFileBytes);
    const read = await readLessonFile(text, verify);
    return read.ok && read.lesson.code !== code ? { ok: false, reason: 'lesson-unreadable' } : read;
  } catch (error) {
    if (!(error instanceof MirrorFault)) throw error;
    return { ok: false, reason: error.reason === 'http-404' ? 'lesson-unknown' : 'lesson-server' };
  }
}

async function enter(given: Request<'lesson/enter'>, { isGuardian }: Sender): Promise<Outcome> {
  const { mirror } = await readConfiguration();
  const source = typeof mirror === 'object' ? mirror : undefined;
  const read = await readGiven(given, source);
  if (!read.ok) return read;
  const { lesson, isSigned } = read;
  const isTrusted = isSigned || isGuardian;
  // A school that signs its lessons takes nobody else's.
  if (mirror !== undefined && !isTrusted) return { ok: false, reason: 'lesson-unsigned' };
  const { standing } = await standingNow();
  let reason: string | undefined;
  await lessonRecord.write((held) => {
    reason = refusalToEnter(held, { lesson, isTrusted }, standing.now);
    return reason === undefined ? { lesson, isTrusted } : held;
  });
  if (reason !== undefined) return { ok: false, reason };
  // A session that was begun before ends with the lesson, too.
  await labSessionItem.update((session) => session && { ...session, lesson: lesson.code });
  await reconcile();
  void record('lesson', { detail: 'entered' });
  return { ok: true };
}

/** Whoever ends a lesson early has the teacher's code or a PIN; wrong ones are counted like wrong PINs. */
function leave(secret: string | undefined, isGuardian: boolean): Promise<Outcome> {
  return inTurn(async () => {
    const held = (await lessonRecord.read()).value;
    const { standing } = await standingNow();
    if (held === null || lessonAt(held, standing.now).nextChangeAt === undefined) return { ok: true };
    if (!isGuardian) {
      if (secret === undefined) return { ok: false, reason: 'wrong-pin' };
      const tried = await tryOnce(async () => ((await isTeachers(secret, held.lesson)) ? true : undefined));
      if (!tried.ok) return tried;
    }
    await lessonRecord.write((now) => (now?.lesson.code === held.lesson.code ? null : now));
    await reconcile();
    void record('lesson', { detail: 'left' });
    return { ok: true };
  });
}

/** All are tried whichever fits, so that time tells nothing. */
async function isTeachers(secret: string, { release }: Lesson): Promise<boolean> {
  const code = readCode(secret, teacherCodeLength) ?? secret;
  const isCode = release !== undefined && (await isPin(code, release));
  const owner = await ownerOfPin(secret);
  return isCode || owner !== undefined;
}

export const lessonRoutes: Pick<Handlers, 'lesson/read' | 'lesson/enter' | 'lesson/leave'> = {
  'lesson/read': readLesson,
  'lesson/enter': enter,
  'lesson/leave': ({ secret }, { isGuardian }) => leave(secret, isGuardian),
};
