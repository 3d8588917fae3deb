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
      toStored: ({ settings, delayHours, pending }) => ({ ...settings, guard: { delayHours, pending } }),
      afterTampering: (found, newest) => ({
        settings: strictestSettings(found?.settings, newest?.settings),
        delayHours: Math.max(found?.delayHours ?? 0, newest?.delayHours ?? 0),
        // A step that waited may have been asked by whoever tampered: it must be asked again.
        pending: [],
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

/**
 * Changes settings as they are in force: the current child's own rules go to that child. Tightening at once, weakening after the delay where the guardian wants one. Answers what is
 * in force and what waits.
 * @throws Error `private-window`, `seal-broken`, or the browser's when the disk is full
 */
export async function writeSealedSettings(
  change: (settings: Settings) => Settings,
): Promise<GuardedSettings> {
  return written((guarded, now) => {
    const wanted = change(inForce(guarded.settings));
    return changeSettings(guarded, foldBack(guarded.settings, wanted), now);
  });
}

/**
 * Another child sits down, at once whatever waits. False where that needs a guardian (`isAllowed`) or where
 * there is no such child; then nothing is changed.
 */
export async function switchChild(id: string, isAllowed: boolean): Promise<boolean> {
  const { settings } = await written((guarded) => {
    const isKnown = guarded.settings.children.some((child) => child.id === id);
    if (!isKnown || !(isAllowed || isFreeSwitch(guarded.settings, id))) return guarded;
    return { ...guarded, settings: { ...guarded.settings, child: id } };
  });
  return settings.child === id;
}

/** Calls off weakenings that wait, by id, or all of them. */
export async function callOffWeakening(ids: readonly string[] | 'all'): Promise<GuardedSettings> {
  return written((guarded) => callOff(guarded, ids));
}

/** How many hours a weakening waits (0 to 72). Shortening it waits too. */
export async function setWeakeningDelay(hours: number): Promise<GuardedSettings> {
  return written((guarded, now) => changeDelay(guarded, hours, now));
}

/** Sets the alarm for the next step that waits; at every start, because alarms may not outlive the browser. */
export async function watchWeakening(): Promise<void> {
  await setAlarm(await readSealedSettings());
}

async function written(
  change: (guarded: GuardedSettings, now: number) => GuardedSettings,
): Promise<GuardedSettings> {
  const now = Date.now();
  // What has come due is in force before the change, so that calling off cannot take it back.
  const guarded = await sealed.write((before) => change(settle(before, now), now));
  await setAlarm(guarded);
  return guarded;
}

async function setAlarm(guarded: GuardedSettings): Promise<void> {
  const when = nextDueAt(guarded);
  if (when === undefined) await browser.alarms.clear(weakeningAlarm);
  else await browser.alarms.create(weakeningAlarm, { when });
}
