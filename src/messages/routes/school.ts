import * as z from 'zod/mini';
import type { SchoolFacts } from '../../core/health/school-checks';
import { none, pin, type Routes } from './route';

export const schoolRoutes = {
  /** What the self-test of a school's computer looks at; anybody may see it: it names no site and nobody. */
  'school/check': {
    from: 'extension',
    request: none,
    reply: z.object({
      facts: z.custom<SchoolFacts>(),
      version: z.string(),
      problems: z.array(z.string()),
    }),
  },
  /** A PIN's fingerprint for the files of a policy; changes nothing here. */
  'school/hash-pin': {
    from: 'extension',
    request: z.object({ pin }),
    reply: z.union([
      z.object({ ok: z.literal(true), hash: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
} as const satisfies Routes;
