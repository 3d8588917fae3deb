import type { ChainState } from './store';

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A leap of the clock by more makes the removal of old records wait a day. */
const leapHours = 72;

/** True when the clock stands before the last write, or too far behind it to be believed at once. */
export function isLeap({ lastHour }: ChainState, now: number): boolean {
  const hours = Math.floor(now / hourMs) - lastHour;
  return lastHour > 0 && (hours < 0 || hours > leapHours);
}

/**
 * The state with the clock noted. Whoever turns the clock to have old records removed has to leave it so for a day, and it shows.
 */
export function afterClock(state: ChainState, now: number): ChainState {
  const isHeld = isLeap(state, now) || state.holdUntil > now + dayMs;
  return { ...state, lastHour: Math.floor(now / hourMs), ...(isHeld && { holdUntil: now + dayMs }) };
}
