import type { GuardianRole } from './session';

/** A guardian's name and the hash of their PIN. */
export interface Guardian {
  readonly name: string;
  readonly pin: string;
}

/** Who may open the settings. Hashes only: neither PIN nor recovery words are kept. */
export interface Guardians {
  readonly first: Guardian | undefined;
  readonly second: Guardian | undefined;
  /** Hash of the recovery words; '' when there are none. */
  readonly recovery: string;
  /** Minutes after which an unused session ends; undefined for the ordinary ten. */
  readonly idleMinutes: number | undefined;
  /** The last visits, newest first: an older profile put back lacks the visits a guardian remembers. */
  readonly visits: readonly Visit[];
  readonly visitCount: number;
}

export interface Visit {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: GuardianRole;
}

/** What a guardian's page may see of the guardians: no hashes. */
export interface GuardiansRead {
  readonly first: Pick<Guardian, 'name'> | undefined;
  readonly second: Pick<Guardian, 'name'> | undefined;
  readonly openedBy: GuardianRole | undefined;
  readonly hasRecovery: boolean;
  readonly idleMinutes: number | undefined;
  /** Newest first; the first is the running session's own. */
  readonly visits: Guardians['visits'];
  readonly visitCount: number;
}

export const noGuardians: Guardians = {
  first: undefined,
  second: undefined,
  recovery: '',
  idleMinutes: undefined,
  visits: [],
  visitCount: 0,
};

export const longestName = 40;
const visitsKept = 5;

export function withVisit(guardians: Guardians, visit: Visit): Guardians {
  return {
    ...guardians,
    visits: [visit, ...guardians.visits].slice(0, visitsKept),
    visitCount: guardians.visitCount + 1,
  };
}

/** Reads what storage holds, part by part. Total. */
export function parseGuardians(stored: unknown): Guardians {
  const source = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Guardians>;
  const { idleMinutes, visitCount } = source;
  return {
    first: parseGuardian(source.first),
    second: parseGuardian(source.second),
    recovery: typeof source.recovery === 'string' ? source.recovery : '',
    idleMinutes: Number.isFinite(idleMinutes) ? idleMinutes : undefined,
    visits: (Array.isArray(source.visits) ? source.visits : []).filter(isVisit).slice(0, visitsKept),
    visitCount: Number.isSafeInteger(visitCount) && visitCount! >= 0 ? visitCount! : 0,
  };
}

function parseGuardian(stored: unknown): Guardian | undefined {
  const { name, pin } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Guardian>;
  if (typeof pin !== 'string' || pin === '') return undefined;
  return { name: typeof name === 'string' ? name.slice(0, longestName) : '', pin };
}

function isVisit(value: unknown): value is Visit {
  const { at, by } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Visit>;
  return Number.isFinite(at) && (by === 'first' || by === 'second');
}
