import * as z from 'zod/mini';
import type { ReadEvent } from '../../core/journal/reader';
import type { Summary } from '../../core/journal/summary';
import type { Finding } from '../../core/journal/verify';
import { none, outcome, pin, type Routes } from './route';

const span = z.object({ days: z.union([z.literal(1), z.literal(7), z.literal(30), z.literal(90)]) });

export const journalRoutes = {
  /** Whether the running session can read the journal (a policy's PIN may not), and how it is kept. */
  'journal/state': {
    from: 'guardian',
    request: none,
    reply: z.object({
      isOpen: z.boolean(),
      keepDays: z.number(),
      keepAddresses: z.boolean(),
      /** What the child said to being recorded. */
      agreement: z.enum(['yes', 'no', 'none']),
    }),
  },
  'journal/open': { from: 'guardian', request: z.object({ secret: pin }), reply: outcome },
  /** The last 1, 7, 30 or 90 days; null when the journal is not open. */
  'journal/summary': {
    from: 'guardian',
    /** `child`: only this one's; absent: everybody's. */
    request: z.object({ ...span.shape, child: z.optional(z.string().check(z.maxLength(64))) }),
    reply: z.custom<Summary | null>(),
  },
  /** Newest first, from before a sequence number (0: the newest). */
  'journal/events': {
    from: 'guardian',
    request: z.object({ before: z.number(), limit: z.number() }),
    reply: z.custom<{ readonly events: readonly ReadEvent[]; readonly nextBefore: number } | null>(),
  },
  /** A file's text; null when the journal is not open. */
  'journal/export': {
    from: 'guardian',
    request: z.object({ format: z.enum(['csv', 'days-csv', 'json']), days: span.shape.days }),
    reply: z.union([z.string(), z.null()]),
  },
  /** Whether the journal is as it was left; null when it is not open. */
  'journal/check': { from: 'guardian', request: none, reply: z.custom<readonly Finding[] | null>() },
  'journal/options': {
    from: 'guardian',
    request: z.object({
      keepDays: z.union([z.literal(7), z.literal(30), z.literal(90)]),
      keepAddresses: z.boolean(),
    }),
    reply: outcome,
  },
  /** Erases all history for good. */
  'journal/erase': { from: 'guardian', request: none, reply: outcome },
} as const satisfies Routes;
