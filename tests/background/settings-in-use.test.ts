import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

const now = Date.parse('2026-03-01T08:00:00Z');

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('settings as the worker uses them', () => {
  it('are changed, delayed, called off and survive a new worker', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const load = async () => {
      vi.resetModules();
      return import('../../src/background/settings-seal');
    };
    const first = await load();
    await first.writeSealedSettings((settings) => ({ ...settings, isSetUp: true, profile: '12-15' }));
    await first.setWeakeningDelay(24);
    const { settings, pending } = await first.writeSealedSettings((before) => ({
      ...before,
      profile: 'adult',
      blocked: ['b.vn'],
    }));
    expect(settings).toMatchObject({ profile: '12-15', blocked: ['b.vn'] });
    expect(pending.map(({ step }) => step)).toEqual([{ kind: 'profile', to: 'adult' }]);
    expect((await fakeBrowser.alarms.get('weakening-due'))?.scheduledTime).toBe(now + 86_400_000);

    const second = await load();
    expect(await second.readSealedSettings()).toMatchObject({
      state: 'whole',
      settings: { profile: '12-15' },
    });
    vi.setSystemTime(now + 86_400_000);
    expect((await second.readSealedSettings()).settings.profile).toBe('adult');
    await second.callOffWeakening('all');
    expect((await second.readSealedSettings()).settings.profile).toBe('adult');

    await second.writeSealedSettings((before) => ({ ...before, allowed: ['x.vn'] }));
    const off = await second.callOffWeakening('all');
    expect(off.pending).toEqual([]);
    expect(await fakeBrowser.alarms.get('weakening-due')).toBeFalsy();
    vi.setSystemTime(now + 10 * 86_400_000);
    expect((await second.readSealedSettings()).settings.allowed).toEqual([]);
    vi.useRealTimers();
  });

  it('notice an edit through the real places, and the guardian reads and puts away the note', async () => {
    vi.resetModules();
    const first = await import('../../src/background/settings-seal');
    await first.writeSealedSettings((before) => ({ ...before, isSetUp: true }));
    await first.writeSealedSettings((before) => ({ ...before, blocked: ['b.vn'] }));
    const { settings } = await fakeBrowser.storage.local.get('settings');
    await fakeBrowser.storage.local.set({ settings: { ...(settings as object), blocked: [] } });
    vi.resetModules();
    const second = await import('../../src/background/settings-seal');
    const tampering = await import('../../src/background/tamper-notes');
    expect(await second.readSealedSettings()).toMatchObject({
      state: 'edited',
      settings: { blocked: ['b.vn'] },
    });
    await fakeBrowser.storage.local.remove('tamper');
    const [note, ...others] = await tampering.readTamperNotes();
    expect(others).toEqual([]);
    expect(note).toMatchObject({ what: 'settings', state: 'edited', found: { blocked: [] } });
    await tampering.dismissTamperNotes([note!.id]);
    expect(await tampering.readTamperNotes()).toEqual([]);
  });

  it('notice storage put back by the number in an alarm, when session storage forgot', async () => {
    vi.resetModules();
    const first = await import('../../src/background/settings-seal');
    await first.writeSealedSettings((before) => ({ ...before, isSetUp: true, profile: 'adult' }));
    const { settings } = await fakeBrowser.storage.local.get('settings');
    for (const profile of ['12-15', '7-11'] as const) {
      await first.writeSealedSettings((before) => ({ ...before, profile }));
    }
    await fakeBrowser.storage.local.set({ settings });
    await fakeBrowser.storage.session.clear();
    const alarms = (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
    expect(alarms.filter((name) => name.startsWith('sealed-settings '))).toEqual(['sealed-settings 3']);
    vi.resetModules();
    const second = await import('../../src/background/settings-seal');
    expect(await second.readSealedSettings()).toMatchObject({
      state: 'rolled-back',
      settings: { profile: '7-11' },
    });
  });
});
