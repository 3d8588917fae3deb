import * as z from 'zod/mini';
import type { GuardiansRead } from '../../core/guard/guardians';
import type { TamperNote } from '../../core/guard/tamper-note';
import { none, outcome, pin, type Routes } from './route';

const personName = z.string().check(z.minLength(1), z.maxLength(40));

export const guardRoutes = {
  'guard/set-pin': {
    from: 'extension',
    request: z.object({ pin, current: z.optional(pin) }),
    reply: outcome,
  },
  'guard/unlock': { from: 'extension', request: z.object({ pin }), reply: outcome },
  'guard/lock': { from: 'extension', request: none, reply: outcome },
  /** Sets the first guardian's PIN anew for who has the recovery words. */
  'guard/recover': {
    from: 'extension',
    request: z.object({ words: z.string().check(z.maxLength(500)), pin }),
    reply: z.union([
      outcome,
      z.object({ ok: z.literal(false), reason: z.string(), words: z.array(z.string()) }),
    ]),
  },
  /** Draws new recovery words, answered this once. */
  'guard/recovery-words': {
    from: 'guardian',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), words: z.array(z.string()) }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  'guard/people': { from: 'guardian', request: none, reply: z.custom<GuardiansRead>() },
  'guard/name': { from: 'guardian', request: z.object({ name: personName }), reply: outcome },
  'guard/set-second': { from: 'guardian', request: z.object({ name: personName, pin }), reply: outcome },
  'guard/remove-second': { from: 'guardian', request: none, reply: outcome },
  /** Minutes after which an unused session ends. */
  'guard/set-idle': {
    from: 'guardian',
    request: z.object({ minutes: z.int().check(z.minimum(1), z.maximum(60)) }),
    reply: outcome,
  },
  /** What was changed behind our back, newest first. */
  'tamper/read': { from: 'guardian', request: none, reply: z.custom<readonly TamperNote[]>() },
  'tamper/dismiss': { from: 'guardian', request: z.object({ ids: z.array(z.string()) }), reply: outcome },
} as const satisfies Routes;
