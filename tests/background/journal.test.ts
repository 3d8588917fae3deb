import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOfDatabase, collect, disguises } from '../core/journal/bytes-at-rest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

/** Stretching a PIN in full is proved in tests/core/journal/keyring.test.ts. */
vi.mock('../../src/core/journal/primitives', async (original) => {
  const real = await original<typeof import('../../src/core/journal/primitives')>();
  const createPrimitives: typeof real.createPrimitives = (webCrypto) => {
    const primitives = real.createPrimitives(webCrypto);
    return { ...primitives, stretch: (secret, salt) => primitives.stretch(secret, salt, 2) };
  };
  return { ...real, createPrimitives };
});

const today = '2026-03-02';
const noon = new Date(2026, 2, 2, 12).getTime();
const range = { from: today, to: today };
const dayMs = 86_400_000;

/** A new worker over the same storage. */
async function newWorker() {
  vi.resetModules();
  const [journal, guardian, session, keys] = await Promise.all([
    import('../../src/background/journal'),
    import('../../src/background/journal-guardian'),
    import('../../src/background/guardian-session'),
    import('../../src/background/journal-keys'),
  ]);
  return { ...journal, ...guardian, ...session, ...keys };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A guardian whose PIN is 4829 has just come in. */
async function guarded() {
  const worker = await newWorker();
  await worker.record('stopped', { hostname: 'before.example', category: 'games' });
  await worker.startSession('first');
  expect(await worker.openJournal('first', '4829')).toBe(true);
  await worker.record('stopped', { hostname: 'after.example', category: 'gambling' });
  return worker;
}

describe('the journal of the worker', () => {
  it('is written without the PIN and read with it only, by any later worker of the session', async () => {
    const first = await newWorker();
    expect(await first.record('stopped', { hostname: 'early.example' })).toBe(true);
    await expect(first.readSummary(range)).rejects.toThrow('journal-locked');
    await guarded();
    const later = await newWorker();
    const { events } = await later.readEvents(Number.MAX_SAFE_INTEGER, 100);
    const hosts = events.flatMap(({ hostname }) => hostname ?? []);
    expect(hosts).toEqual(['after.example', 'before.example', 'early.example']);
    expect((await later.readSummary(range)).totals.stopped).toBe(3);
    await later.endSession();
    await expect(later.readSummary(range)).rejects.toThrow('journal-locked');
    await later.startSession('first');
    await expect(later.readSummary(range)).rejects.toThrow('journal-locked');
    expect(await later.openJournal('first', '4828')).toBe(false);
    expect(await later.isJournalOpen()).toBe(false);
    expect(await later.openJournal('first', '４８２９')).toBe(true);
    expect((await later.readSummary(range)).totals.stopped).toBe(3);
  });

  it('forgets the key when the session has been idle', async () => {
    const worker = await guarded();
    vi.setSystemTime(noon + 3 * 3_600_000);
    expect(await worker.isJournalOpen()).toBe(false);
    vi.setSystemTime(noon);
    expect(await worker.isJournalOpen()).toBe(false);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/"journal-vault":"[^"]/);
  });

  it('forgets the key at once when the session ends, whoever ends it', async () => {
    const worker = await guarded();
    worker.watchJournal();
    await worker.endSession();
    await vi.waitFor(async () => {
      expect(await fakeBrowser.storage.session.get('journal-vault')).toEqual({ 'journal-vault': '' });
    });
  });

  it('leaves no trace of a site on the disk: database, keys, head and options', async () => {
    const worker = await guarded();
    await worker.checkJournal();
    const stored: Buffer[] = [...(await bytesOfDatabase('mam-xanh-journal'))];
    collect(await fakeBrowser.storage.local.get(), stored);
    for (const word of ['before.example', 'after.example', 'gambling', 'stopped']) {
      expect(disguises(word).filter((disguise) => stored.some((bytes) => bytes.includes(disguise)))).toEqual(
        [],
      );
    }
    expect((await worker.readSummary(range)).totals.stopped).toBe(2);
  });

  it('keeps history over a change of PIN, a second guardian and recovery words', async () => {
    const worker = await guarded();
    await worker.setJournalSecret('second', 'hoa sen trắng');
    await worker.setJournalSecret('recovery', 'tre sen lúa');
    expect(await worker.rewrapJournal('first', '0000', '7351')).toBe(false);
    expect(await worker.rewrapJournal('first', '4829', '7351')).toBe(true);
    const fresh = await newWorker();
    expect(await fresh.openJournal('first', '7351')).toBe(true);
    expect(await fresh.openJournal('first', '4829')).toBe(false);
    expect(await fresh.openJournal('second', 'hoa sen trắng')).toBe(true);
    expect(await fresh.openJournal('recovery', 'tre sen lúa')).toBe(true);
    expect((await fresh.readSummary(range)).totals.stopped).toBe(2);
    await fresh.removeJournalSecret('recovery');
    expect(await fresh.openJournal('recovery', 'tre sen lúa')).toBe(false);
  }, 60_000);

  it('keeps the keys when either of their two places is emptied', async () => {
    const worker = await guarded();
    await worker.setJournalSecret('second', '9173');
    await fakeBrowser.storage.local.remove('journal-keys');
    const fresh = await newWorker();
    await fresh.startSession('first');
    expect(await fresh.openJournal('first', '4829')).toBe(true);
    expect((await fresh.readSummary(range)).totals.stopped).toBe(2);
    expect(await fakeBrowser.storage.local.get('journal-keys')).toHaveProperty('journal-keys.edition');
  });

  it('records no address and no more than its bounds, and never throws', async () => {
    const worker = await guarded();
    await worker.record('warned', { hostname: 'a.example', address: 'https://a.example/secret' });
    await worker.journalOptionsItem.set({ keepDays: 7, keepAddresses: true });
    await worker.record('warned', { hostname: 'a.example', address: 'https://a.example/secret' });
    const { events } = await worker.readEvents(Number.MAX_SAFE_INTEGER, 2);
    expect(events.map(({ address }) => address)).toEqual(['https://a.example/secret', undefined]);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    await expect(worker.record('stopped', { hostname: 'b.example' })).resolves.toBe(true);
    get.mockRestore();
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.stubGlobal('indexedDB', undefined);
    const broken = await newWorker();
    await expect(broken.record('stopped', { hostname: 'c.example' })).resolves.toBe(false);
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });
});

