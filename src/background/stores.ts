import * as z from 'zod/mini';
import { caseId } from '../core/cases/case';
import { sending } from '../core/cases/channel';
import { exceptionKinds, type PictureException } from '../core/media/exceptions';
import { pictureMarks } from '../core/media/marks';
import { type MirrorState, noMirror } from '../core/mirror/follow';
import type { Grant } from '../core/plan/grants';
import { answerKinds } from '../core/policy/ask';
import { categories } from '../core/policy/categories';
import { parseSettings } from '../core/policy/settings';
import { privateItem } from '../platform/private-item';
import { storageItem } from '../platform/storage-item';

/** Everything the extension keeps in its storage, in one place. Nothing stored is believed before it is parsed. */

/** Fields of the stored settings that could not be read and fell back to their default. */
export const damagedSettings = storageItem('local', 'settings', (stored) => parseSettings(stored).damaged);

const grant = z.object({
  id: z.string(),
  hostname: z.string(),
  by: z.enum(['warning', 'time', 'guardian']),
  from: z.number(),
  until: z.number(),
  seenAt: z.optional(z.number()),
  once: z.optional(z.object({ tabId: z.optional(z.number()) })),
});
export const grantsItem = privateItem('grants', (stored) => each(stored, grant) as readonly Grant[]);

/** Questions that wait, in the order of the first asking. What they are about only a guardian can read. */
const storedAsk = z.object({
  id: z.string(),
  /** A name for the site that tells nothing of it. */
  site: z.string(),
  generation: z.number(),
  ephemeral: z.string(),
  box: z.string(),
  firstAt: z.number(),
  lastAt: z.number(),
  count: z.number(),
});
export type StoredAsk = z.infer<typeof storedAsk>;
export const asksItem = storageItem('local', 'asks', (stored) => each(stored, storedAsk));

const letter = z.object({ generation: z.number(), ephemeral: z.string(), box: z.string() });

/** Reports, oldest first. What they say only a guardian can read. */
const storedCase = z.object({
  id: caseId,
  at: z.number(),
  /** A closed one may make room. */
  isClosed: z.boolean(),
  /** The first that opens holds; two while the keys change. */
  letters: z.array(letter).check(z.minLength(1), z.maxLength(2)),
});
export type StoredCase = z.infer<typeof storedCase>;
export const casesItem = storageItem('local', 'cases', (stored) => each(stored, storedCase));

/** Reports on their way to the school's own place, and receipts; encrypted, because the worker sends without a PIN. */
export const sendingsItem = privateItem('case-sendings', (stored) => each(stored, sending));

/** What guardians answered lately, for the child to read. */
const answered = z.object({
  hostname: z.string(),
  kind: z.enum(answerKinds),
  /** The guardian's words; '' when there are none. */
  reason: z.string(),
  at: z.number(),
});
export const answersItem = privateItem('answers', (stored) => each(stored, answered));

/** How far the school's mirror was followed. */
const mirrorState = z.object({
  /** Public key of the mirror; '' when none was followed. */
  key: z.string(),
  /** The highest publication seen: an older one is never taken. */
  version: z.number(),
  /** When that was published, by the mirror's clock. Milliseconds since 1970, as all times here. */
  issuedAt: z.number(),
  triedAt: z.number(),
  /** Failures since the last success. */
  failures: z.number(),
  /** Key of a text (`lists.error.<id>`), '' after a success. */
  error: z.string(),
});

export { type MirrorState, noMirror };
export const mirrorItem = storageItem('local', 'mirror', (stored): MirrorState => {
  const parsed = mirrorState.safeParse(stored);
  return parsed.success ? parsed.data : noMirror;
});

/** The managed policy as it was when last read, for a browser that has not loaded it yet. */
export const policyCopyItem = storageItem('local', 'policy-copy', (stored): unknown => stored ?? {});

/** Lives as long as the browser. What tabs were stopped at: */
export const stoppedItem = storageItem('session', 'stopped', (stored) => texts(stored));

/** The open tabs have been judged since the browser started. */
export const hasSweptItem = storageItem('session', 'has-swept', (stored) => stored === true);

const learned = z.object({ hostname: z.string(), category: z.enum(categories) });
export const learnedItem = storageItem('session', 'learned', (stored) => each(stored, learned));

const pass = z.object({ url: z.string(), tabId: z.number() });
/** Documents opened by choice, each in its tab. */
export const documentsItem = storageItem('session', 'documents', (stored) => each(stored, pass));
const exception = z.object({
  name: z.string(),
  kind: z.enum(exceptionKinds),
  score: z.number(),
  at: z.number(),
});
/** What guardians said of single pictures on this device. */
export const exceptionsItem = storageItem(
  'local',
  'picture-exceptions',
  (stored) => each(stored, exception) as readonly PictureException[],
);

const armed = z.object({ tabId: z.number(), kind: z.enum(pictureMarks), until: z.number() });
/** The tab whose next pressed picture a guardian wants shown or marked. */
export const armedItem = storageItem('session', 'picture-armed', (stored) => {
  const parsed = armed.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
});

/** Films whose pixels may be read in their tab. */
export const filmsItem = storageItem('session', 'films', (stored) => each(stored, pass));
export const passesItem = storageItem('session', 'passes', (stored) => each(stored, pass));

/** The readable members of a stored array: one damaged member does not cost the others. */
function each<T extends z.ZodMiniType>(stored: unknown, schema: T): readonly z.infer<T>[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

function texts(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, text]) => typeof text === 'string'));
}
