import * as z from 'zod/mini';
import type { GuardiansRead } from '../core/guard/guardians';
import type { PendingChange } from '../core/guard/pending-change';
import type { TamperNote } from '../core/guard/tamper-note';
import type { ReadEvent } from '../core/journal/reader';
import type { Summary } from '../core/journal/summary';
import type { Finding } from '../core/journal/verify';
import { layers } from '../core/plan/judgement';
import { askSchema } from '../core/policy/ask';
import { categories, profiles, verdicts } from '../core/policy/categories';
import { settingsPatch, settingsSchema } from '../core/policy/settings';

/**
 * Every message of the extension: who may send it, what it carries, what comes back.
 * `page`: a content script in any page or frame. `extension`: one of our own pages in a top frame.
 * `guardian`: as `extension`, and the guardian's session is unlocked; the worker checks, never the page.
 */
export interface Route {
  readonly from: 'page' | 'extension' | 'guardian';
  readonly request: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

const none = z.object({});
const pin = z.string().check(z.minLength(1), z.maxLength(128));
/** Why something was refused, as the key of a text (`error.<reason>`). */
const outcome = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: z.string(), waitMs: z.optional(z.number()) }),
]);

const personName = z.string().check(z.minLength(1), z.maxLength(40));
const span = z.object({ days: z.union([z.literal(1), z.literal(7), z.literal(30), z.literal(90)]) });

const judgement = z.object({
  verdict: z.enum(verdicts),
  category: z.optional(z.enum(categories)),
  layer: z.enum(layers),
  detail: z.string(),
});

const goodPlace = z.object({
  url: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  why: z.object({ vi: z.string(), en: z.string() }),
});

/** What the blocked page shows; `address` is text to show, never markup or a link. */
const stopped = z.object({
  address: z.string(),
  hostname: z.string(),
  judgement,
  profile: z.enum(profiles),
  language: z.enum(['vi', 'en']),
  /** A guardian was asked for this site already and has not answered. */
  isAsked: z.boolean(),
  /** For `limit`: minutes of one slice and minutes left today; absent otherwise. */
  time: z.optional(z.object({ sliceMinutes: z.number(), leftMinutes: z.number() })),
  /** For `warn`: minutes the site stays open after going on; absent otherwise. */
  continueMinutes: z.optional(z.number()),
  places: z.array(goodPlace),
});

const listStatus = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  category: z.enum(categories),
  licence: z.string(),
  isOn: z.boolean(),
  isLocked: z.boolean(),
  /** Hostnames in force from this list. */
  names: z.number(),
  /** When the content in force was fetched, ms since 1970; 0 when never. */
  fetchedAt: z.number(),
  /** Key of a text (`lists.error.<id>`) for the last failure, '' when the last try went well. */
  error: z.string(),
});

