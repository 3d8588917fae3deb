import * as z from 'zod/mini';
import { answerKinds, answerSchema, askSchema, openingSchema } from '../../core/policy/ask';
import { none, outcome, pin, type Routes } from './route';

/** Where the page that asked may go now. */
const opened = z.union([
  z.object({ ok: z.literal(true), url: z.string() }),
  z.object({ ok: z.literal(false), reason: z.string(), waitMs: z.optional(z.number()) }),
]);

export const requestRoutes = {
  'blocked/ask': {
    from: 'extension',
    request: z.object({ reason: z.string().check(z.maxLength(500)) }),
    reply: outcome,
  },
  /** A guardian at the child's side opens the site with their PIN; no session begins. */
  'blocked/unlock': {
    from: 'extension',
    request: z.object({ pin, opening: openingSchema }),
    reply: opened,
  },
  /** What guardians answered lately, for the child. */
  'requests/mine': {
    from: 'extension',
    request: none,
    reply: z.array(
      z.object({ hostname: z.string(), kind: z.enum(answerKinds), reason: z.string(), at: z.number() }),
    ),
  },
  /** Newest first; null when the journal's keys are not open. `unread`: questions that no key opens any more. */
  'requests/read': {
    from: 'guardian',
    request: none,
    reply: z.union([z.object({ asks: z.array(askSchema), unread: z.number() }), z.null()]),
  },
  'requests/answer': {
    from: 'guardian',
    request: z.object({ id: z.string(), answer: answerSchema }),
    reply: outcome,
  },
} as const satisfies Routes;
