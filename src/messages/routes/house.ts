import * as z from 'zod/mini';
import { agreement, agreementText, classCode } from '../../core/house/house-rules';
import { profiles } from '../../core/policy/categories';
import { none, outcome, type Routes } from './route';

export const houseRoutes = {
  /** What holds now, for everybody at the computer. */
  'house/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      school: z.string(),
      /** The school's, by policy. */
      classCode: z.optional(classCode),
      agreements: z.array(agreement),
    }),
  },
  /** Every version, newest first. */
  'house/all': { from: 'guardian', request: none, reply: z.array(agreement) },
  /** A new version, signed by both; the former stays in the history. */
  'house/sign': { from: 'guardian', request: agreementText, reply: outcome },
} as const satisfies Routes;
