import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import { none, outcome, type Routes } from './route';

export const recordedRoutes = {
  /** What a child may know of what is recorded. */
  'recorded/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      keepDays: z.number(),
      keepAddresses: z.boolean(),
      /** A policy names a server that gets anonymous counts. */
      isCounted: z.boolean(),
      /** Whether the child is old enough to be asked. */
      isAsked: z.boolean(),
      /** What it said; absent before it did. */
      agrees: z.optional(z.boolean()),
    }),
  },
  'recorded/agree': { from: 'extension', request: z.object({ agrees: z.boolean() }), reply: outcome },
} as const satisfies Routes;
