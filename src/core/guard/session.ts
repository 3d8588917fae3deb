/** Which of the two guardians opened the session. `first` also stands for the managed PIN. */
export type GuardianRole = 'first' | 'second';

/** An unlocked guardian's session; kept only as long as the browser runs. Times in milliseconds since 1970. */
export interface Session {
  readonly by: GuardianRole;
  /** The last privileged message. */
  readonly usedAt: number;
  readonly until: number;
}

const minute = 60_000;
const ordinaryIdleMinutes = 10;
export const longestIdleMinutes = 60;

/** How long a session lasts unused, of the guardian's choice in minutes: 1 to 60, ten where it is unreadable. */
export function idleMsOf(minutes: number | undefined): number {
  const isFit =
    Number.isFinite(minutes) && (minutes as number) >= 1 && (minutes as number) <= longestIdleMinutes;
  return (isFit ? (minutes as number) : ordinaryIdleMinutes) * minute;
}

export function openSession(by: GuardianRole, now: number, idleMs: number): Session {
  return { by, usedAt: now, until: now + idleMs };
}

/**
 * Whether the session still runs. With the clock set back before its last use nobody can say how long ago that
 * was, so it is over; one that would last longer than any session can was not written by us.
 */
export function isSessionOpen(session: Session | null, now: number): session is Session {
  if (session === null || now < session.usedAt || now >= session.until) return false;
  return session.until - session.usedAt <= longestIdleMinutes * minute;
}

/** Prolongs a running session from now; null when there is none to prolong. */
export function keepSession(session: Session | null, now: number, idleMs: number): Session | null {
  return isSessionOpen(session, now) ? openSession(session.by, now, idleMs) : null;
}

/** Reads what storage holds; anything unreadable is no session. */
export function parseSession(stored: unknown): Session | null {
  const { by, usedAt, until } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Session>;
  if (by !== 'first' && by !== 'second') return null;
  return Number.isFinite(usedAt) && Number.isFinite(until) ? { by, usedAt: usedAt!, until: until! } : null;
}
