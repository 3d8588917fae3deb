import { describe, expect, it } from 'vitest';
import { maxWaiting } from '../../../src/core/journal/waiting-events';
import { createWriter } from '../../../src/core/journal/writer';
import { allEvents, createBench, dayMs, noon, readerOf, stop, writerOf } from './workbench';

describe('writing the journal', () => {
  it('keeps events in order over several lives of the worker', async () => {
    const bench = await createBench();
    for (const life of [1, 2, 3]) {
      const writer = writerOf(bench);
      expect(await writer.append(stop(`a${life}.example`))).toBe(true);
      expect(await writer.append(stop(`b${life}.example`))).toBe(true);
    }
    const hosts = (await allEvents(bench)).map(({ hostname }) => hostname);
    expect(hosts).toEqual([
      'a1.example',
      'b1.example',
      'a2.example',
      'b2.example',
      'a3.example',
      'b3.example',
    ]);
    const [bucket] = await readerOf(bench).buckets('2026-01-12', '2026-01-12');
    expect(bucket?.events).toBe(6);
  });

  it('never rejects, keeps events while the database refuses and writes them later', async () => {
    const bench = await createBench();
    let isBroken = true;
    const store = {
      ...bench.store,
      commit: async (change: Parameters<typeof bench.store.commit>[0]) => {
        if (isBroken) throw new DOMException('closed', 'UnknownError');
        return bench.store.commit(change);
      },
    };
    const writer = createWriter({ ...bench.ports, store });
    expect(await writer.append(stop('early.example'))).toBe(false);
    expect(await writer.append(stop('later.example'))).toBe(false);
    expect(bench.troubles.length).toBeGreaterThan(0);
    isBroken = false;
    await writer.flush();
    expect((await allEvents(bench)).map(({ hostname }) => hostname)).toEqual([
      'early.example',
      'later.example',
    ]);
    expect(writer.waiting()).toBe(0);
  });

  it('survives a database that cannot even be opened and a key that cannot be read', async () => {
    const bench = await createBench();
    const refuse = async () => {
      throw new Error('no database');
    };
    const writer = createWriter({ ...bench.ports, store: { ...bench.store, state: refuse, commit: refuse } });
    expect(await writer.append(stop('a.example'))).toBe(false);
    const keyless = createWriter({ ...bench.ports, target: refuse });
    expect(await keyless.append(stop('b.example'))).toBe(false);
  });

  it('waits within bounds, drops detail before stops, and tells how much was lost', async () => {
    const bench = await createBench();
    let isBroken = true;
    const commit: typeof bench.store.commit = async (change) => {
      if (isBroken) throw new Error('no');
      return bench.store.commit(change);
    };
    const writer = createWriter({ ...bench.ports, store: { ...bench.store, commit } });
    for (let each = 0; each < maxWaiting; each += 1) {
      const kind = each % 2 === 0 ? 'covered' : 'stopped';
      await writer.append(stop(`h${each}.example`, noon, { kind, number: 1 }));
    }
    for (let each = 0; each < 100; each += 1) await writer.append(stop(`more${each}.example`));
    expect(writer.waiting()).toBe(maxWaiting);
    isBroken = false;
    await writer.flush();
    const events = await allEvents(bench);
    expect(events.filter(({ kind }) => kind === 'stopped')).toHaveLength(maxWaiting / 2 + 100);
    expect(events.filter(({ kind }) => kind === 'covered')).toHaveLength(maxWaiting / 2 - 100);
    expect(events.filter(({ kind }) => kind === 'journal-gap').map(({ number }) => number)).toEqual([100]);
  });

  it('makes room on a full disk by the oldest records, keeps their counters and says so', async () => {
    const bench = await createBench();
    const writer = writerOf(bench);
    await Promise.all(Array.from({ length: 700 }, (_none, at) => writer.append(stop(`h${at}.example`))));
    const commit: typeof bench.store.commit = async (change) => {
      // Full until something is removed.
      if (change.removeThrough === undefined && (await bench.store.countRecords()) > 600) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return bench.store.commit(change);
    };
    const full = createWriter({ ...bench.ports, store: { ...bench.store, commit } });
    expect(await full.append(stop('late.example'))).toBe(true);
    const events = await allEvents(bench);
    expect(events.find(({ kind }) => kind === 'pruned')).toMatchObject({ number: 500, detail: 'disk-full' });
    expect(events.at(-1)?.hostname).toBe('late.example');
    const [bucket] = await readerOf(bench).buckets('2026-01-12', '2026-01-12');
    expect(bucket?.children['']?.kinds.stopped).toBe(701);
  });

  it('writes in one transaction: a request that fails leaves nothing', async () => {
    const bench = await createBench();
    await writerOf(bench).append(stop('first.example'));
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      if (this.name === 'records') throw new DOMException('disk', 'UnknownError');
      return add.apply(this, given);
    };
    try {
      expect(await writerOf(bench).append(stop('second.example'))).toBe(false);
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(await bench.store.countRecords()).toBe(1);
    expect((await bench.store.parts('0000-00-00', '9999-99-99')).length).toBe(1);
    expect((await bench.store.segments([1, 2])).size).toBe(1);
  });

  it('gives way to another writer and loses no event of either', async () => {
    const bench = await createBench();
    const [one, two] = [writerOf(bench), writerOf(bench)];
    await Promise.all(
      Array.from({ length: 20 }, (_none, at) => (at % 2 ? one : two).append(stop(`h${at}.example`))),
    );
    await one.flush();
    await two.flush();
    expect(new Set((await allEvents(bench)).map(({ hostname }) => hostname)).size).toBe(20);
  });

  it('records that the clock went back', async () => {
    const bench = await createBench();
    await writerOf(bench).append(stop('a.example'));
    bench.clock -= 5 * 3_600_000;
    await writerOf(bench).append(stop('b.example', bench.clock));
    const [found] = (await allEvents(bench)).filter(({ kind }) => kind === 'clock-back');
    expect(found?.number).toBe(5);
  });
});

