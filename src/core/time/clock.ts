/** Real time as it is best known, beside the clock of the computer, which anybody can set. Milliseconds since 1970. */
export interface Clock {
  /** What the computer's clock said at the last look. */
  readonly wall: number;
  /** What we took for the real time then. */
  readonly real: number;
  /** How much of `real` came from leaps forward that nobody has confirmed: sleep, or somebody who set the clock. */
  readonly ahead: number;
}

/** One look at the clocks. */
export interface Tick {
  readonly wall: number;
  /**
   * Milliseconds since the last look by a clock that nobody can set; undefined where this worker has not looked
   * before.
   */
  readonly steady: number | undefined;
  /** The browser has not been started anew since the last look. */
  readonly isSameSession: boolean;
}

/** So much a clock may differ without anybody having set it. */
export const toleranceMs = 120_000;
/** A living worker looks every few seconds: what is longer was sleep. */
const longestLookMs = 30_000;
/** A dead worker is woken each minute while somebody is active. */
const longestGapMs = 60_000;

export function firstClock(wall: number): Clock {
  return { wall, real: wall, ahead: 0 };
}

/**
 * The clock after a look, and how many milliseconds of activity the time since the last look can have held at most.
 * A clock set back moves nothing but what a leap before it has moved; a leap forward is believed until somebody
 * knows better (`believed`), because a computer that slept looks the same.
 */
export function afterTick(clock: Clock, tick: Tick): { readonly clock: Clock; readonly countable: number } {
  const moved = tick.wall - clock.wall;
  const passed = tick.steady === undefined ? undefined : Math.max(0, tick.steady);
  const leap = moved - (passed ?? 0);
  const undone = leap < 0 ? Math.min(-leap, clock.ahead) : 0;
  const isSmall = passed !== undefined && leap <= 1_000;
  // A clock that had been set back is put right again.
  const isReturn = passed !== undefined && Math.abs(leap - (clock.real - clock.wall)) <= toleranceMs;
  const gained = leap > 0 && !isSmall && !isReturn ? leap : 0;
  const next: Clock = {
    wall: tick.wall,
    real: clock.real + (passed ?? 0) + gained - undone,
    ahead: clock.ahead + gained - undone,
  };
  return { clock: next, countable: countable(moved, passed, tick.isSameSession) };
}

function countable(moved: number, passed: number | undefined, isSameSession: boolean): number {
  if (passed !== undefined) return passed > longestLookMs ? 0 : passed;
  // The browser was closed, and nobody can have used it; at most the last few seconds before a crash are lost.
  if (!isSameSession) return 0;
  // The clock was set back while no worker lived: the middle of what is possible.
  if (moved < 0) return longestGapMs / 2;
  return Math.min(moved, longestGapMs);
}

/** What a server said of the time. */
export interface ServerDate {
  /** Registrable domain. */
  readonly site: string;
  /** The moment it named, milliseconds since 1970. */
  readonly at: number;
}

/** Differences between what servers said and what we took for the real time, by site; the newest last. */
export type Witnesses = readonly { readonly site: string; readonly difference: number }[];

/** Two who agree within this are right; nobody has the same wrong clock by chance. */
const agreementMs = 60_000;
const mostWitnesses = 8;

/**
 * What follows from one server's date: a clock it agrees with is confirmed; where two sites agree on another time,
 * that is the real one. One alone may be wrong, or the child's own.
 * @param now what we take for the real time at this moment
 */
export function believed(
  clock: Clock,
  witnesses: Witnesses,
  { site, at }: ServerDate,
  now: number,
): { readonly clock: Clock; readonly witnesses: Witnesses } {
  const difference = at - now;
  if (Math.abs(difference) <= toleranceMs) {
    return { clock: clock.ahead === 0 ? clock : { ...clock, ahead: 0 }, witnesses: [] };
  }
  const others = witnesses.filter((each) => each.site !== site);
  const agrees = others.some((each) => Math.abs(each.difference - difference) <= agreementMs);
  if (agrees) return { clock: { ...clock, real: clock.real + difference, ahead: 0 }, witnesses: [] };
  return { clock, witnesses: [...others, { site, difference }].slice(-mostWitnesses) };
}
