import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

/** A worker's life of its own: what the module remembers ends with it. */
async function wake(managed: () => Promise<unknown>) {
  vi.resetModules();
  Object.assign(fakeBrowser.storage, { managed: { get: managed } });
  return import('../../src/background/managed-policy');
}

const never = () => new Promise<never>(() => undefined);

describe('the managed policy', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is what it was when last read, while the browser is still loading it', async () => {
    const policy = { profile: '12-15', blocked: ['a.vn'] };
    const before = await wake(async () => policy);
    expect(await before.readManagedSoon()).toEqual(policy);
    const { readManagedSoon } = await wake(never);
    expect(await readManagedSoon()).toEqual(policy);
  });

  it('is none where none was read before', async () => {
    const { readManagedSoon } = await wake(never);
    expect(await readManagedSoon()).toEqual({});
  });

  it('tells when it turns out to be another, once', async () => {
    const { readManaged, onLatePolicy } = await wake(async () => ({ profile: '0-6' }));
    const heard = vi.fn();
    onLatePolicy(heard);
    await readManaged();
    await readManaged();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('opens no door by its copy: who needs certainty waits for the browser', async () => {
    const before = await wake(async () => ({ pinHash: 'forged' }));
    await before.readManaged();
    const { readManaged } = await wake(never);
    const first = await Promise.race([readManaged(), Promise.resolve('still waiting')]);
    expect(first).toBe('still waiting');
  });

  it('is empty where the browser rejects the question', async () => {
    const { readManagedSoon } = await wake(() => Promise.reject(new Error('no managed storage')));
    expect(await readManagedSoon()).toEqual({});
  });
});
