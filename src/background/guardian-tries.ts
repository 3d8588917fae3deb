import { afterClockChange, afterTry, waitLeft } from '../core/guard/lockout';
import { browser } from '../platform/browser';
import { lockoutRecord } from './guardian-records';
import { record } from './journal';

/** `change` names the entry in the history by which what was done can be undone. */
export type Outcome = { ok: true; change?: string } | { ok: false; reason: string; waitMs?: number };
export type Refusal = Extract<Outcome, { ok: false }>;

let last: Promise<unknown> = Promise.resolve();

/** One change of the guardians or one try at a time. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Milliseconds until the next try is taken. */
export async function lockoutWaitMs(): Promise<number> {
  const now = Date.now();
  const { value } = await lockoutRecord.read();
  const lockout = afterClockChange(value, now);
  // A private window's worker cannot write; the lock-out is whole there too, only not moved.
  if (lockout !== value && !isPrivateWindow()) await lockoutRecord.write(() => lockout);
  return waitLeft(lockout, now);
}

/**
 * Tries a secret: counted before it is checked, so that a worker killed meanwhile gives no free try. Call it in
 * turn. `check` answers undefined for a wrong one.
 */
export async function tryOnce<T>(
  check: () => Promise<T | undefined>,
): Promise<{ ok: true; found: T } | Refusal> {
  if (isPrivateWindow()) return { ok: false, reason: 'private-window' };
  const waitMs = await lockoutWaitMs();
  if (waitMs > 0) return { ok: false, reason: 'locked-out', waitMs };
  const now = Date.now();
  const counted = await lockoutRecord.write((lockout) => afterTry(lockout, 'wrong', now));
  const found = await check();
  if (found === undefined) {
    void record('wrong-pin', { number: counted.failures });
    const wait = waitLeft(counted, Date.now());
    return { ok: false, reason: wait > 0 ? 'locked-out' : 'wrong-pin', waitMs: wait };
  }
  await lockoutRecord.write((lockout) => afterTry(lockout, 'right', now));
  return { ok: true, found };
}

/** In Chromium a private window's worker has no vault of its own: nothing can be counted and sealed there. */
export function isPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext === true;
}
