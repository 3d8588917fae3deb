import { type GuardiansRead, longestName, withVisit } from '../core/guard/guardians';
import { isWeakPin } from '../core/guard/pin-strength';
import type { GuardianRole } from '../core/guard/session';
import { readConfiguration } from './configuration';
import { guardiansRecord } from './guardian-records';
import { endSession, prolongSession, runningSession, startSession } from './guardian-session';
import { inTurn, isPrivateWindow, type Outcome, type Refusal, tryOnce } from './guardian-tries';
import { hashPin, isPin } from './pin';

export { lockoutWaitMs, type Outcome } from './guardian-tries';

/** What opens now: the managed PIN if there is one (a policy knows one guardian), else the guardians' own. */
async function pinsInForce(): Promise<readonly { readonly by: GuardianRole; readonly hash: string }[]> {
  const { pinHash, isPolicyComplete } = await readConfiguration();
  if (pinHash !== undefined) return [{ by: 'first', hash: pinHash }];
  // Nobody becomes a lab's guardian in the moment before its policy has arrived.
  if (isPolicyComplete) return [];
  const { first, second } = (await guardiansRecord.read()).value;
  return [
    ...(first === undefined ? [] : [{ by: 'first' as const, hash: first.pin }]),
    ...(second === undefined ? [] : [{ by: 'second' as const, hash: second.pin }]),
  ];
}

/** Whose PIN it is; all are tried whichever fits, so that time tells nothing. */
export async function ownerOfPin(pin: string): Promise<GuardianRole | undefined> {
  const tried: (GuardianRole | undefined)[] = [];
  for (const { by, hash } of await pinsInForce()) tried.push((await isPin(pin, hash)) ? by : undefined);
  return tried.find((by) => by !== undefined);
}

export async function hasPin(): Promise<boolean> {
  return (await pinsInForce()).length > 0;
}

export async function isUnlocked(): Promise<boolean> {
  return (await runningSession()) !== undefined;
}

/** Who opened the running session; undefined when none runs. */
export async function openedBy(): Promise<GuardianRole | undefined> {
  return (await runningSession())?.by;
}

/** Prolongs a running session; never starts one. */
export function keepUnlocked(): Promise<boolean> {
  return prolongSession();
}

export async function lock(): Promise<Outcome> {
  await endSession();
  return { ok: true };
}

/** Opens the session for who knows a guardian's PIN. */
export function unlock(pin: string): Promise<Outcome> {
  return inTurn(async () => {
    if (!(await hasPin())) return { ok: false, reason: 'not-now' };
    const tried = await tryOnce(() => ownerOfPin(pin));
    if (!tried.ok) return tried;
    await visit(tried.found);
    return { ok: true };
  });
}

/** Starts the session and remembers the visit: visits that are missing later betray an older profile put back. */
export async function visit(by: GuardianRole): Promise<void> {
  await guardiansRecord
    .write((guardians) => withVisit(guardians, { at: Date.now(), by }))
    .catch((error) => console.error('[visit]', error));
  await startSession(by);
}

/**
 * Sets the first PIN, or replaces the PIN of the guardian who knows `current`. Opens the session.
 * Refusals: managed, weak-pin, pin-exists, same-pin, and those of a try.
 */
export function setPin(pin: string, current: string | undefined): Promise<Outcome> {
  return inTurn(async () => {
    const { pinHash, isPolicyComplete } = await readConfiguration();
    const isFirst = !(await hasPin());
    // In a managed lab the first comer must not become the guardian.
    if (pinHash !== undefined || (isFirst && isPolicyComplete)) return { ok: false, reason: 'managed' };
    if (isPrivateWindow()) return { ok: false, reason: 'private-window' };
    if (isWeakPin(pin)) return { ok: false, reason: 'weak-pin' };
    if (isFirst) return storePin('first', pin);
    if (current === undefined) return { ok: false, reason: 'pin-exists' };
    const tried = await tryOnce(() => ownerOfPin(current));
    return tried.ok ? storePin(tried.found, pin) : tried;
  });
}

/** Call it in turn. */
export async function storePin(by: GuardianRole, pin: string): Promise<Outcome> {
  if (await isOthersPin(by, pin)) return { ok: false, reason: 'same-pin' };
  const hash = await hashPin(pin);
  await guardiansRecord.write((guardians) => ({
    ...guardians,
    [by]: { name: '', ...guardians[by], pin: hash },
  }));
  await visit(by);
  return { ok: true };
}

/** Two guardians with one PIN could not be told apart, and each change of one would be the other's. */
async function isOthersPin(by: GuardianRole, pin: string): Promise<boolean> {
  const { value } = await guardiansRecord.read();
  const other = value[by === 'first' ? 'second' : 'first'];
  return other !== undefined && isPin(pin, other.pin);
}

/** What a guardian may see of the guardians: no hashes. */
export async function readGuardians(): Promise<GuardiansRead> {
  const { first, second, recovery, idleMinutes, visits, visitCount } = (await guardiansRecord.read()).value;
  return {
    first: first && { name: first.name },
    second: second && { name: second.name },
    openedBy: await openedBy(),
    hasRecovery: recovery !== '',
    idleMinutes,
    visits,
    visitCount,
  };
}

/** Names the guardian whose session it is. Refusals: locked, bad-name. */
export function nameGuardian(name: string): Promise<Outcome> {
  return inTurn(async () => {
    const by = await openedBy();
    if (by === undefined) return locked;
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > longestName) return { ok: false, reason: 'bad-name' };
    await guardiansRecord.write((guardians) => {
      const named = guardians[by];
      return named === undefined ? guardians : { ...guardians, [by]: { ...named, name: trimmed } };
    });
    return { ok: true };
  });
}

/** Gives a second guardian a PIN, or a new one. The first's session only. Refusals: managed, not-first, … */
export function setSecondGuardian(name: string, pin: string): Promise<Outcome> {
  return inTurn(async () => {
    const refused = await unlessFirst();
    if (refused !== undefined) return refused;
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > longestName) return { ok: false, reason: 'bad-name' };
    if (isWeakPin(pin)) return { ok: false, reason: 'weak-pin' };
    if (await isOthersPin('second', pin)) return { ok: false, reason: 'same-pin' };
    const hash = await hashPin(pin);
    await guardiansRecord.write((guardians) => ({ ...guardians, second: { name: trimmed, pin: hash } }));
    return { ok: true };
  });
}

/** Takes the second guardian away; the first's session only. */
export function removeSecondGuardian(): Promise<Outcome> {
  return inTurn(async () => {
    const refused = await unlessFirst();
    if (refused !== undefined) return refused;
    await guardiansRecord.write((guardians) => ({ ...guardians, second: undefined }));
    return { ok: true };
  });
}

/** Minutes after which an unused session ends (1 to 60); holds from the next message on. */
export function setIdleMinutes(minutes: number): Promise<Outcome> {
  return inTurn(async () => {
    if ((await openedBy()) === undefined) return locked;
    await guardiansRecord.write((guardians) => ({ ...guardians, idleMinutes: minutes }));
    return { ok: true };
  });
}

const locked: Refusal = { ok: false, reason: 'locked' };

async function unlessFirst(): Promise<Refusal | undefined> {
  const { pinHash } = await readConfiguration();
  if (pinHash !== undefined) return { ok: false, reason: 'managed' };
  const by = await openedBy();
  if (by === undefined) return locked;
  return by === 'first' ? undefined : { ok: false, reason: 'not-first' };
}