describe('a check of the journal', () => {
  it('finds nothing in what nobody touched, first, again, and in full', async () => {
    const worker = await guarded();
    expect(await worker.checkJournal()).toEqual([]);
    await worker.record('stopped', { hostname: 'more.example' });
    expect(await worker.checkJournal()).toEqual([]);
    expect(await worker.checkJournal(true)).toEqual([]);
    expect((await worker.readSummary(range)).totals.stopped).toBe(3);
  });

  it('tells and records that an older database was put back', async () => {
    const worker = await guarded();
    const { 'journal-head': head } = await fakeBrowser.storage.local.get('journal-head');
    await fakeBrowser.storage.local.set({ 'journal-head': { ...(head as object), seq: 40 } });
    expect((await worker.checkJournal()).map(({ id }) => id)).toEqual(['rolled-back']);
    const { events } = await worker.readEvents(Number.MAX_SAFE_INTEGER, 1);
    expect(events[0]).toMatchObject({ kind: 'journal-damaged', detail: 'rolled-back', number: 1 });
  });

  it('tells that the whole database is gone', async () => {
    await guarded();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = await newWorker();
    await fresh.record('worker-start');
    await fresh.startSession('first');
    expect(await fresh.openJournal('first', '4829')).toBe(true);
    const ids = (await fresh.checkJournal()).map(({ id }) => id);
    expect(ids).toContain('checkpoint-missing');
    const { events } = await fresh.readEvents(Number.MAX_SAFE_INTEGER, 10);
    expect(events.map(({ kind }) => kind)).toContain('journal-restarted');
  });
});

