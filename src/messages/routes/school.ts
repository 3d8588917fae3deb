import * as z from 'zod/mini';
import { pin, type Routes } from './route';

export const schoolRoutes = {
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
