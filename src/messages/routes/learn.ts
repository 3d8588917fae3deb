import * as z from 'zod/mini';
import { lessonIdPattern } from '../../core/learn/kit';
import { none, outcome, type Routes } from './route';

/** What a child has read is for the child alone: no route gives it to a guardian (docs/lessons.md). */
export const learnRoutes = {
  /** What the child at the browser has read to the end. */
  'learn/read': {
    from: 'extension',
    request: none,
    /** `isKept`: false where nothing is kept, as on a school's computer and in private windows. */
    reply: z.object({ isKept: z.boolean(), read: z.array(z.string()) }),
  },
  /** A little lesson was gone through to its end. */
  'learn/finished': {
    from: 'extension',
    request: z.object({ id: z.string().check(z.regex(lessonIdPattern)) }),
    reply: outcome,
  },
  /** The child wants nothing kept of what it read so far. */
  'learn/forget': { from: 'extension', request: none, reply: outcome },
} as const satisfies Routes;
