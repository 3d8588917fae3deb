import { calledOffParts, differenceOf } from '../core/guard/history/difference';
import type { History, HistoryEntry } from '../core/guard/history/entry';
import { mirrored, type Part } from '../core/guard/history/part';
import { type Undone, undo } from '../core/guard/history/undo';
import {
  callOff,
  changeDelay,
  changeSettings,
  type GuardedSettings,
  nextDueAt,
  parseGuarded,
  settle,
} from '../core/guard/pending-change';
import { type SealState, strictestSettings } from '../core/guard/seal';
import { inForce, isFreeSwitch } from '../core/guard/stricter';
import { foldBack } from '../core/policy/children';
import type { Settings } from '../core/policy/settings';
import { browser } from '../platform/browser';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { archive, changedBy, entryOf, historyWith } from './history';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** Rings when a weakening that waited comes into force: rules are then due for reconciling. */
export const weakeningAlarm = 'weakening-due';

/** Stored under `settings` as ever, with `guard` (delay, waiting steps) and `seal` beside the fields. */
export function createSettingsSeal(places: SealPlaces): SealedRecord<GuardedSettings> {
  return createSealedRecord<GuardedSettings>(
    {
      name: 'settings',
      parse: parseGuarded,
      toStored: ({ settings, delayHours, pending, last }) => ({
        ...settings,
        guard: { delayHours, pending, ...(last !== undefined && { last }) },
      }),
      afterTampering: (found, newest) => ({
        settings: strictestSettings(found?.settings, newest?.settings),
        delayHours: Math.max(found?.delayHours ?? 0, newest?.delayHours ?? 0),
        // A step that waited may have been asked by whoever tampered: it must be asked again.
        pending: [],
        ...(newest?.last !== undefined && { last: newest.last }),
      }),
      onTampering: (state, version, found) => noteTampering('settings', state, version, found),
    },
    places,
  );
}

const sealed = createSettingsSeal(browserPlaces);

/** The settings in force now, and how they were found at this reading. */
export async function readSealedSettings(): Promise<GuardedSettings & { readonly state: SealState }> {
  const { state, value } = await sealed.read();
  const guarded = settle(value, Date.now());
  return { ...guarded, settings: inForce(guarded.settings), state };
}

/** What a change came to. */
export interface Changed extends GuardedSettings {
  /** The entry in the history by which it can be undone; absent where nothing was changed. */
  readonly change?: string;
}

/**
 * Changes settings as they are in force: the current child's own rules go to that child. Tightening at once, weakening
 * after the delay where the guardian wants one. Several changes are one: stored together, undone together.
 * @throws Error `private-window`, `seal-broken`, or the browser's when the disk is full
 */
export async function writeSealedSettings(
  ...changes: readonly ((settings: Settings) => Settings)[]
): Promise<Changed> {
  return written((before, now) => {
    let [guarded, wanted] = [before, before.settings];
    for (const change of changes) {
      wanted = foldBack(guarded.settings, change(inForce(guarded.settings)));
      guarded = changeSettings(guarded, wanted, now);
    }
    return { guarded, parts: differenceOf(before.settings, wanted) };
  });
}

/**
 * Another child sits down, at once whatever waits. False where that needs a guardian (`isAllowed`) or where
 * there is no such child; then nothing is changed.
 */
export async function switchChild(id: string, isAllowed: boolean): Promise<boolean> {
  const { settings } = await written((guarded) => {
    const isKnown = guarded.settings.children.some((child) => child.id === id);
    if (!isKnown || !(isAllowed || isFreeSwitch(guarded.settings, id))) return { guarded };
    return { guarded: { ...guarded, settings: { ...guarded.settings, child: id } } };
  });
  return settings.child === id;
}

/** Calls off weakenings that wait, by id, or all of them. */
export async function callOffWeakening(ids: readonly string[] | 'all'): Promise<Changed> {
  return written((before) => {
    const guarded = callOff(before, ids);
    return { guarded, parts: calledOffParts(before, guarded) };
  });
}

/** How many hours a weakening waits (0 to 72). Shortening it waits too. */
export async function setWeakeningDelay(hours: number): Promise<Changed> {
  return written((before, now) => ({
    guarded: changeDelay(before, hours, now),
    parts: before.delayHours === hours ? [] : [{ kind: 'delay', before: before.delayHours, after: hours }],
  }));
}

/** Notes a change that is no setting, such as a list from a file. */
export async function noteChange(parts: readonly Part[], undoes?: string): Promise<Changed> {
  return written((guarded) => ({ guarded, parts, ...(undoes !== undefined && { undoes }) }));
}

/** A guardian's changes, oldest first. */
export async function readHistory(): Promise<History> {
  const { value } = await sealed.read();
  return historyWith(value.last);
}

/** Undoes one change in the settings as they are now; that is a change like any other. */
export async function undoChange({
  id,
  parts,
}: Pick<HistoryEntry, 'id' | 'parts'>): Promise<
  { readonly ok: true; readonly change: string } | Extract<Undone, { ok: false }>
> {
  let refused: Extract<Undone, { ok: false }> | undefined;
  const { change } = await written((before, now) => {
    const undone = undo(before, parts, now);
    if (!undone.ok) {
      refused = undone;
      return { guarded: before };
    }
    const delay = parts.flatMap((part) => (part.kind === 'delay' ? [mirrored(part)] : []));
    const what = [...differenceOf(before.settings, undone.wanted), ...delay];
    // All that was undone still waited: told by what it would have changed.
    return { guarded: undone.guarded, parts: what.length > 0 ? what : parts.map(mirrored), undoes: id };
  });
  if (refused !== undefined) return refused;
  return { ok: true, change: change ?? '' };
}

/** Sets the alarm for the next step that waits; at every start, because alarms may not outlive the browser. */
export async function watchWeakening(): Promise<void> {
  await setAlarm(await readSealedSettings());
}

interface Written {
  readonly guarded: GuardedSettings;
  /** What a guardian changed; nothing is kept of what is none of a guardian's changes. */
  readonly parts?: readonly Part[];
  readonly undoes?: string;
}

let lastTurn: Promise<unknown> = Promise.resolve();

function written(change: (guarded: GuardedSettings, now: number) => Written): Promise<Changed> {
  const turn = lastTurn.then(() => writeNow(change));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function writeNow(change: (guarded: GuardedSettings, now: number) => Written): Promise<Changed> {
  const [by, { value }] = await Promise.all([changedBy(), sealed.read()]);
  // The former change goes where the history is before this one takes its place: a death between loses neither.
  await archive(value.last);
  const now = Date.now();
  let entry: HistoryEntry | undefined;
  // What has come due is in force before the change, so that calling off cannot take it back.
  const guarded = await sealed.write((stored) => {
    const before = settle(stored, now);
    const { guarded: after, parts = [], undoes } = change(before, now);
    const known = new Set(before.pending.map(({ id }) => id));
    const waits = after.pending.some(({ id }) => !known.has(id));
    entry = entryOf(parts, { waits, ...(undoes !== undefined && { undoes }) }, by);
    return entry === undefined ? after : { ...after, last: entry };
  });
  await setAlarm(guarded);
  return entry === undefined ? guarded : { ...guarded, change: entry.id };
}

async function setAlarm(guarded: GuardedSettings): Promise<void> {
  const when = nextDueAt(guarded);
  if (when === undefined) await browser.alarms.clear(weakeningAlarm);
  else await browser.alarms.create(weakeningAlarm, { when });
}
