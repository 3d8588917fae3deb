import type { Profile } from '../policy/categories';
import type { JournalEvent } from './event';

/** What a child said to being recorded: from seven years on it is asked, as the law wants it. */
export interface Agreement {
  readonly agrees: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Below seven the parents decide; a grown-up who guards their own browser is asked nothing. */
export function isAskedToAgree(profile: Profile): boolean {
  return profile !== '0-6' && profile !== 'adult';
}

/** Of a child who does not agree only that something happened is kept, and of which kind: no site, no words. */
function asCountOnly({ at, kind, category, profile, childId, number }: JournalEvent): JournalEvent {
  return {
    at,
    kind,
    ...(category !== undefined && { category }),
    ...(profile !== undefined && { profile }),
    ...(childId !== undefined && { childId }),
    ...(number !== undefined && { number }),
  };
}

/** What tells of a child's doings; the rest (wrong PINs, changed settings, gaps) is about the protection itself. */
const childsOwn: ReadonlySet<JournalEvent['kind']> = new Set([
  'stopped',
  'warned',
  'went-on',
  'time-started',
  'active',
  'covered',
  'asked',
  'granted',
  'answered',
  'slipped',
]);

/** Of children in general, with what is kept of them without a site. */
const ofChildren: ReadonlySet<JournalEvent['kind']> = new Set([
  ...childsOwn,
  'help-opened',
  'thought-again',
  'danger-received',
  'lesson',
]);

/** Whether it tells what somebody at the computer did, even without a site. */
export function isOfChild({ kind }: JournalEvent): boolean {
  return ofChildren.has(kind);
}

/** The event as it may be kept with what the child said. */
export function asAgreed(event: JournalEvent, agreement: Agreement | undefined): JournalEvent {
  return agreement?.agrees === false && childsOwn.has(event.kind) ? asCountOnly(event) : event;
}

/** Reads what is stored; anything unreadable is no answer. */
export function parseAgreement(stored: unknown): Agreement | undefined {
  const { agrees, at } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Agreement>;
  return typeof agrees === 'boolean' && Number.isFinite(at) ? { agrees, at: at! } : undefined;
}
