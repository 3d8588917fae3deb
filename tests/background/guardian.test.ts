import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshBrowser, minute, newBrowserSession, newWorker, start, wait } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
vi.mock('../../src/background/derive-key', async () => ({
  deriveKey: (await import('./guardian-harness')).quickKey,
}));

const managed = vi.hoisted(() => ({ policy: {} as object }));
const right = '7391';

beforeEach(() => {
  managed.policy = {};
  freshBrowser();
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => managed.policy as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function withPin(pin = right) {
  const worker = await newWorker();
  expect(await worker.setPin(pin, undefined)).toEqual({ ok: true });
  await worker.lock();
  return worker;
}

describe('the first PIN', () => {
  it('is set once without another, opens the session, and survives a restart', async () => {
    const worker = await newWorker();
    expect(await worker.hasPin()).toBe(false);
    expect(await worker.unlock(right)).toEqual({ ok: false, reason: 'not-now' });
    expect(await worker.setPin('1234', undefined)).toEqual({ ok: false, reason: 'weak-pin' });
    expect(await worker.setPin(right, undefined)).toEqual({ ok: true });
    expect(await worker.isUnlocked()).toBe(true);
    const later = await newBrowserSession();
    expect(await later.hasPin()).toBe(true);
    expect(await later.isUnlocked()).toBe(false);
    expect(await later.unlock(right)).toEqual({ ok: true });
  });

  it('is one, whoever is quicker', async () => {
    const worker = await newWorker();
    const both = await Promise.all([worker.setPin(right, undefined), worker.setPin('8305', undefined)]);
    expect(both).toEqual([{ ok: true }, { ok: false, reason: 'pin-exists' }]);
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });

  it('is changed by who knows it, and by nobody else', async () => {
    const worker = await withPin();
    expect(await worker.setPin('8305', undefined)).toEqual({ ok: false, reason: 'pin-exists' });
    expect(await worker.setPin('8305', '0815')).toMatchObject({ ok: false, reason: 'wrong-pin' });
    expect(await worker.setPin('8305', right)).toEqual({ ok: true });
    expect(await worker.unlock(right)).toMatchObject({ reason: 'wrong-pin' });
    expect(await worker.unlock('8305')).toEqual({ ok: true });
  });

  it('cannot be read out of what is stored', async () => {
    await withPin();
    const stored = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(stored).toContain('pbkdf2-sha256$1000000$');
    expect(stored).not.toContain(right);
  });

  it('written into the storage from outside opens nothing', async () => {
    const evil = await withPin('8305');
    expect(await evil.hasPin()).toBe(true);
    const { guardians: foreign } = await fakeBrowser.storage.local.get('guardians');
    freshBrowser();
    await withPin();
    const worker = await newBrowserSession();
    await fakeBrowser.storage.local.set({ guardians: foreign });
    expect(await worker.unlock('8305')).toMatchObject({ ok: false, reason: 'wrong-pin' });
    expect(await worker.unlock(right)).toEqual({ ok: true });
    const { tamper } = await fakeBrowser.storage.local.get('tamper');
    expect(tamper).toMatchObject([{ what: 'guardians' }]);
  });

  it('deleted from the storage comes back from its copy: nobody else becomes the guardian', async () => {
    await withPin();
    await fakeBrowser.storage.local.clear();
    const worker = await newBrowserSession();
    expect(await worker.setPin('8305', undefined)).toEqual({ ok: false, reason: 'pin-exists' });
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });

  it('still opens when the vault is lost: the family is not locked out', async () => {
    await withPin();
    const { IDBFactory } = await import('fake-indexeddb');
    vi.stubGlobal('indexedDB', new IDBFactory());
    const worker = await newBrowserSession();
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });
});

describe('a managed PIN', () => {
  it('opens, cannot be replaced, and none becomes the first comer’s', async () => {
    const worker = await withPin();
    const { guardians } = await fakeBrowser.storage.local.get('guardians');
    const pinHash = (guardians as { first: { pin: string } }).first.pin;
    freshBrowser();
    managed.policy = { pinHash };
    const managedWorker = await newWorker();
    expect(await managedWorker.hasPin()).toBe(true);
    expect(await managedWorker.setPin('8305', right)).toEqual({ ok: false, reason: 'managed' });
    expect(await managedWorker.unlock('8305')).toMatchObject({ reason: 'wrong-pin' });
    expect(await managedWorker.unlock(right)).toEqual({ ok: true });
    expect(await managedWorker.setSecondGuardian('Bà', '8305')).toEqual({ ok: false, reason: 'managed' });
    managed.policy = { profile: '7-11' };
    expect(await managedWorker.setPin('8305', undefined)).toEqual({ ok: false, reason: 'managed' });
    managed.policy = { pinHash: 'damaged' };
    expect(await worker.unlock(right)).toMatchObject({ ok: false });
  });
});

describe("the guardian's session", () => {
  it('slides with use and ends ten minutes after it', async () => {
    const worker = await withPin();
    await worker.unlock(right);
    for (let round = 0; round < 5; round += 1) {
      wait(9 * minute);
      expect(await worker.keepUnlocked()).toBe(true);
    }
    wait(10 * minute);
    expect(await worker.isUnlocked()).toBe(false);
    expect(await worker.keepUnlocked()).toBe(false);
  });

  it('ends with the browser', async () => {
    const worker = await withPin();
    await worker.unlock(right);
    expect(await (await newWorker()).isUnlocked()).toBe(true);
    expect(await (await newBrowserSession()).isUnlocked()).toBe(false);
  });

  it('ends for good when the clock goes back, or ahead and back again', async () => {
    for (const jumps of [[-minute, minute], [11 * minute, -11 * minute], [-365 * 1440 * minute]]) {
      freshBrowser();
      const worker = await withPin();
      await worker.unlock(right);
      for (const jump of jumps) {
        wait(jump);
        expect(await worker.isUnlocked()).toBe(false);
        expect(await worker.keepUnlocked()).toBe(false);
      }
    }
  });

  it('is ended by an alarm, so that nobody brings it back with the clock later', async () => {
    const worker = await withPin();
    await worker.unlock(right);
    wait(4 * minute);
    await worker.keepUnlocked();
    expect((await fakeBrowser.alarms.get(worker.idleAlarm))?.scheduledTime).toBe(start + 14 * minute);
    wait(10 * minute);
    // What the alarm's listener does.
    await worker.isUnlocked();
    wait(-8 * minute);
    expect(await worker.isUnlocked()).toBe(false);
  });

  it('ended by hand is not brought back by a message on its way', async () => {
    const worker = await withPin();
    await worker.unlock(right);
    await Promise.all([worker.lock(), worker.keepUnlocked(), worker.keepUnlocked()]);
    expect(await worker.isUnlocked()).toBe(false);
    expect(await fakeBrowser.alarms.get(worker.idleAlarm)).toBeFalsy();
  });

  it('ends after the minutes that the guardian chose', async () => {
    const worker = await withPin();
    expect(await worker.setIdleMinutes(2)).toEqual({ ok: false, reason: 'locked' });
    await worker.unlock(right);
    expect(await worker.setIdleMinutes(2)).toEqual({ ok: true });
    await worker.keepUnlocked();
    wait(2 * minute);
    expect(await worker.isUnlocked()).toBe(false);
  });

  it('written into the storage with any end but a real one is none', async () => {
    const worker = await withPin();
    for (const odd of [true, { by: 'first' }, { by: 'first', usedAt: start, until: start + 1e12 }]) {
      await fakeBrowser.storage.session.set({ 'guardian-session': odd });
      expect(await worker.isUnlocked()).toBe(false);
    }
  });
});

describe('a second guardian', () => {
  it('has a name and PIN, opens the same, and is removed by the first', async () => {
    const worker = await withPin();
    expect(await worker.setSecondGuardian('Bà ngoại', '8305')).toEqual({ ok: false, reason: 'locked' });
    await worker.unlock(right);
    expect(await worker.nameGuardian('Mẹ')).toEqual({ ok: true });
    expect(await worker.setSecondGuardian('  ', '8305')).toEqual({ ok: false, reason: 'bad-name' });
    expect(await worker.setSecondGuardian('Bà', '1234')).toEqual({ ok: false, reason: 'weak-pin' });
    expect(await worker.setSecondGuardian('Bà', right)).toEqual({ ok: false, reason: 'same-pin' });
    expect(await worker.setSecondGuardian('Bà ngoại', '8305')).toEqual({ ok: true });

    expect(await worker.unlock('8305')).toEqual({ ok: true });
    expect(await worker.readGuardians()).toMatchObject({
      first: { name: 'Mẹ' },
      second: { name: 'Bà ngoại' },
      openedBy: 'second',
    });
    expect(JSON.stringify(await worker.readGuardians())).not.toContain('pbkdf2');
    expect(await worker.removeSecondGuardian()).toEqual({ ok: false, reason: 'not-first' });
    expect(await worker.setSecondGuardian('Tôi', '6042')).toEqual({ ok: false, reason: 'not-first' });
    expect(await worker.makeRecoveryWords()).toEqual({ ok: false, reason: 'not-first' });

    await worker.unlock(right);
    expect(await worker.removeSecondGuardian()).toEqual({ ok: true });
    expect(await worker.unlock('8305')).toMatchObject({ reason: 'wrong-pin' });
  });

  it('changes their own PIN and never the first’s', async () => {
    const worker = await withPin();
    await worker.unlock(right);
    await worker.setSecondGuardian('Bà', '8305');
    expect(await worker.setPin(right, '8305')).toEqual({ ok: false, reason: 'same-pin' });
    expect(await worker.setPin('6042', '8305')).toEqual({ ok: true });
    expect(await worker.unlock('8305')).toMatchObject({ reason: 'wrong-pin' });
    expect(await worker.unlock('6042')).toEqual({ ok: true });
    expect(await worker.unlock(right)).toEqual({ ok: true });
    expect((await worker.readGuardians()).second).toEqual({ name: 'Bà' });
  });
});

describe('visits', () => {
  it('are remembered, newest first, so that an older profile put back shows', async () => {
    const worker = await withPin();
    wait(minute);
    await worker.unlock(right);
    const { visits, visitCount } = await worker.readGuardians();
    expect(visits).toEqual([
      { at: start + minute, by: 'first' },
      { at: start, by: 'first' },
    ]);
    expect(visitCount).toBe(2);
  });
});

describe('a private window’s own worker', () => {
  it('takes no PIN: it has no vault to count tries in', async () => {
    await withPin();
    Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
    try {
      const worker = await newWorker();
      expect(await worker.hasPin()).toBe(true);
      expect(await worker.unlock(right)).toEqual({ ok: false, reason: 'private-window' });
      expect(await worker.setPin('8305', right)).toEqual({ ok: false, reason: 'private-window' });
    } finally {
      Reflect.deleteProperty(fakeBrowser, 'extension');
    }
  });
});
