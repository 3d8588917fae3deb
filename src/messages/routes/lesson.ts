import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import { none, outcome, pin, type Routes } from './route';

export const lessonRoutes = {
  /** The lesson this computer is in or waits for; moments by the computer's own clock. */
  'lesson/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      language: z.enum(['vi', 'en']),
      profile: z.enum(profiles),
      /** A code can be looked up at the school's server. */
      hasServer: z.boolean(),
      lesson: z.nullable(
        z.object({
          code: z.string(),
          title: z.string(),
          from: z.number(),
          until: z.number(),
          isOn: z.boolean(),
          isOnlyThis: z.boolean(),
          /** Web addresses, with the text to show. */
          links: z.array(z.object({ url: z.string(), text: z.string() })),
        }),
      ),
    }),
  },
  /** Takes up a lesson, by its code or by its file's text. Refusals: keys of `error.<reason>`. */
  'lesson/enter': {
    from: 'extension',
    request: z.union([
      z.object({ code: z.string().check(z.maxLength(100)) }),
      z.object({ file: z.string().check(z.maxLength(400_000)) }),
    ]),
    reply: outcome,
  },
  /** Ends the lesson early, for who knows the teacher's code or the PIN; an unlocked guardian needs neither. */
  'lesson/leave': {
    from: 'extension',
    request: z.object({ secret: z.optional(pin) }),
    reply: outcome,
  },
} as const satisfies Routes;
