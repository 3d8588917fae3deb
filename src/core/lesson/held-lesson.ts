import * as z from 'zod/mini';
import { addressesOf, type Lesson, lessonSchema } from './lesson';

/** The lesson a computer has entered. */
const held = z.object({
  lesson: lessonSchema,
  /** Signed with the school's key, or entered by a guardian: what it names opens. Else it only closes. */
  isTrusted: z.boolean(),
});
export type HeldLesson = z.infer<typeof held>;

/** `null`: none. An ended one stays until the next: a clock that was set forward and put right brings it back. */
export const heldLesson = z.nullable(held);

export function parseHeld(stored: unknown): HeldLesson | null {
  const source = (typeof stored === 'object' && stored !== null ? stored : {}) as { held?: unknown };
  const parsed = heldLesson.safeParse(source.held);
  return parsed.success ? parsed.data : null;
}

/** A lesson as rules and judgement see it. */
export interface ActiveLesson {
  readonly code: string;
  readonly title: string;
  /** Real time, ms since 1970. */
  readonly until: number;
  readonly isOnlyThis: boolean;
  readonly isTrusted: boolean;
  /** As `allowed` takes them. */
  readonly addresses: readonly string[];
}

/** How the lesson stands at a moment. */
export interface LessonStanding {
  /** In force now. */
  readonly active: ActiveLesson | undefined;
  /** The next moment at which that changes by itself, real ms since 1970. */
  readonly nextChangeAt: number | undefined;
}

export const noLesson: LessonStanding = { active: undefined, nextChangeAt: undefined };

/** @param now real time: not the computer's clock, which anybody can set */
export function lessonAt(entered: HeldLesson | null, now: number): LessonStanding {
  if (entered === null) return noLesson;
  const { lesson, isTrusted } = entered;
  const [from, until] = [Date.parse(lesson.from), Date.parse(lesson.until)];
  if (now >= until) return noLesson;
  if (now < from) return { active: undefined, nextChangeAt: from };
  const { code, title, isOnlyThis } = lesson;
  const active = { code, title, until, isOnlyThis, isTrusted, addresses: addressesOf(lesson) };
  return { active, nextChangeAt: until };
}

export type EnterRefusal = 'lesson-over' | 'in-lesson';

/**
 * Whether a computer may take up a lesson. While one is in force nobody leaves it for another, or a pupil would walk
 * out with a lesson of its own making; only a school's signed one takes the place of one that nobody vouches for.
 */
export function refusalToEnter(
  entered: HeldLesson | null,
  next: { readonly lesson: Lesson; readonly isTrusted: boolean },
  now: number,
): EnterRefusal | undefined {
  if (now >= Date.parse(next.lesson.until)) return 'lesson-over';
  const { active } = lessonAt(entered, now);
  if (active === undefined || entered === null) return undefined;
  return next.isTrusted && !entered.isTrusted ? undefined : 'in-lesson';
}
