import { profiles } from '../policy/categories';
import { defaultSettings, type Settings } from '../policy/settings';
import { stricterOf } from './stricter';

/**
 * `whole`: the newest thing we wrote is there. `edited`: somebody else wrote it. `rolled-back`: it is ours but
 * an older one was put in its place. `missing`: it, or the key that could prove it ours, is gone.
 */
export type SealState = 'whole' | 'edited' | 'rolled-back' | 'missing';

/** A value as found in one place. */
export interface SealedCopy<T> {
  /** The number of its write, from 1; means nothing unless the copy is authentic. */
  readonly version: number;
  /** The message authentication code over value and version is ours. */
  readonly isAuthentic: boolean;
  readonly value: T;
}

/** What else is known when a stored value is checked. */
export interface KnownSeal<T> {
  /** The copy in the second place. */
  readonly copy: SealedCopy<T> | undefined;
  /** The highest number noted in any further place; 0 when none is. Not authentic by itself. */
  readonly version: number;
  /** The key is there with which every earlier write was sealed. */
  readonly hasKey: boolean;
}

export interface SealCheck<T> {
  readonly state: SealState;
  /** The newest authentic value; undefined when there is none. */
  readonly newest: T | undefined;
  /** The highest number any write can have had. */
  readonly version: number;
  /** Both places hold the newest value already. */
  readonly isEverywhere: boolean;
}

/**
 * Compares what storage holds with what is known of it. A worker killed between writing the copy and the value
 * leaves the copy exactly one ahead: that is no tampering, and the copy holds. Putting back the last but one
 * looks the same and wins nothing, because the newer copy holds then too.
 */
export function checkCopies<T>(stored: SealedCopy<T> | undefined, known: KnownSeal<T>): SealCheck<T> {
  const authentic = [stored, known.copy].filter((each) => each?.isAuthentic === true) as SealedCopy<T>[];
  const newest = authentic.reduce<SealedCopy<T> | undefined>(
    (best, each) => (best === undefined || each.version > best.version ? each : best),
    undefined,
  );
  const version = Math.max(known.version, newest?.version ?? 0);
  const isEverywhere =
    stored?.isAuthentic === true && known.copy?.isAuthentic === true && stored.version === known.copy.version;
  return { state: stateOf(stored, known, version), newest: newest?.value, version, isEverywhere };
}

function stateOf<T>(stored: SealedCopy<T> | undefined, known: KnownSeal<T>, highest: number): SealState {
  const copyVersion = known.copy?.isAuthentic ? known.copy.version : undefined;
  if (stored === undefined) {
    const isFirstStart = known.copy === undefined && known.version === 0;
    const isFirstWriteCutShort = copyVersion === 1 && highest === 1;
    return isFirstStart || isFirstWriteCutShort ? 'whole' : 'missing';
  }
  if (!stored.isAuthentic) return known.hasKey ? 'edited' : 'missing';
  const isWriteCutShort = copyVersion === stored.version + 1 && highest === copyVersion;
  return stored.version === highest || isWriteCutShort ? 'whole' : 'rolled-back';
}

/** Settings after the check: the newest ones when whole, else the strictest known. */
export interface CheckedSettings {
  readonly state: SealState;
  readonly settings: Settings;
}

/** Checks settings; where the seal is broken nothing that was found can make them weaker than 7–11. */
export function checkSeal(
  stored: SealedCopy<Settings> | undefined,
  known: KnownSeal<Settings>,
): CheckedSettings {
  const { state, newest } = checkCopies(stored, known);
  if (state === 'whole') return { state, settings: newest ?? defaultSettings };
  return { state, settings: strictestSettings(stored?.value, newest) };
}

/**
 * The strictest of what was found, of the newest sealed settings and of the default profile. Of unproven settings
 * only what is stricter than the defaults holds: anybody may have written the rest.
 */
export function strictestSettings(found: Settings | undefined, sealed: Settings | undefined): Settings {
  const proven = sealed ?? { ...defaultSettings, language: found?.language ?? defaultSettings.language };
  const met = found === undefined ? proven : stricterOf(found, proven);
  // Nobody is chosen until a guardian chooses: then the strictest of all children's rules hold.
  const both = met.children.length > 0 ? { ...met, child: '' } : met;
  const isOlder = profiles.indexOf(both.profile) > profiles.indexOf(defaultSettings.profile);
  return isOlder ? stricterOf({ ...both, profile: defaultSettings.profile }, both) : both;
}

/**
 * One text for one value, whatever the order of its keys and whatever a browser's storage does to half a
 * surrogate pair or to `undefined`: what is sealed.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(halfPair, '\ufffd'));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${canonicalText(key)}:${canonicalText(each)}`).join(',')}}`;
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
