import * as z from 'zod/mini';
import {
  caseBody,
  caseFile,
  caseId,
  guardianSteps,
  longestExcerpt,
  longestStep,
} from '../../core/cases/case';
import { sendingStates } from '../../core/cases/channel';
import { profiles } from '../../core/policy/categories';
import { none, outcome, type Routes } from './route';

/** How a report stands that was sent to the school's own place. */
const sent = z.object({
  state: z.enum(sendingStates),
  name: z.string(),
  at: z.number(),
  receipt: z.string(),
});

export const caseRoutes = {
  /** The tab in front, for a popup that leads to the report page. */
  'cases/here': { from: 'extension', request: none, reply: z.object({ tab: z.optional(z.number()) }) },
  /** For whom the report page speaks, and what the tab it is about shows (the page's own tab where none is named). */
  'cases/about': {
    from: 'extension',
    request: z.object({ tab: z.optional(z.int().check(z.gte(0))) }),
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      school: z.string(),
      /** The school's own place for reports, where the policy names one; `host` is where it goes. */
      channel: z.optional(z.object({ name: z.string(), host: z.string() })),
      /** '' where the tab shows no web page. */
      address: z.string(),
      /** The page was stopped: nothing of it was read. */
      isStopped: z.boolean(),
      /** What the page says, where it could be read; selected words first. */
      seen: z.optional(
        z.object({
          at: z.number(),
          excerpt: z.string().check(z.maxLength(longestExcerpt)),
          pageSha256: z.string(),
        }),
      ),
    }),
  },
  /** Keeps a report for the guardian, without a PIN. */
  'cases/keep': { from: 'extension', request: z.object({ id: caseId, body: caseBody }), reply: outcome },
  /** Sends it to the place the policy names; refused where it names none. */
  'cases/send': { from: 'extension', request: z.object({ id: caseId, body: caseBody }), reply: outcome },
  /** Null where it was not sent. */
  'cases/sent': { from: 'extension', request: z.object({ id: caseId }), reply: z.union([sent, z.null()]) },
  /** The register, newest first; null when the journal's keys are not open. */
  'cases/read': {
    from: 'guardian',
    request: none,
    reply: z.union([
      z.object({
        cases: z.array(
          z.object({
            ...caseFile.shape,
            id: z.string(),
            at: z.number(),
            sent: z.optional(sent),
          }),
        ),
        /** Reports that no key opens any more. */
        unread: z.number(),
      }),
      z.null(),
    ]),
  },
  'cases/step': {
    from: 'guardian',
    request: z.object({
      id: caseId,
      kind: z.enum(guardianSteps),
      text: z.string().check(z.maxLength(longestStep)),
    }),
    reply: outcome,
  },
  /** Only a closed one. */
  'cases/remove': { from: 'guardian', request: z.object({ id: caseId }), reply: outcome },
} as const satisfies Routes;
