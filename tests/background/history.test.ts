import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** A worker that knows only what was stored. */
async function newWorker() {
  vi.resetModules();
  const [seal, history, tamper] = await Promise.all([
    import('../../src/background/settings-seal'),
    import('../../src/background/history'),
    import('../../src/background/tamper-notes'),
  ]);
  return { ...seal, ...history, ...tamper };
}

const close = (address: string) => (before: { blocked: readonly string[] }) => ({
  blocked: [...before.blocked, address],
});

async function closeSite(worker: Awaited<ReturnType<typeof newWorker>>, address: string) {
  return worker.writeSealedSettings((before) => ({ ...before, ...close(address)(before) }));
}

async function told(worker: Awaited<ReturnType<typeof newWorker>>) {
  const { entries } = await worker.readHistory();
  return entries.map(({ parts }) => parts.flatMap((part) => (part.kind === 'members' ? part.added : [])));
}

describe('the history of changes', () => {
  it('outlives the worker, whichever change it died after', async () => {
    for (const address of ['a.vn', 'b.vn', 'c.vn']) await closeSite(await newWorker(), address);
    expect(await told(await newWorker())).toEqual([['a.vn'], ['b.vn'], ['c.vn']]);
  });

  it('knows each change once when the worker dies before the next one is stored', async () => {
    const first = await newWorker();
    await closeSite(first, 'a.vn');
    const { entries } = await first.readHistory();
    await first.archive(entries[0]);
    expect(await told(await newWorker())).toEqual([['a.vn']]);
    await closeSite(await newWorker(), 'b.vn');
    expect(await told(await newWorker())).toEqual([['a.vn'], ['b.vn']]);
  });

  it('keeps changes that come all at once in their order', async () => {
    const worker = await newWorker();
    const names = Array.from({ length: 12 }, (_, at) => `${at}.vn`);
    await Promise.all(names.map((name) => closeSite(worker, name)));
    expect(await told(await newWorker())).toEqual(names.map((name) => [name]));
    expect((await worker.readSealedSettings()).settings.blocked).toEqual(names);
  });

  it('keeps nothing of what changes nothing, nor of a child that sits down', async () => {
    const worker = await newWorker();
    expect((await worker.writeSealedSettings((before) => before)).change).toBeUndefined();
    await worker.switchChild('nobody', true);
    expect((await worker.readHistory()).entries).toEqual([]);
  });

  it('undoes a change in a later worker, and the undoing again', async () => {
    const { change } = await closeSite(await newWorker(), 'a.vn');
    await closeSite(await newWorker(), 'b.vn');
    const worker = await newWorker();
    const entry = (await worker.readHistory()).entries.find(({ id }) => id === change)!;
    const undone = await worker.undoChange(entry);
    expect((await worker.readSealedSettings()).settings.blocked).toEqual(['b.vn']);
    const later = await newWorker();
    const back = (await later.readHistory()).entries.at(-1)!;
    expect(back).toMatchObject({ undoes: change });
    expect(undone).toEqual({ ok: true, change: back.id });
    await later.undoChange(back);
    expect((await later.readSealedSettings()).settings.blocked).toEqual(['b.vn', 'a.vn']);
    expect(await later.undoChange(back)).toEqual({ ok: false, reason: 'nothing-to-undo' });
  });

  it('lets an undoing wait that opens something, and tells of what was called off', async () => {
    const worker = await newWorker();
    const { change } = await closeSite(worker, 'a.vn');
    await worker.setWeakeningDelay(24);
    const entry = (await worker.readHistory()).entries.find(({ id }) => id === change)!;
    await worker.undoChange(entry);
    const { settings, pending } = await worker.readSealedSettings();
    expect(settings.blocked).toEqual(['a.vn']);
    expect(pending.map(({ step }) => step)).toEqual([{ kind: 'unblock', address: 'a.vn' }]);
    await worker.callOffWeakening('all');
    const kinds = (await worker.readHistory()).entries.map(({ parts, waits }) => [parts[0]!.kind, waits]);
    expect(kinds).toEqual([
      ['members', false],
      ['delay', false],
      ['members', true],
      ['called-off', false],
    ]);
  });

  it('put in from outside is noticed, and the sealed copy stays', async () => {
    const worker = await newWorker();
    await closeSite(worker, 'a.vn');
    await closeSite(worker, 'b.vn');
    const forged = { entries: [], seal: { version: 9, mac: 'AAAA' } };
    await fakeBrowser.storage.local.set({ history: forged });
    const later = await newWorker();
    expect(await told(later)).toEqual([['a.vn'], ['b.vn']]);
    expect((await later.readTamperNotes()).map(({ what, state }) => [what, state])).toEqual([
      ['history', 'edited'],
    ]);
  });
});
