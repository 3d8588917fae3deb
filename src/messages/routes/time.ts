import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import type { BudgetSubject } from '../../core/time/rules';
import { none, outcome, type Routes } from './route';

const stretch = z.object({ from: z.number(), to: z.number() });

export const timeRoutes = {
  /** Today's plan and what is left of it, for the child's own page, the popup and the guardian. */
  'time/left': {
    from: 'extension',
    request: none,
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      /** '' where there is only the unnamed child, or where nobody is chosen. */
      childName: z.string(),
      /** The local day and the minute of it, as they are taken to be. */
      day: z.string(),
      minute: z.number(),
      /** What is closed now and why; `opensAt` in ms since 1970 by the computer's clock. */
      closed: z.optional(
        z.object({
          cause: z.enum(['bedtime', 'school', 'homework', 'all']),
          opensAt: z.optional(z.number()),
        }),
      ),
      /** Budgets of today, in minutes. */
      budgets: z.array(
        z.object({ of: z.custom<BudgetSubject>(), given: z.number(), used: z.number(), left: z.number() }),
      ),
      /** Today's hours, in minutes after midnight. */
      bedtime: z.array(stretch),
      school: z.array(stretch),
      homework: z.array(stretch),
      /** Active minutes of today, and those on sites to learn from. */
      activeMinutes: z.number(),
      learnedMinutes: z.number(),
      /** The sites most used today, in minutes. */
      sites: z.array(z.object({ site: z.string(), minutes: z.number() })),
    }),
  },
  /** A page says that its planned end is there: time is looked at. It learns nothing. */
  'time/look': { from: 'page', request: none, reply: z.object({}) },
  /** "Finish this one": the site in front stays open for the guardian's few minutes past its end, once a day. */
  'time/finish': { from: 'page', request: none, reply: outcome },
  /** Whether the computer's clock and zone are taken for right. */
  'time/clock': {
    from: 'guardian',
    request: none,
    reply: z.object({
      zone: z.string(),
      deviceZone: z.string(),
      /** How far the real time, as it is taken to be, is ahead of the computer's clock. */
      differenceMs: z.number(),
    }),
  },
  /** The guardian says that the computer's clock and zone are right. */
  'time/trust-clock': { from: 'guardian', request: none, reply: outcome },
} as const satisfies Routes;
