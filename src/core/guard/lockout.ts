/** Wrong PINs so far and until when no further one is taken; survives restarts in storage. */
export interface Lockout {
  readonly failures: number;
  /** Milliseconds since 1970; 0 when never. */
  readonly failedAt: number;
}

export const noLockout: Lockout = { failures: 0, failedAt: 0 };

/** Wrong PINs that cost nothing: a slip of the finger. */
const freeFailures = 3;
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/** How long the failures so far lock, in milliseconds: 30 s after the fourth, doubled each time, an hour at most. */
export function waitAfter(failures: number): number {
  if (failures <= freeFailures) return 0;
  return Math.min(firstWaitMs * 2 ** (failures - freeFailures - 1), longestWaitMs);
}

/**
 * Milliseconds until the next PIN may be tried. With the clock set back before the last failure nobody can
 * say how much of the wait is over, so all of it is still to come.
 */
export function waitLeft(lockout: Lockout, now: number): number {
  const wait = waitAfter(lockout.failures);
  const passed = now - lockout.failedAt;
  return passed < 0 ? wait : Math.max(0, wait - passed);
}

/** @param event what the try came to; a try while locked counts as none and must not reach here */
export function afterTry(lockout: Lockout, event: 'right' | 'wrong', now: number): Lockout {
  return event === 'right' ? noLockout : { failures: lockout.failures + 1, failedAt: now };
}

/** Restarts the wait from now where the clock was set back, so that waiting it out stays possible. */
export function afterClockChange(lockout: Lockout, now: number): Lockout {
  return now < lockout.failedAt ? { ...lockout, failedAt: now } : lockout;
}

/** Reads what storage holds; anything unreadable counts as one hour's lock rather than as none. */
export function parseLockout(stored: unknown, now: number): Lockout {
  if (stored === undefined) return noLockout;
  const value = stored as Partial<Lockout> | null;
  const isWhole =
    typeof value === 'object' &&
    Number.isSafeInteger(value?.failures) &&
    Number.isFinite(value?.failedAt) &&
    (value?.failures ?? -1) >= 0;
  return isWhole ? (value as Lockout) : { failures: freeFailures + 8, failedAt: now };
}