export const routes = {
  'page/judge': { from: 'page', request: none, reply: z.object({ isOpen: z.boolean() }) },

  'blocked/describe': {
    from: 'extension',
    request: none,
    reply: z.union([stopped, z.null()]),
  },
  /** Goes on past a warning: the worker judges anew, grants the site for a bounded time, and answers where to go. */
  'blocked/continue': {
    from: 'extension',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  /** Starts a slice of limited time. */
  'blocked/start': {
    from: 'extension',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), url: z.string() }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  'blocked/ask': {
    from: 'extension',
    request: z.object({ reason: z.string().check(z.maxLength(500)) }),
    reply: outcome,
  },
  /** The address behind a translation, archive, cache or proxy page: may it open? */
  'gate/resolve': {
    from: 'extension',
    request: z.object({ url: z.string().check(z.maxLength(65_536)) }),
    reply: z.object({ isOpen: z.boolean() }),
  },

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
  'guard/set-pin': {
    from: 'extension',
    request: z.object({ pin, current: z.optional(pin) }),
    reply: outcome,
  },
  'guard/unlock': { from: 'extension', request: z.object({ pin }), reply: outcome },
  'guard/lock': { from: 'extension', request: none, reply: outcome },
  /** Sets the first guardian's PIN anew for who has the recovery words. */
  'guard/recover': {
    from: 'extension',
    request: z.object({ words: z.string().check(z.maxLength(500)), pin }),
    reply: z.union([
      outcome,
      z.object({ ok: z.literal(false), reason: z.string(), words: z.array(z.string()) }),
    ]),
  },
  /** Draws new recovery words, answered this once. */
  'guard/recovery-words': {
    from: 'guardian',
    request: none,
    reply: z.union([
      z.object({ ok: z.literal(true), words: z.array(z.string()) }),
      z.object({ ok: z.literal(false), reason: z.string() }),
    ]),
  },
  'guard/people': { from: 'guardian', request: none, reply: z.custom<GuardiansRead>() },
  'guard/name': { from: 'guardian', request: z.object({ name: personName }), reply: outcome },
  'guard/set-second': { from: 'guardian', request: z.object({ name: personName, pin }), reply: outcome },
  'guard/remove-second': { from: 'guardian', request: none, reply: outcome },
  /** Minutes after which an unused session ends. */
  'guard/set-idle': {
    from: 'guardian',
    request: z.object({ minutes: z.int().check(z.minimum(1), z.maximum(60)) }),
    reply: outcome,
  },
  /** What was changed behind our back, newest first. */
  'tamper/read': { from: 'guardian', request: none, reply: z.custom<readonly TamperNote[]>() },
  'tamper/dismiss': { from: 'guardian', request: z.object({ ids: z.array(z.string()) }), reply: outcome },

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
  'requests/read': { from: 'guardian', request: none, reply: z.array(askSchema) },
  'requests/answer': {
    from: 'guardian',
    request: z.object({ id: z.string(), answer: z.enum(['hour', 'today', 'always', 'no']) }),
    reply: outcome,
  },
  'lists/read': { from: 'guardian', request: none, reply: z.array(listStatus) },
  'lists/switch': {
    from: 'guardian',
    request: z.object({ id: z.string(), isOn: z.boolean() }),
    reply: outcome,
  },
  'lists/add': {
    from: 'guardian',
    request: z.object({ url: z.string(), category: z.enum(categories) }),
    reply: outcome,
  },
  /** A list file's text (or base64 of its gz bytes) picked on this computer. */
  'lists/add-file': {
    from: 'guardian',
    request: z.object({ name: z.string(), category: z.enum(categories), base64: z.string() }),
    reply: outcome,
  },
  'lists/remove': { from: 'guardian', request: z.object({ id: z.string() }), reply: outcome },
  'lists/refresh': { from: 'guardian', request: none, reply: outcome },
  /** "Why would this be stopped?" */
  'rules/explain': {
    from: 'guardian',
    request: z.object({ address: z.string().check(z.maxLength(65_536)) }),
    reply: judgement,
  },

  /** Whether the running session can read the journal (a policy's PIN may not), and how it is kept. */
  'journal/state': {
    from: 'guardian',
    request: none,
    reply: z.object({ isOpen: z.boolean(), keepDays: z.number(), keepAddresses: z.boolean() }),
  },
  'journal/open': { from: 'guardian', request: z.object({ secret: pin }), reply: outcome },
  /** The last 1, 7, 30 or 90 days; null when the journal is not open. */
  'journal/summary': { from: 'guardian', request: span, reply: z.custom<Summary | null>() },
  /** Newest first, from before a sequence number (0: the newest). */
  'journal/events': {
    from: 'guardian',
    request: z.object({ before: z.number(), limit: z.number() }),
    reply: z.custom<{ readonly events: readonly ReadEvent[]; readonly nextBefore: number } | null>(),
  },
  /** A file's text; null when the journal is not open. */
  'journal/export': {
    from: 'guardian',
    request: z.object({ format: z.enum(['csv', 'days-csv', 'json']), days: span.shape.days }),
    reply: z.union([z.string(), z.null()]),
  },
  /** Whether the journal is as it was left; null when it is not open. */
  'journal/check': { from: 'guardian', request: none, reply: z.custom<readonly Finding[] | null>() },
  'journal/options': {
    from: 'guardian',
    request: z.object({
      keepDays: z.union([z.literal(7), z.literal(30), z.literal(90)]),
      keepAddresses: z.boolean(),
    }),
    reply: outcome,
  },
  /** Erases all history for good. */
  'journal/erase': { from: 'guardian', request: none, reply: outcome },
} as const satisfies Record<string, Route>;

export type MessageName = keyof typeof routes;
export type Request<N extends MessageName> = z.infer<(typeof routes)[N]['request']>;
export type Reply<N extends MessageName> = z.infer<(typeof routes)[N]['reply']>;
