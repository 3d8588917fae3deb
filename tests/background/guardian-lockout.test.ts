import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshBrowser, minute, newBrowserSession, newWorker, wait } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
const checks = vi.hoisted(() => ({ running: 0, most: 0, done: 0, isDying: false }));
vi.mock('../../src/background/derive-key', async () => {
  const { quickKey } = await import('./guardian-harness');
  return {
    deriveKey: async (text: string, salt: Uint8Array) => {
      checks.running += 1;
      checks.most = Math.max(checks.most, checks.running);
      // A worker that is killed now never hears the answer.
      if (checks.isDying) await new Promise(() => undefined);
      const key = await quickKey(text, salt);
      checks.running -= 1;
      checks.done += 1;
      return key;
    },
  };
});
vi.mock('../../src/background/journal', () => ({ record: async () => undefined }));

const right = '7391';
const hour = 60 * minute;

beforeEach(() => {
  Object.assign(checks, { running: 0, most: 0, done: 0, isDying: false });
  freshBrowser();
});
afterEach(() => {
  vi.useRealTimers();
});

async function withPin() {
  const worker = await newWorker();
  await worker.setPin(right, undefined);
  await worker.lock();
  return worker;
}
type Worker = Awaited<ReturnType<typeof withPin>>;

/** Wrong PINs until no further one is taken. */
async function exhaust(worker: Worker, wrong = 4): Promise<void> {
  for (let each = 0; each < wrong; each += 1) {
    const { waitMs } = (await worker.unlock('0815')) as { waitMs?: number };
    if (each < wrong - 1) wait(waitMs ?? 0);
  }
}

describe('wrong PINs', () => {
  it('cost nothing thrice, then 30 s, a minute, two …, an hour at most', async () => {
    const worker = await withPin();
    const waits: number[] = [];
    for (let each = 0; each < 13; each += 1) {
      const tried = await worker.unlock('0815');
      expect(tried).toMatchObject({ ok: false, reason: each < 3 ? 'wrong-pin' : 'locked-out' });
      waits.push((tried as { waitMs: number }).waitMs / 1000);
      wait((tried as { waitMs: number }).waitMs);
    }
    expect(waits).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(await worker.unlock(right)).toEqual({ ok: true });
    expect(await worker.lockoutWaitMs()).toBe(0);
    expect(await worker.unlock('0815')).toMatchObject({ reason: 'wrong-pin' });
  });

  it('are not even looked at while locked, the right one neither', async () => {
    const worker = await withPin();
    await exhaust(worker);
    const done = checks.done;
    wait(29_000);
    expect(await worker.unlock(right)).toEqual({ ok: false, reason: 'locked-out', waitMs: 1000 });
    expect(checks.done).toBe(done);
    wait(1000);
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });

  it('never open in 10,000, and the right one then waits its turn and no more', async () => {
    const worker = await withPin();
    let taken = 0;
    for (let number = 0; number < 10_000; number += 1) {
      const pin = String(number).padStart(4, '0');
      if (pin === right) continue;
      const tried = await worker.unlock(pin);
      if (tried.ok) throw new Error(`${pin} opened`);
      taken += 1;
      wait(tried.waitMs ?? 0);
    }
    expect(taken).toBe(9999);
    expect(await worker.isUnlocked()).toBe(false);
    expect(await worker.unlock(right)).toEqual({ ok: true });
    expect(await worker.lockoutWaitMs()).toBe(0);
  }, 120_000);

  it('are tried one at a time, each counted, however many come at once', async () => {
    const worker = await withPin();
    checks.most = 0;
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => worker.unlock(String(2000 + at))));
    expect(checks.most).toBe(1);
    expect(all.filter((each) => !each.ok && each.reason === 'wrong-pin')).toHaveLength(3);
    expect(all.filter((each) => !each.ok && each.reason === 'locked-out')).toHaveLength(47);
    expect(await worker.lockoutWaitMs()).toBe(30_000);
  });

  it('count when changing the PIN as when opening', async () => {
    const worker = await withPin();
    for (let each = 0; each < 4; each += 1) await worker.setPin('8305', '0815');
    expect(await worker.setPin('8305', right)).toMatchObject({ reason: 'locked-out' });
    expect(await worker.unlock(right)).toMatchObject({ reason: 'locked-out' });
  });
});

