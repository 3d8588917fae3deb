import * as z from 'zod/mini';
import type { EntryView } from '../../core/guard/history/view';
import { none, outcome, type Routes } from './route';

export const historyRoutes = {
  /** A guardian's changes, newest first. */
  'history/read': { from: 'guardian', request: none, reply: z.custom<readonly EntryView[]>() },
  /** Puts back what one change changed; a change like any other, and undone like any other. */
  'history/undo': {
    from: 'guardian',
    request: z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) }),
    reply: outcome,
  },
} as const satisfies Routes;
