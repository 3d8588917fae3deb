import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import { none, pin, type Routes } from './route';

const url = z.string().check(z.maxLength(65_536));

/** PDF documents that wait for somebody's choice (docs/pictures.md). */
export const documentRoutes = {
  'document/describe': {
    from: 'extension',
    request: none,
    reply: z.object({
      /** Whether this age opens a document by itself, or a guardian's PIN does. */
      opens: z.enum(['child', 'guardian']),
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
    }),
  },
  /** Opens one document in the sender's tab. The worker judges the address anew; below 16 it asks for a PIN. */
  'document/open': {
    from: 'extension',
    request: z.object({ url, pin: z.optional(pin) }),
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string(), waitMs: z.optional(z.number()) }),
    ]),
  },
} as const satisfies Routes;
