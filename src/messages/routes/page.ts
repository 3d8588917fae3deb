import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import { judgement, none, type Routes } from './route';

const goodPlace = z.object({
  url: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  why: z.object({ vi: z.string(), en: z.string() }),
});

/** Why time closes something. */
export const timeCauses = [
  'bedtime',
  'school',
  'homework',
  'lesson',
  'all',
  'category',
  'each',
  'site',
  'group',
] as const;

/** What the blocked page shows; `address` is text to show, never markup or a link. */
const stopped = z.object({
  address: z.string(),
  hostname: z.string(),
  judgement,
  profile: z.enum(profiles),
  language: z.enum(['vi', 'en']),
  /** A guardian was asked for this site already and has not answered. */
  isAsked: z.boolean(),
  /** A guardian's own browser is paired with this one for one-time codes. */
  canUseCodes: z.boolean(),
  /** A guardian answered no; their words, '' for none. */
  refusal: z.optional(z.object({ reason: z.string(), at: z.number() })),
  /**
   * For `limit`: minutes of one slice and minutes left today, or why nothing is left and when it opens again (ms since
   * 1970 by the computer's clock); absent otherwise.
   */
  time: z.optional(
    z.object({
      sliceMinutes: z.number(),
      leftMinutes: z.number(),
      cause: z.optional(z.enum(timeCauses)),
      opensAt: z.optional(z.number()),
    }),
  ),
  /** For `warn`: minutes the site stays open after going on; absent otherwise. */
  continueMinutes: z.optional(z.number()),
  places: z.array(goodPlace),
});

export const pageRoutes = {
  /** `readsWords`: the page is to be read for what it says. */
  'page/judge': {
    from: 'page',
    request: none,
    reply: z.object({ isOpen: z.boolean(), readsWords: z.boolean() }),
  },
  'blocked/describe': {
    from: 'extension',
    request: none,
    reply: z.union([stopped, z.null()]),
  },
  /** Goes on past a warning: the worker judges anew, grants the site for a bounded time, and answers where to go. */
  'blocked/continue': {
    from: 'extension',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  /** Starts a slice of limited time. */
  'blocked/start': {
    from: 'extension',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  /** The address behind a translation, archive, cache or proxy page: may it open? */
  'gate/resolve': {
    from: 'extension',
    request: z.object({ url: z.string().check(z.maxLength(65_536)) }),
    reply: z.object({ isOpen: z.boolean() }),
  },
} as const satisfies Routes;
