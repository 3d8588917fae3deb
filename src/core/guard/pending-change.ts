import { parseSettings, type Settings } from '../policy/settings';
import { type HistoryEntry, parseEntry } from './history/entry';
import { parseWeakening, splitChange, subjectOf, type Weakening, weaken } from './weakening';

/** A step that waits. Times in milliseconds since 1970. */
export interface PendingChange {
  /** Names it for calling it off. */
  readonly id: string;
  readonly step: Weakening;
  readonly askedAt: number;
  readonly dueAt: number;
}

/** Settings with the steps that wait for their time. */
export interface GuardedSettings {
  readonly settings: Settings;
  /** Hours a weakening waits: 0 (at once) or up to `longestDelayHours`. */
  readonly delayHours: number;
  readonly pending: readonly PendingChange[];
  /** The last change, kept with what it changed so that a death between two writes loses neither; see `history`. */
  readonly last?: HistoryEntry;
}

export const longestDelayHours = 72;
/** More than a guardian's page can ask in one go; what is over it is refused by dropping the newest. */
const maxPending = 2000;
const hour = 3_600_000;

/**
 * What is in force at a moment: steps whose time has come are done, oldest first. Where the clock stands before
 * the asking it was set back, and the wait begins anew from now. Total and idempotent.
 */
export function settle(guarded: GuardedSettings, now: number): GuardedSettings {
  const wait = guarded.delayHours * hour;
  const rebased = guarded.pending.map((each) =>
    each.askedAt > now
      ? { ...each, askedAt: now, dueAt: now + Math.max(wait, each.dueAt - each.askedAt) }
      : each,
  );
  const due = rebased.filter((each) => each.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
  if (due.length === 0 && rebased.every((each, at) => each === guarded.pending[at])) return guarded;
  return {
    ...guarded,
    settings: due.reduce((settings, { step }) => weaken(settings, step), guarded.settings),
    delayHours: due.reduce(
      (hours, { step }) => (step.kind === 'delay' ? step.hours : hours),
      guarded.delayHours,
    ),
    pending: rebased.filter((each) => each.dueAt > now),
  };
}

/**
 * A guardian's change: what tightens holds at once, what weakens waits. A subject decided anew drops the step
 * that waited for it, so a tightening is never undone by an older wish; a wish repeated keeps its place in time.
 */
export function changeSettings(guarded: GuardedSettings, after: Settings, now: number): GuardedSettings {
  const settled = settle(guarded, now);
  const touched = touchedSubjects(settled.settings, after);
  const untouched = settled.pending.filter(({ step }) => !touched.has(subjectOf(step)));
  if (settled.delayHours === 0) return { ...settled, settings: after, pending: untouched };
  const { now: settings, later } = splitChange(settled.settings, after);
  const asked = new Set(later.map((step) => JSON.stringify(step)));
  const kept = settled.pending.filter(
    (each) => untouched.includes(each) || asked.has(JSON.stringify(each.step)),
  );
  return { ...settled, settings, pending: withAsked(kept, later, settled.delayHours, now) };
}

/** Lets go of what waits for any subject in which two settings differ. */
export function dropSubjects(guarded: GuardedSettings, one: Settings, other: Settings): GuardedSettings {
  const touched = touchedSubjects(one, other);
  return { ...guarded, pending: guarded.pending.filter(({ step }) => !touched.has(subjectOf(step))) };
}

/** A longer wait holds at once, a shorter one after the present wait. */
export function changeDelay(guarded: GuardedSettings, hours: number, now: number): GuardedSettings {
  const settled = settle(guarded, now);
  const wanted = Number.isFinite(hours)
    ? Math.min(Math.max(0, hours), longestDelayHours)
    : settled.delayHours;
  const others = settled.pending.filter(({ step }) => step.kind !== 'delay');
  if (wanted >= settled.delayHours) return { ...settled, delayHours: wanted, pending: others };
  return {
    ...settled,
    pending: withAsked(others, [{ kind: 'delay', hours: wanted }], settled.delayHours, now),
  };
}

/**
 * Calls steps off, or all of them; it holds at once. A profile was asked for together with what follows from it unless
 * said otherwise (categories, options), and without one of them would open more than was wished: calling off one of
 * those calls off the profile too.
 */
export function callOff(guarded: GuardedSettings, ids: readonly string[] | 'all'): GuardedSettings {
  if (ids === 'all') return { ...guarded, pending: [] };
  const off = guarded.pending.filter(({ id }) => ids.includes(id));
  const isCompanion = ({ kind }: Weakening) => ['category', 'option', 'veil'].includes(kind);
  const isProfileOff = off.some(({ step }) => isCompanion(step));
  // What concerns all children may go with the age of any of them.
  const ownOff = new Set(
    off.flatMap(({ step }) => (step.kind === 'child' && isCompanion(step.step) ? [step.id] : [])),
  );
  const goesToo = (step: Weakening) =>
    step.kind === 'child'
      ? step.step.kind === 'profile' && (isProfileOff || ownOff.has(step.id))
      : step.kind === 'profile' && isProfileOff;
  return {
    ...guarded,
    pending: guarded.pending.filter((each) => !off.includes(each) && !goesToo(each.step)),
  };
}

/** When the next step comes into force; undefined when none waits. */
export function nextDueAt({ pending }: GuardedSettings): number | undefined {
  return pending.length === 0 ? undefined : Math.min(...pending.map(({ dueAt }) => dueAt));
}

/** Reads what storage holds beside the settings (`guard`); a step that cannot be read never happens. */
export function parseGuarded(stored: unknown): GuardedSettings {
  const { settings } = parseSettings(stored);
  const guard = ((stored as { guard?: unknown } | undefined)?.guard ?? {}) as Partial<GuardedSettings>;
  const { delayHours, pending } = guard;
  const last = parseEntry(guard.last);
  const isDelay = Number.isFinite(delayHours) && delayHours! >= 0 && delayHours! <= longestDelayHours;
  return {
    settings,
    // A delay was wanted but cannot be read: a day.
    delayHours: delayHours === undefined ? 0 : isDelay ? delayHours : 24,
    pending: (Array.isArray(pending) ? pending : []).slice(0, maxPending).flatMap(readPending),
    ...(last !== undefined && { last }),
  };
}

function readPending(stored: unknown): readonly PendingChange[] {
  const { id, step, askedAt, dueAt } = (stored ?? {}) as Partial<PendingChange>;
  const parsed = parseWeakening(step);
  if (parsed === undefined || typeof id !== 'string') return [];
  if (!Number.isFinite(askedAt) || !Number.isFinite(dueAt)) return [];
  return [{ id, step: parsed, askedAt: askedAt!, dueAt: dueAt! }];
}

function withAsked(
  kept: readonly PendingChange[],
  steps: readonly Weakening[],
  delayHours: number,
  now: number,
): readonly PendingChange[] {
  const waiting = new Set(kept.map(({ step }) => JSON.stringify(step)));
  const fresh = steps
    .filter((step) => !waiting.has(JSON.stringify(step)))
    .map((step) => ({
      id: `${now} ${step.kind} ${subjectOf(step)}`,
      step,
      askedAt: now,
      dueAt: now + delayHours * hour,
    }));
  return [...kept, ...fresh].slice(0, maxPending);
}

/** The subjects a change decides, whichever way. */
function touchedSubjects(before: Settings, after: Settings): ReadonlySet<string> {
  const there = splitChange(before, after).later.map(subjectOf);
  // What would have to be undone to come back is what was tightened.
  const back = splitChange(after, before).later.map(subjectOf);
  return new Set([...there, ...back]);
}
