import * as z from 'zod/mini';
import { codeAnswers } from '../../core/guard/one-time-code';
import { none, outcome, type Routes } from './route';

const typed = z.string().check(z.maxLength(100));
const site = z.string().check(z.maxLength(2048));

export const codeRoutes = {
  /** The code of the child's question, to be read aloud; null where no guardian's browser is paired. */
  'blocked/code': { from: 'extension', request: none, reply: z.object({ code: z.nullable(z.string()) }) },
  /** The code the guardian answered; opens the site, or says no (`answered-no`). */
  'blocked/use-code': {
    from: 'extension',
    request: z.object({ code: typed }),
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string(), waitMs: z.optional(z.number()) }),
    ]),
  },
  'codes/read': {
    from: 'guardian',
    request: none,
    reply: z.object({
      /** When this browser was paired, ms since 1970; 0 when it is not. */
      pairedAt: z.number(),
      children: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  /** Pairs this child's browser anew; answers the secret this once. */
  'codes/pair': { from: 'guardian', request: none, reply: z.object({ secret: z.string() }) },
  'codes/unpair': { from: 'guardian', request: none, reply: outcome },
  /** Takes over the secret that a child's browser shows. */
  'codes/add-child': {
    from: 'guardian',
    request: z.object({ name: z.string().check(z.minLength(1), z.maxLength(40)), secret: typed }),
    reply: outcome,
  },
  'codes/remove-child': { from: 'guardian', request: z.object({ id: z.string() }), reply: outcome },
  /** Answers a question's code; with `site` it says whether the code really is for that site. */
  'codes/answer': {
    from: 'guardian',
    request: z.object({ code: typed, answer: z.enum(codeAnswers), site }),
    reply: z.union([
      z.object({
        ok: z.literal(true),
        code: z.string(),
        child: z.string(),
        site: z.enum(['right', 'other', 'not-named']),
      }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
} as const satisfies Routes;
