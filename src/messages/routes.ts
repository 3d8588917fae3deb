import * as z from 'zod/mini';
import { layers } from '../core/plan/judgement';
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

const request = z.object({
  id: z.string(),
  hostname: z.string(),
  address: z.string(),
  category: z.optional(z.enum(categories)),
  /** The child's own words. */
  reason: z.string(),
  firstAt: z.number(),
  lastAt: z.number(),
  /** How often it was asked. */
  count: z.number(),
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

  'settings/read': {
    from: 'guardian',
    request: none,
    reply: z.object({ settings: settingsSchema, locked: z.array(z.string()) }),
  },
  /** Changes the named fields only. Answers why, when a field is locked by policy or unreadable. */
  'settings/write': { from: 'guardian', request: z.object({ patch: settingsPatch }), reply: outcome },
  'requests/read': { from: 'guardian', request: none, reply: z.array(request) },
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
} as const satisfies Record<string, Route>;

export type MessageName = keyof typeof routes;
export type Request<N extends MessageName> = z.infer<(typeof routes)[N]['request']>;
export type Reply<N extends MessageName> = z.infer<(typeof routes)[N]['reply']>;
