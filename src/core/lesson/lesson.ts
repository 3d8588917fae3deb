import * as z from 'zod/mini';
import { codeAlphabet, lettersOf, readCode, withCheckLetter } from '../guard/code-text';
import { isPinHash } from '../policy/policy';

/** Letters of a lesson's code, the last one a check. Short, because forty pupils type it. */
export const lessonCodeLength = 6;
/** Of the code that ends a lesson early: too many to be guessed from a lesson's file in its time. */
export const teacherCodeLength = 8;
/** No lesson of a school day is longer; an unsigned file could otherwise close a computer for days. */
export const longestLessonMs = 6 * 3_600_000;
export const mostLessonSites = 100;
export const mostLessonVideos = 50;
export const longestLessonTitle = 120;

const code = z.string().check(z.regex(new RegExp(`^[${codeAlphabet}]{${lessonCodeLength}}$`)));

/** What a teacher hands out: what is open for how long. It names the class's work, never a person. */
export const lessonSchema = z
  .object({
    kind: z.literal('mam-xanh-lesson'),
    format: z.literal(1),
    code,
    title: z.string().check(z.minLength(1), z.maxLength(longestLessonTitle)),
    /** ISO 8601, in UTC. */
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    /** Hostnames or addresses of pages and files, as `allowed` takes them. */
    sites: z.array(z.string().check(z.minLength(1), z.maxLength(2048))).check(z.maxLength(mostLessonSites)),
    /** Ids of YouTube videos. */
    videos: z.array(z.string().check(z.regex(/^[\w-]{11}$/))).check(z.maxLength(mostLessonVideos)),
    /** Nothing else opens but help and the school's own sites. */
    isOnlyThis: z.boolean(),
    /** Fingerprint of the teacher's code that ends the lesson on one computer, as a policy's `pinHash`. */
    release: z.optional(z.string().check(z.refine(isPinHash))),
  })
  .check(z.refine(({ from, until }) => isLength(Date.parse(until) - Date.parse(from))));
export type Lesson = z.infer<typeof lessonSchema>;

function isLength(ms: number): boolean {
  return ms > 0 && ms <= longestLessonMs;
}

/** @param bytes at least 5 random ones */
export function newLessonCode(bytes: Uint8Array): string {
  return withCheckLetter(lettersOf(bytes, lessonCodeLength - 1));
}

/** @param bytes at least 8 random ones */
export function newTeacherCode(bytes: Uint8Array): string {
  return withCheckLetter(lettersOf(bytes, teacherCodeLength - 1));
}

/** A code as a pupil typed it: spaces, dashes and case forgiven; undefined where a letter must be wrong. */
export function readLessonCode(typed: string): string | undefined {
  return readCode(typed, lessonCodeLength);
}

/** The YouTube video an address names, or an id alone; undefined for anything else. */
export function videoIdOf(text: string): string | undefined {
  const written = text.trim();
  if (/^[\w-]{11}$/.test(written)) return written;
  const match =
    /^(?:https?:\/\/)?(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{11})(?:[?&#/]|$)/i.exec(
      written,
    );
  return match?.[1];
}

/** Every address the lesson opens, in the form of `allowed`. */
export function addressesOf({ sites, videos }: Pick<Lesson, 'sites' | 'videos'>): readonly string[] {
  const forVideo = (id: string) => [
    `youtube.com/watch?v=${id}`,
    `youtube.com/embed/${id}`,
    `youtube-nocookie.com/embed/${id}`,
    `youtu.be/${id}`,
  ];
  return [...sites, ...videos.flatMap(forVideo)];
}
