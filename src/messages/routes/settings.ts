import * as z from 'zod/mini';
import type { PendingChange } from '../../core/guard/pending-change';
import { profiles } from '../../core/policy/categories';
import { settingsPatch, settingsSchema } from '../../core/policy/settings';
import { judgement, none, outcome, type Routes } from './route';

export const settingsRoutes = {
  'status/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      isSetUp: z.boolean(),
      isManaged: z.boolean(),
      hasPin: z.boolean(),
      isUnlocked: z.boolean(),
      /** Milliseconds until the next PIN may be tried; 0 when it may be tried now. */
      waitMs: z.number(),
      pendingRequests: z.number(),
      /** Reports in the register that are not closed. */
      openCases: z.number(),
      /** Rules and scripts in the browser are those of the plan. */
      isWhole: z.boolean(),
      /** Hostnames the bundled and imported lists name. */
      names: z.number(),
      /** Private windows are covered (the browser lets the extension run there). */
      isPrivateCovered: z.boolean(),
      /** Keys of texts (`problem.<id>`), with what they concern. */
      problems: z.array(z.object({ id: z.string(), detail: z.string() })),
    }),
  },
  'settings/read': {
    from: 'guardian',
    request: none,
    reply: z.object({
      settings: settingsSchema,
      locked: z.array(z.string()),
      /** Hours a weakening waits before it is in force; 0: at once. */
      delayHours: z.number(),
      /** Weakenings that wait. */
      pending: z.custom<readonly PendingChange[]>(),
    }),
  },
  /** Changes the named fields only. Answers why, when a field is locked by policy or unreadable. */
  'settings/write': { from: 'guardian', request: z.object({ patch: settingsPatch }), reply: outcome },
  'settings/delay': {
    from: 'guardian',
    request: z.object({ hours: z.int().check(z.minimum(0), z.maximum(72)) }),
    reply: outcome,
  },
  /** Calls off weakenings that wait. */
  'settings/call-off': { from: 'guardian', request: z.object({ ids: z.array(z.string()) }), reply: outcome },
  /** "Why would this be stopped?" */
  'rules/explain': {
    from: 'guardian',
    request: z.object({ address: z.string().check(z.maxLength(65_536)) }),
    reply: judgement,
  },
} as const satisfies Routes;
