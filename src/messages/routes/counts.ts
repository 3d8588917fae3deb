import * as z from 'zod/mini';
import type { MachineCounts } from '../../core/counts/counts-file';
import { none, outcome, type Routes } from './route';

export const countsRoutes = {
  /** This computer's anonymous counts, and how they get to the institution's database where a policy names one. */
  'counts/read': {
    from: 'guardian',
    request: none,
    reply: z.object({
      machine: z.custom<MachineCounts>(),
      sending: z.optional(
        z.object({
          host: z.string(),
          /** Batches that are not surely there yet. */
          waiting: z.number(),
          /** `network`, `timeout`, `http-<status>`; '' after a success. */
          error: z.string(),
          triedAt: z.number(),
        }),
      ),
    }),
  },
  /** Does now what the next alarm would. */
  'counts/send': { from: 'guardian', request: none, reply: outcome },
} as const satisfies Routes;