describe('the lock-out', () => {
  it('outlives worker and browser', async () => {
    await exhaust(await withPin(), 6);
    expect(await (await newWorker()).lockoutWaitMs()).toBe(120_000);
    expect(await (await newBrowserSession()).unlock(right)).toMatchObject({ reason: 'locked-out' });
  });

  it('is not shortened by setting the clock back, and can still be waited out', async () => {
    const worker = await withPin();
    await exhaust(worker, 6);
    wait(-24 * hour);
    expect(await worker.lockoutWaitMs()).toBe(120_000);
    wait(60_000);
    expect(await worker.unlock(right)).toMatchObject({ reason: 'locked-out', waitMs: 60_000 });
    wait(60_000);
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });

  it('does not fall when an older copy of the storage is put back', async () => {
    await exhaust(await withPin(), 2);
    const older = await fakeBrowser.storage.local.get();
    const worker = await newWorker();
    await exhaust(worker, 5);
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(older);
    const later = await newBrowserSession();
    expect(await later.lockoutWaitMs()).toBeGreaterThan(60_000);
    wait(hour);
    // The count goes on where it was: after seven the next wrong one locks for eight minutes.
    expect(await later.unlock('0815')).toMatchObject({ reason: 'locked-out', waitMs: 480_000 });
  });

  it('does not fall when the count is written over or deleted', async () => {
    for (const edit of [
      () => fakeBrowser.storage.local.remove('lockout'),
      () => fakeBrowser.storage.local.set({ lockout: { failures: 0, failedAt: 0 } }),
      () =>
        fakeBrowser.storage.local.set({
          lockout: { failures: 0, failedAt: 0, seal: { version: 1e9, mac: 'AAAA' } },
        }),
      () => fakeBrowser.storage.local.set({ lockout: 'x' }),
    ]) {
      freshBrowser();
      await exhaust(await withPin(), 6);
      await edit();
      expect(await (await newBrowserSession()).lockoutWaitMs()).toBeGreaterThanOrEqual(120_000);
    }
  });

  it('is noted when the older copy came back in every place but one', async () => {
    await exhaust(await withPin(), 5);
    const worker = await newWorker();
    const { lockout } = await fakeBrowser.storage.local.get('lockout');
    wait(hour);
    await worker.unlock('0815');
    wait(hour);
    await worker.unlock('0815');
    await fakeBrowser.storage.local.set({ lockout });
    expect(await (await newWorker()).lockoutWaitMs()).toBeGreaterThan(0);
    const { tamper } = await fakeBrowser.storage.local.get('tamper');
    expect(tamper).toMatchObject([{ what: 'lockout', state: 'rolled-back' }]);
  });

  it('gives no free try to a worker killed between counting and checking', async () => {
    await withPin();
    for (let each = 0; each < 4; each += 1) {
      const worker = await newWorker();
      const counted = await fakeBrowser.storage.local.get('lockout');
      checks.isDying = true;
      void worker.unlock(each === 3 ? right : '0815');
      await vi.waitFor(async () => {
        expect(checks.running).toBe(1);
        expect(await fakeBrowser.storage.local.get('lockout')).not.toEqual(counted);
      });
      checks.isDying = false;
      checks.running = 0;
    }
    const worker = await newWorker();
    expect(await worker.unlock(right)).toMatchObject({ ok: false, reason: 'locked-out' });
    wait(30_000);
    expect(await worker.unlock(right)).toEqual({ ok: true });
  });
});
