import {
  type GuardianRole,
  idleMsOf,
  isSessionOpen,
  keepSession,
  openSession,
  type Session,
} from '../core/guard/session';
import { browser } from '../platform/browser';
import { guardiansRecord, sessionItem } from './guardian-records';

/**
 * Rings when the session has been idle. Without it a session nobody looked at would come back to life for who
 * sets the clock back afterwards.
 */
export const idleAlarm = 'guardian-idle';

/** The running session; one that is over is forgotten at once, so that no clock brings it back. */
export async function runningSession(): Promise<Session | undefined> {
  const session = await sessionItem.get();
  if (session === null || isSessionOpen(session, Date.now())) return session ?? undefined;
  await endSession();
  return undefined;
}

export async function startSession(by: GuardianRole): Promise<void> {
  const session = openSession(by, Date.now(), await idleMs());
  await sessionItem.set(session);
  await browser.alarms.create(idleAlarm, { when: session.until });
}

/** Prolongs a running session; never starts one, nor brings back one that is ended meanwhile. */
export async function prolongSession(): Promise<boolean> {
  const idle = await idleMs();
  const session = await sessionItem.update((running) => keepSession(running, Date.now(), idle));
  if (session === null) return false;
  await browser.alarms.create(idleAlarm, { when: session.until });
  return true;
}

export async function endSession(): Promise<void> {
  await sessionItem.set(null);
  await browser.alarms.clear(idleAlarm);
}

async function idleMs(): Promise<number> {
  return idleMsOf((await guardiansRecord.read()).value.idleMinutes);
}
