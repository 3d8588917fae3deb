import * as z from 'zod/mini';
import { none, type Routes } from './route';

export const healthRoutes = {
  /** What the extension knows of how it is installed. */
  'health/read': {
    from: 'guardian',
    request: none,
    reply: z.object({
      installType: z.string(),
      version: z.string(),
      lists: z.array(z.object({ fetchedAt: z.number(), isFailing: z.boolean() })),
    }),
  },
} as const satisfies Routes;
