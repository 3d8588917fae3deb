import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsSeal } from '../../src/background/settings-seal';
import type { GuardedSettings } from '../../src/core/guard/pending-change';
import { defaultSettings, type Settings } from '../../src/core/policy/settings';
import { browserPlaces } from '../../src/platform/seal-places';
import { createSealedWorld } from './sealed-world';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

const _now = Date.parse('2026-03-01T08:00:00Z');
const adult: Settings = { ...defaultSettings, isSetUp: true, profile: 'adult', allowed: ['a.vn'] };
const to = (patch: Partial<Settings>) => (guarded: GuardedSettings) => ({
  ...guarded,
  settings: { ...guarded.settings, ...patch },
});

async function notes() {
  const { tamper } = await fakeBrowser.storage.local.get('tamper');
  return ((tamper ?? []) as { state: string; what: string; found?: unknown }[]).map(({ what, state }) => [
    what,
    state,
  ]);
}

/** A family's settings after some changes, sealed and in force. */
async function familyWorld() {
  const world = createSealedWorld();
  const seal = createSettingsSeal(world.places);
  await seal.write(() => ({ settings: adult, delayHours: 0, pending: [] }));
  await seal.write(to({ blocked: ['b.vn'] }));
  return world;
}
const settingsIn = async (world: ReturnType<typeof createSealedWorld>) => {
  const { state, value } = await createSettingsSeal(world.places).read();
  return { state, ...value.settings };
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('sealed settings', () => {
  it('are the default and whole before anything was written', async () => {
    expect(await settingsIn(createSealedWorld())).toEqual({ state: 'whole', ...defaultSettings });
    expect(await notes()).toEqual([]);
  });

  it('come back whole after a new worker, a new browser session and an update of the extension', async () => {
    const world = await familyWorld();
    expect(await settingsIn(world)).toEqual({ state: 'whole', ...adult, blocked: ['b.vn'] });
    world.restart();
    expect(await settingsIn(world)).toMatchObject({ state: 'whole', profile: 'adult' });
    expect(await notes()).toEqual([]);
  });

  it('are read by who knows nothing of seals, at the same place as ever', async () => {
    const world = await familyWorld();
    expect(JSON.parse(world.local.get('settings')!)).toMatchObject({ profile: 'adult', blocked: ['b.vn'] });
  });

  it('edited behind our back fall back to the strictest, are mended, and are told once', async () => {
    const world = await familyWorld();
    const stored = JSON.parse(world.local.get('settings')!);
    world.local.set('settings', JSON.stringify({ ...stored, blocked: [], allowed: ['a.vn', 'evil.vn'] }));
    const found = await settingsIn(world);
    expect(found).toMatchObject({ state: 'edited', profile: '7-11', allowed: ['a.vn'], blocked: ['b.vn'] });
    expect(await settingsIn(world)).toEqual({ ...found, state: 'whole' });
    expect(await notes()).toEqual([['settings', 'edited']]);
  });

  it('edited while the worker lives are found by the same worker', async () => {
    const world = await familyWorld();
    const seal = createSettingsSeal(world.places);
    await seal.read();
    world.local.set('settings', JSON.stringify({ ...adult, allowed: ['evil.vn'] }));
    expect((await seal.read()).state).toBe('edited');
    expect((await seal.read()).value.settings).toMatchObject({ profile: '7-11', allowed: [] });
    expect(await notes()).toEqual([['settings', 'edited']]);
  });

  it('put back from an older copy are noticed, in the same session and after a restart', async () => {
    for (const isRestarted of [false, true]) {
      fakeBrowser.reset();
      const world = await familyWorld();
      const older = world.snapshot();
      const seal = createSettingsSeal(world.places);
      await seal.write(to({ profile: '12-15' }));
      await seal.write(to({ allowed: [] }));
      older.restoreLocal();
      if (isRestarted) world.restart();
      expect(await settingsIn(world)).toMatchObject({ state: 'rolled-back', profile: '7-11', allowed: [] });
      expect(await notes()).toEqual([['settings', 'rolled-back']]);
      expect((await settingsIn(world)).state).toBe('whole');
    }
  });

  it('put back in both places are noticed by the number kept elsewhere', async () => {
    const world = await familyWorld();
    const older = world.snapshot();
    await createSettingsSeal(world.places).write(to({ profile: '7-11' }));
    older.restoreLocal();
    older.restoreVault();
    expect(await settingsIn(world)).toMatchObject({ state: 'rolled-back', profile: '7-11' });
  });

  it('cannot be noticed when the whole profile is put back and nothing else remembers', async () => {
    const world = await familyWorld();
    const older = world.snapshot();
    await createSettingsSeal(world.places).write(to({ profile: '7-11' }));
    older.restoreLocal();
    older.restoreVault();
    world.restart();
    expect(await settingsIn(world)).toMatchObject({ state: 'whole', profile: 'adult' });
  });

  it('put back by one write win nothing: the newer copy holds', async () => {
    const world = await familyWorld();
    const older = world.snapshot();
    await createSettingsSeal(world.places).write(to({ profile: '7-11' }));
    older.restoreLocal();
    world.restart();
    expect(await settingsIn(world)).toMatchObject({ profile: '7-11' });
  });

  it('deleted come back from the copy, as strict as the default', async () => {
    const world = await familyWorld();
    world.local.clear();
    expect(await settingsIn(world)).toMatchObject({ state: 'missing', profile: '7-11', blocked: ['b.vn'] });
    expect(await notes()).toEqual([['settings', 'missing']]);
  });

  it('without the vault are not called edited, and can be changed and sealed again', async () => {
    const world = await familyWorld();
    world.loseVault();
    world.restart();
    expect(await settingsIn(world)).toMatchObject({ state: 'missing', profile: '7-11', isSetUp: true });
    const seal = createSettingsSeal(world.places);
    await seal.write(to({ profile: 'adult' }));
    world.restart();
    expect(await settingsIn(world)).toMatchObject({ state: 'whole', profile: 'adult' });
    expect(await notes()).toEqual([['settings', 'missing']]);
  });

  it('keep protecting and say so when vault or disk fail', async () => {
    const world = await familyWorld();
    world.broken.vault = true;
    expect(await settingsIn(world)).toMatchObject({ state: 'missing', profile: '7-11', blocked: ['b.vn'] });
    await expect(createSettingsSeal(world.places).write(to({ profile: 'adult' }))).rejects.toThrow(
      'seal-broken',
    );
    world.broken.vault = false;
    world.broken.local = true;
    await expect(createSettingsSeal(world.places).write(to({ blocked: [] }))).rejects.toThrow('Quota');
    world.broken.local = false;
    expect((await settingsIn(world)).state).toBe('whole');
  });

  it('are read but not written in a private window, which has no vault', async () => {
    const world = await familyWorld();
    world.fate.isPrivate = true;
    expect(await settingsIn(world)).toMatchObject({ state: 'whole', profile: 'adult' });
    await expect(createSettingsSeal(world.places).write(to({ blocked: [] }))).rejects.toThrow(
      'private-window',
    );
    expect(await notes()).toEqual([]);
  });
});

describe('the number noted elsewhere', () => {
  it('is the largest of session and alarm, and none that no count of writes can reach', async () => {
    const { readNumber, writeNumber } = browserPlaces;
    expect(await readNumber('settings')).toBe(0);
    await writeNumber('settings', 7);
    await writeNumber('lockout', 9);
    expect(await readNumber('settings')).toBe(7);
    await fakeBrowser.storage.session.clear();
    expect(await readNumber('settings')).toBe(7);
    for (const odd of [2 ** 52, -3, 1.5, 'x', null]) {
      await fakeBrowser.storage.session.set({ 'sealed-settings': odd });
      await fakeBrowser.alarms.create(`sealed-settings ${odd}`, { when: Date.now() + 1e9 });
      expect(await readNumber('settings')).toBe(7);
    }
    await writeNumber('settings', 8);
    const alarms = (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
    expect(alarms).toEqual(['sealed-lockout 9', 'sealed-settings 8']);
  });
});

describe('a worker killed at any step', () => {
  const changes: [string, Settings][] = [
    ['first', adult],
    ['second', { ...adult, blocked: ['b.vn'] }],
    ['third', { ...adult, blocked: ['b.vn', 'c.vn'], profile: '12-15' }],
  ];

  it('leaves the settings before or after the change, and nobody is blamed', async () => {
    let steps = 0;
    for (let left = 0; ; left += 1) {
      const world = createSealedWorld();
      let isKilled = false;
      for (const [, settings] of changes) {
        const seal = createSettingsSeal(world.places);
        const end = await world.runFor(left, () => seal.write((guarded) => ({ ...guarded, settings })));
        isKilled ||= end === 'killed';
        if (left % 2 === 0) world.restart();
      }
      const { state, ...settings } = await settingsIn(world);
      expect(state, `killed after ${left} steps`).toBe('whole');
      expect([defaultSettings, ...changes.map(([, each]) => each)]).toContainEqual(settings);
      steps = left;
      if (!isKilled) {
        expect(settings).toEqual(changes.at(-1)![1]);
        break;
      }
    }
    expect(steps).toBeGreaterThan(10);
    expect(await notes()).toEqual([]);
  });

  it('while mending what was edited leaves the strict settings, never the edited ones', async () => {
    for (let left = 0; left < 40; left += 1) {
      fakeBrowser.reset();
      const world = await familyWorld();
      world.local.set('settings', JSON.stringify({ ...adult, allowed: ['evil.vn'] }));
      await world.runFor(left, () => createSettingsSeal(world.places).read());
      const { allowed, blocked, profile } = await settingsIn(world);
      expect({ allowed, blocked, profile }).toEqual({ allowed: [], blocked: ['b.vn'], profile: '7-11' });
      expect(new Set((await notes()).map(String))).toEqual(new Set(['settings,edited']));
    }
  });
});
