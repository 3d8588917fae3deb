/** Wrong PINs since the last right one and when the last was; survives restarts in storage. */
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

/**
 * Of differing copies the one that locks longest: whoever puts an older copy back, or writes one of their own,
 * wins no try.
 */
export function strictestLockout(found: readonly Lockout[]): Lockout {
  return found.reduce(
    (strictest, each) => ({
      failures: Math.max(strictest.failures, each.failures),
      failedAt: Math.max(strictest.failedAt, each.failedAt),
    }),
    noLockout,
  );
}

/** Reads what storage holds; anything unreadable counts as one hour's lock rather than as none. */
export function parseLockout(stored: unknown, now: number): Lockout {
  if (stored === undefined) return noLockout;
  const { failures, failedAt } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Lockout>;
  const isWhole = Number.isSafeInteger(failures) && (failures ?? -1) >= 0 && Number.isFinite(failedAt);
  return isWhole
    ? { failures: failures!, failedAt: failedAt! }
    : { failures: freeFailures + 8, failedAt: now };
}
