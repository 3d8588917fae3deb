import type { CheckState } from './checks';

/** What a school's computer is checked for, in the order in which a teacher mends it. */
export const schoolCheckIds = [
  'forced',
  'policy',
  'profile',
  'rules',
  'lists',
  'mirror',
  'search',
  'private',
  'extensions',
  'pin',
  'clock',
  'tools',
  'doh',
  'guest',
] as const;
export type SchoolCheckId = (typeof schoolCheckIds)[number];

export interface SchoolFacts {
  /** `management.getSelf().installType`. */
  readonly installType: string;
  readonly isManaged: boolean;
  /** Parts of the policy that cannot be used. */
  readonly policyProblems: number;
  /** Settings the policy has set. */
  readonly locked: readonly string[];
  readonly isWhole: boolean;
  /** Hostnames the lists name. */
  readonly names: number;
  readonly isAnyListFailing: boolean;
  /** The school's server of lists. */
  readonly mirror: 'none' | 'good' | 'failing' | 'stale' | 'unreadable';
  /** Safe search is in force for this profile. */
  readonly isSearchSafe: boolean;
  /** The extension runs in private windows, or none can be opened. */
  readonly isPrivateCovered: boolean;
  /** Enabled extensions that no policy installed. */
  readonly otherExtensions: number;
  readonly hasPin: boolean;
  readonly isPinManaged: boolean;
  /** How far the computer's clock is from what servers say, ms. */
  readonly clockOffMs: number;
}

export interface SchoolCheck {
  readonly state: CheckState;
  /** The school's policy has set it: nobody at this computer changes it. */
  readonly isLocked: boolean;
}

const clockBadMs = 5 * 60_000;

/** Green or red for each setting; what no extension can see is for a person to look at. Total. */
export function schoolChecksOf(facts: SchoolFacts): Readonly<Record<SchoolCheckId, SchoolCheck>> {
  const isLocked = (key: string) => facts.locked.includes(key);
  const check = (state: CheckState, locked = false): SchoolCheck => ({ state, isLocked: locked });
  const goodIf = (is: boolean, otherwise: CheckState = 'bad') => (is ? 'good' : otherwise);
  const isForced = facts.installType === 'admin';
  return {
    forced: check(goodIf(isForced), isForced),
    policy: check(goodIf(facts.isManaged && facts.policyProblems === 0), facts.isManaged),
    profile: check(goodIf(isLocked('profile'), 'attention'), isLocked('profile')),
    rules: check(goodIf(facts.isWhole)),
    lists: check(facts.names === 0 ? 'bad' : goodIf(!facts.isAnyListFailing, 'attention'), isLocked('lists')),
    mirror: check(
      { none: 'attention', good: 'good', failing: 'bad', stale: 'bad', unreadable: 'bad' }[
        facts.mirror
      ] as CheckState,
      facts.mirror !== 'none',
    ),
    search: check(
      facts.isSearchSafe ? goodIf(isLocked('safeSearch'), 'attention') : 'bad',
      isLocked('safeSearch'),
    ),
    private: check(goodIf(facts.isPrivateCovered, 'unknown')),
    extensions: check(goodIf(facts.otherExtensions === 0, 'attention')),
    pin: check(goodIf(facts.hasPin, 'attention'), facts.isPinManaged),
    clock: check(goodIf(Math.abs(facts.clockOffMs) < clockBadMs)),
    tools: check('unknown'),
    doh: check('unknown'),
    guest: check('unknown'),
  };
}
