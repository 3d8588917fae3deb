import * as z from 'zod/mini';
import { type Lesson, lessonSchema } from './lesson';

/** As a mirror's index: the lesson travels as text inside its own envelope, with its signature beside it. */
const envelope = z.object({
  signed: z.string().check(z.maxLength(300_000)),
  /** Ed25519 over the UTF-8 bytes of `signed`, base64; '' where nobody signed. */
  signature: z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{86}==)?$/)),
});

/** Checks an Ed25519 signature. */
type Verify = (signature: Uint8Array, message: Uint8Array) => Promise<boolean>;
type Sign = (message: Uint8Array) => Promise<Uint8Array>;

export type ReadLesson =
  | { readonly ok: true; readonly lesson: Lesson; readonly isSigned: boolean }
  | { readonly ok: false; readonly reason: 'lesson-unreadable' | 'lesson-unsigned' };

/** The text of a lesson's file. @param sign absent: an unsigned one */
export async function writeLessonFile(lesson: Lesson, sign?: Sign): Promise<string> {
  const signed = JSON.stringify(lesson);
  const bytes = await sign?.(new TextEncoder().encode(signed));
  const signature = bytes === undefined ? '' : btoa(String.fromCharCode(...bytes));
  return `${JSON.stringify({ signed, signature })}\n`;
}

/**
 * Reads a lesson's file. A wrong signature is refused, never taken for none.
 * @param verify with the school's key; undefined where the school has none: then nothing counts as signed
 */
export async function readLessonFile(text: string, verify: Verify | undefined): Promise<ReadLesson> {
  const outer = envelope.safeParse(parsed(text));
  if (!outer.success) return { ok: false, reason: 'lesson-unreadable' };
  const { signed, signature } = outer.data;
  const isSigned = signature !== '' && verify !== undefined;
  if (isSigned) {
    const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
    const isRight = await verify(bytes, new TextEncoder().encode(signed)).catch(() => false);
    if (!isRight) return { ok: false, reason: 'lesson-unsigned' };
  }
  const inner = lessonSchema.safeParse(parsed(signed));
  return inner.success
    ? { ok: true, lesson: inner.data, isSigned }
    : { ok: false, reason: 'lesson-unreadable' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
