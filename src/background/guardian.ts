import { afterClockChange, afterTry, waitLeft } from '../core/guard/lockout';
import { isWeakPin } from '../core/guard/pin-strength';
import { readConfiguration } from './configuration';
import { hashPin, isPin } from './pin';
import { record } from './recorded';
import { lockoutItem, pinItem, unlockedUntilItem } from './stores';

/** A guardian's session ends by itself this long after the last privileged message. */
const sessionMs = 10 * 60_000;

export type Outcome = { ok: true } | { ok: false; reason: string; waitMs?: number };

/** The managed PIN if there is one, else the guardian's; undefined when none was ever set. */
async function pinInForce(): Promise<string | undefined> {
  const { pinHash } = await readConfiguration();
  if (pinHash !== undefined) return pinHash;
  const own = await pinItem.get();
  return own === '' ? undefined : own;
}

export async function hasPin(): Promise<boolean> {
  return (await pinInForce()) !== undefined;
}

export async function isUnlocked(): Promise<boolean> {
  return Date.now() < (await unlockedUntilItem.get());
}

/** Prolongs a running session; never starts one. */
export async function keepUnlocked(): Promise<boolean> {
  const now = Date.now();
  const until = await unlockedUntilItem.get();
  // A session that ends later than one could ever last means that the clock was set back.
  if (now >= until || until > now + sessionMs) return false;
  await unlockedUntilItem.set(now + sessionMs);
  return true;
}

export async function lock(): Promise<Outcome> {
  await unlockedUntilItem.set(0);
  return { ok: true };
}

export async function lockoutWaitMs(): Promise<number> {
  const now = Date.now();
  return waitLeft(await lockoutItem.update((lockout) => afterClockChange(lockout, now)), now);
}

let trying: Promise<unknown> = Promise.resolve();

/** One try at a time, and counted before it is checked: a worker killed meanwhile gives no free try. */
export function unlock(pin: string): Promise<Outcome> {
  const turn = trying.then(() => tryPin(pin));
  trying = turn.catch(() => undefined);
  return turn;
}

async function tryPin(pin: string): Promise<Outcome> {
  const stored = await pinInForce();
  if (stored === undefined) return { ok: false, reason: 'not-now' };
  const waitMs = await lockoutWaitMs();
  if (waitMs > 0) return { ok: false, reason: 'locked-out', waitMs };
  const now = Date.now();
  const counted = await lockoutItem.update((lockout) => afterTry(lockout, 'wrong', now));
  if (!(await isPin(pin, stored))) {
    void record('wrong-pin', '', String(counted.failures));
    const wait = waitLeft(counted, Date.now());
    return { ok: false, reason: wait > 0 ? 'locked-out' : 'wrong-pin', waitMs: wait };
  }
  await lockoutItem.update((lockout) => afterTry(lockout, 'right', now));
  await unlockedUntilItem.set(Date.now() + sessionMs);
  return { ok: true };
}

/** Sets the first PIN, or replaces it for who knows the current one. Opens the session. */
export async function setPin(pin: string, current: string | undefined): Promise<Outcome> {
  const { pinHash, isPolicyComplete } = await readConfiguration();
  const isFirst = !(await hasPin());
  // In a managed lab the first comer must not become the guardian.
  if (pinHash !== undefined || (isFirst && isPolicyComplete)) return { ok: false, reason: 'managed' };
  if (isWeakPin(pin)) return { ok: false, reason: 'weak-pin' };
  if (!isFirst) {
    if (current === undefined) return { ok: false, reason: 'pin-exists' };
    const tried = await unlock(current);
    if (!tried.ok) return tried;
  }
  await pinItem.set(await hashPin(pin));
  await unlockedUntilItem.set(Date.now() + sessionMs);
  return { ok: true };
}
