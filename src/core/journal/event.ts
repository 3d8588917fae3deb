import { type Layer, layers } from '../plan/judgement';
import { type Category, isCategory, isProfile, type Profile } from '../policy/categories';

/** What the journal knows of. A kind never changes its meaning: sealed history is read years later. */
export const eventKinds = [
  /** A page was stopped. */
  'stopped',
  /** A warning was shown. */
  'warned',
  /** The child went on past a warning. */
  'went-on',
  /** A slice of limited time was started; `number`: minutes. */
  'time-started',
  /** Time a site was in front of the child; `number`: seconds. */
  'active',
  /** Pictures and videos covered on a page; `number`: how many. */
  'covered',
  /** A class's lesson was entered (`detail`: `entered`) or ended early (`left`). Never its title. */
  'lesson',
  'asked',
  'granted',
  /** A guardian answered a question; `detail`: the answer (`no`, `hour`, …). */
  'answered',
  /** `detail`: names of the changed settings, never their values. */
  'settings-changed',
  /** Protection was not whole for a while; `number`: seconds, `detail`: why. */
  'protection-gap',
  'worker-start',
  /** A way round protection was set up; `detail`: which, never by whom. */
  'way-round',
  /** A page was seen or requested before a rule held. */
  'slipped',
  /** `number`: wrong tries in a row. */
  'wrong-pin',
  'list-failed',
  /** The help line was opened. Kept without a site: asking for help is a child's own matter. */
  'help-opened',
  /** A child was asked to think again before sending; `detail`: `cruel`, `personal` or `photo`. Never what, nor where. */
  'thought-again',
  /** What a child received looked dangerous and it was shown a card. Never what, from whom, nor where. */
  'danger-received',
  /** A little lesson was gone through to its end. Which one is not kept. */
  'learnt',
  /** Written by the journal itself: the clock went back; `number`: hours, at least. */
  'clock-back',
  /** Old records were removed; `number`: the last record gone, `detail`: `retention` or `disk-full`. */
  'pruned',
  /** Events could not be written; `number`: how many were lost. */
  'journal-gap',
  /** The chain was begun anew because the former one was not there; `number`: its last known record. */
  'journal-restarted',
  /** A check found the journal not as it was left; `detail`: what, `number`: how many findings. */
  'journal-damaged',
  'erased',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface JournalEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: EventKind;
  readonly hostname?: string;
  /** Only when the guardian turned full addresses on. */
  readonly address?: string;
  readonly category?: Category;
  readonly layer?: Layer;
  readonly profile?: Profile;
  /** Whose it is, when several children share the browser; absent: the only one. */
  readonly childId?: string;
  /** At most 200 characters; addresses in it are cut to their hostname. */
  readonly detail?: string;
  /** What it counts is said by the kind. */
  readonly number?: number;
}

const kindSet: ReadonlySet<string> = new Set(eventKinds);
const layerSet: ReadonlySet<string> = new Set(layers);
/** Kept without a site. */
const quietKinds: ReadonlySet<EventKind> = new Set([
  'help-opened',
  'thought-again',
  'danger-received',
  'learnt',
]);
const maxNumber = 1_000_000_000;

/**
 * The event as it may be kept, from anything: fields bounded, what is not known left out, full addresses only
 * when the guardian wants them. Undefined when it has no time or no known kind. Total.
 */
export function boundEvent(value: unknown, options: { keepAddresses: boolean }): JournalEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const { at, kind, category, layer, profile, number } = given;
  if (typeof at !== 'number' || !Number.isFinite(at) || Math.abs(at) > 8.64e15) return undefined;
  if (typeof kind !== 'string' || !kindSet.has(kind)) return undefined;
  const isQuiet = quietKinds.has(kind as EventKind);
  const hostname = isQuiet ? undefined : clip(given.hostname, 253);
  const address = options.keepAddresses && !isQuiet ? clip(given.address, 2048) : undefined;
  const childId = clip(given.childId, 64);
  const detail = clip(options.keepAddresses ? given.detail : hostsOnly(given.detail), 200);
  return {
    at: Math.trunc(at),
    kind: kind as EventKind,
    ...(hostname !== undefined && { hostname }),
    ...(address !== undefined && { address }),
    ...(isCategory(category) && { category }),
    ...(typeof layer === 'string' && layerSet.has(layer) && { layer: layer as Layer }),
    ...(isProfile(profile) && { profile }),
    ...(childId !== undefined && { childId }),
    ...(detail !== undefined && { detail }),
    ...(typeof number === 'number' &&
      Number.isFinite(number) && { number: Math.min(maxNumber, Math.max(0, Math.round(number))) }),
  };
}

function clip(value: unknown, length: number): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, length) : undefined;
}

/** Paths and queries say more of a child than a report needs. */
function hostsOnly(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.slice(0, 4096).replace(/([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#]*)[^\s]*/gi, '$1$2');
}