describe('retention', () => {
  async function benchOfDays(count: number) {
    const bench = await createBench();
    bench.clock = noon - count * dayMs;
    for (let day = 0; day <= count; day += 1) {
      await writerOf(bench).append(stop(`day${count - day}.example`, bench.clock));
      if (day < count) bench.clock += dayMs;
    }
    return bench;
  }

  it.each([7, 30])('removes records and counters older than %i days', async (keepDays) => {
    const bench = await benchOfDays(40);
    expect(await writerOf(bench).prune(keepDays)).toBe(40 - keepDays);
    const events = (await allEvents(bench)).filter(({ kind }) => kind === 'stopped');
    expect(events[0]?.hostname).toBe(`day${keepDays}.example`);
    expect(events).toHaveLength(keepDays + 1);
    const days = (await readerOf(bench).buckets('0000-00-00', '9999-99-99')).map(({ day }) => day);
    expect(days).toHaveLength(keepDays + 1);
    expect(await writerOf(bench).prune(keepDays)).toBe(0);
  });

  it('keeps what it should when the clock is turned far ahead to have history removed', async () => {
    const bench = await benchOfDays(10);
    bench.clock += 400 * dayMs;
    expect(await writerOf(bench).prune(30)).toBe(0);
    const writer = writerOf(bench);
    await writer.append({ at: bench.clock, kind: 'worker-start' });
    expect(await writer.prune(30)).toBe(0);
    expect((await allEvents(bench)).filter(({ kind }) => kind === 'stopped')).toHaveLength(11);
    bench.clock += dayMs;
    expect(await writer.prune(30)).toBeGreaterThan(0);
  });

  it('does not let a record from a wrong future hold old ones for ever', async () => {
    const bench = await benchOfDays(20);
    const writer = writerOf(bench);
    await writer.append(stop('future.example', noon + 1_000 * dayMs));
    bench.clock += 50 * dayMs;
    await writer.append(stop('now.example', bench.clock));
    bench.clock += dayMs;
    await writer.prune(30);
    expect((await allEvents(bench)).map(({ hostname }) => hostname)).toEqual(['now.example', undefined]);
  });
});
