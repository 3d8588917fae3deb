import * as z from 'zod/mini';
import type { Routes } from './route';

export const wordRoutes = {
  /** A part of what a page says. It is scored and forgotten; only what was found is kept, for the session. */
  'words/page': {
    from: 'page',
    request: z.object({
      title: z.string().check(z.maxLength(1000)),
      description: z.string().check(z.maxLength(2000)),
      text: z.string().check(z.maxLength(100_000)),
    }),
    reply: z.object({ isOpen: z.boolean(), readsOn: z.boolean() }),
  },
} as const satisfies Routes;
