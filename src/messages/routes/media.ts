import * as z from 'zod/mini';
import type { PictureException } from '../../core/media/exceptions';
import { pictureMarks } from '../../core/media/marks';
import { none, outcome, type Routes } from './route';

/** A content script's own name for a picture it waits for, unguessable for other pages. */
const ticket = z.string().check(z.minLength(1), z.maxLength(40));
const tickets = z.object({ tickets: z.array(ticket).check(z.maxLength(2_000)) });
const source = z.union([
  z.object({ url: z.string().check(z.maxLength(65_536), z.regex(/^https?:/i)) }),
  /** Base64 of a picture file of 224×224 pixels. */
  z.object({ picture: z.string().check(z.maxLength(400_000), z.regex(/^[a-z0-9+/]+=*$/i)) }),
]);
const done = z.object({ ok: z.literal(true) });

export const mediaReasons = [
  'judged',
  'unreadable',
  'timeout',
  'overload',
  'text-only',
  'unavailable',
] as const;

export const mediaRoutes = {
  /** What a picture shows. Whatever cannot be judged is covered, and the reason says why. */
  'media/judge': {
    from: 'page',
    request: z.object({
      ticket,
      source,
      /** On the screen now: goes before what is not. */
      isVisible: z.boolean(),
    }),
    reply: z.object({
      verdict: z.enum(['clear', 'covered']),
      reason: z.enum(mediaReasons),
      score: z.optional(z.number()),
    }),
  },
  /** The pictures are gone: nobody waits for them any more. */
  'media/cancel': { from: 'page', request: tickets, reply: done },
  /** The pictures became visible. */
  'media/raise': { from: 'page', request: tickets, reply: done },
  /** A guardian wants the picture pressed next in the tab in front shown or marked. */
  'media/arm': { from: 'guardian', request: z.object({ mark: z.enum(pictureMarks) }), reply: outcome },
  /**
   * The picture that was pressed, without `source` where none can be named. Refused unless a guardian armed this tab and
   * their session still runs. `show`: what becomes of it.
   */
  'media/mark': {
    from: 'page',
    request: z.object({ ticket, source: z.optional(source) }),
    reply: z.union([
      z.object({ ok: z.literal(true), show: z.boolean() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  'media/exceptions': {
    from: 'guardian',
    request: none,
    reply: z.custom<readonly PictureException[]>(),
  },
  'media/forget-exceptions': {
    from: 'guardian',
    request: z.object({ names: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(500)) }),
    reply: outcome,
  },
  /** Has a film's answers say, in this tab, that its pixels may be read. */
  'media/share': {
    from: 'page',
    request: z.object({ url: z.string().check(z.maxLength(1_500), z.regex(/^https?:/i)) }),
    reply: z.object({ ok: z.boolean() }),
  },
  /** Lays the veil over the sender's frame where no page can take it off, and says how the veil is set. */
  'media/insert-veil': {
    from: 'page',
    request: z.object({}),
    reply: z.object({
      /** False where the browser lets no extension style the frame: the content script is alone there. */
      ok: z.boolean(),
      mode: z.enum(['off', 'on', 'text-only', 'solid']),
      profile: z.enum(['0-6', '7-11', '12-15', '16-17', 'adult']),
      language: z.enum(['vi', 'en']),
      /** The document in this tab is a PDF that somebody opened by choice, or its site needs no choice. */
      opensDocument: z.boolean(),
    }),
  },
} as const satisfies Routes;
