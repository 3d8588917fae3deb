import * as z from 'zod/mini';
import { none, outcome, pin, type Routes } from './route';

export const labRoutes = {
  /** How this computer of a computer room stands; `null` where no policy makes it one. */
  'lab/read': {
    from: 'extension',
    request: none,
    reply: z.nullable(
      z.object({
        room: z.string(),
        /** The seat or class of the session; '' where none has begun. */
        who: z.string(),
        isRecorded: z.boolean(),
        adultMinutes: z.number(),
        /** By the computer's own clock; absent: closed. */
        adultUntil: z.optional(z.number()),
      }),
    ),
  },
  /** Begins a session under a seat's number or a class's code; an earlier one ends. Refusals: not-now, lab-name. */
  'lab/begin': {
    from: 'extension',
    request: z.object({ who: z.string().check(z.maxLength(60)) }),
    reply: outcome,
  },
  /** Ends the session, and with it everything that is left of it. */
  'lab/end': { from: 'extension', request: none, reply: outcome },
  /** The adult profile for some minutes on this computer, for who knows the PIN. */
  'lab/open-adult': {
    from: 'extension',
    request: z.object({ pin, minutes: z.int().check(z.minimum(1), z.maximum(120)) }),
    reply: outcome,
  },
  'lab/close-adult': { from: 'extension', request: none, reply: outcome },
} as const satisfies Routes;