describe('erasing', () => {
  it('leaves one note, no old bytes, a new key pair and no finding', async () => {
    const worker = await guarded();
    await worker.checkJournal();
    const [old] = await worker.journalStore.records(0, 1);
    await worker.eraseJournal();
    const { events } = await worker.readEvents(Number.MAX_SAFE_INTEGER, 10);
    expect(events.map(({ kind }) => kind)).toEqual(['erased']);
    const stored = await bytesOfDatabase('mam-xanh-journal');
    expect(stored.filter((bytes) => bytes.includes(Buffer.from(old!.sealed)))).toEqual([]);
    expect((await worker.readSummary(range)).totals.stopped).toBe(0);
    expect(await worker.checkJournal(true)).toEqual([]);
    const fresh = await newWorker();
    await fresh.record('stopped', { hostname: 'new.example' });
    expect(await fresh.openJournal('first', '4829')).toBe(true);
    expect((await fresh.readSummary(range)).totals.stopped).toBe(1);
  });

  it('is a guardian’s right only', async () => {
    const worker = await guarded();
    await worker.endSession();
    await expect(worker.eraseJournal()).rejects.toThrow('journal-locked');
    await expect(worker.exportJournal('json', range)).rejects.toThrow('journal-locked');
    await expect(worker.checkJournal()).rejects.toThrow('journal-locked');
    await expect(worker.setJournalSecret('second', '1')).rejects.toThrow('journal-locked');
  });
});

describe('export and tidying', () => {
  it('gives the range as CSV and JSON', async () => {
    const worker = await guarded();
    vi.setSystemTime(noon + dayMs);
    await worker.startSession('first');
    await worker.openJournal('first', '4829');
    await worker.record('stopped', { hostname: 'tomorrow.example' });
    const csv = await worker.exportJournal('csv', range);
    expect(csv).toContain('after.example,gambling');
    expect(csv).not.toContain('tomorrow.example');
    expect(await worker.exportJournal('days-csv', range)).toContain(`${today},2,`);
    const json = JSON.parse(await worker.exportJournal('json', { from: today, to: '2026-03-03' }));
    expect(json.events.map(({ hostname }: { hostname?: string }) => hostname)).toContain('tomorrow.example');
    expect(json.summary.totals.stopped).toBe(3);
  });

  it('removes what is older than the guardian wants', async () => {
    const worker = await guarded();
    await worker.journalOptionsItem.set({ keepDays: 7, keepAddresses: false });
    for (let day = 1; day <= 9; day += 1) {
      vi.setSystemTime(noon + day * dayMs);
      await worker.record('worker-start');
      await worker.tidyJournal();
    }
    const [oldest] = await worker.journalStore.records(0, 1);
    expect(oldest?.day).toBe('2026-03-04');
    await worker.startSession('first');
    await worker.openJournal('first', '4829');
    expect((await worker.readSummary({ from: today, to: '2026-03-11' })).totals.stopped).toBe(0);
    expect(await worker.checkJournal()).toEqual([]);
  });
});

describe('a private window', () => {
  it('leaves its events sealed in the shared storage, and the ordinary worker takes them over', async () => {
    const worker = await guarded();
    worker.watchJournal();
    const extension = fakeBrowser.extension as unknown as { inIncognitoContext?: boolean };
    extension.inIncognitoContext = true;
    const secret = await newWorker();
    expect(await secret.record('stopped', { hostname: 'private.example' })).toBe(true);
    extension.inIncognitoContext = false;
    const waiting = async () =>
      Object.keys(await fakeBrowser.storage.local.get()).filter((key) => key.startsWith('journal-outbox.'));
    const [left] = await waiting();
    const stored: Buffer[] = [];
    collect(await fakeBrowser.storage.local.get(left), stored);
    expect(stored.some((bytes) => bytes.includes('private'))).toBe(false);
    // Any change there wakes the ordinary worker, also one it cannot use.
    await fakeBrowser.storage.local.set({ 'journal-outbox.broken': { generation: 'x' } });
    await vi.waitFor(async () => expect(await waiting()).toEqual([]));
    const { events } = await worker.readEvents(Number.MAX_SAFE_INTEGER, 1);
    expect(events[0]?.hostname).toBe('private.example');
    expect(await worker.checkJournal(true)).toEqual([]);
  });
});
