import { describe, expect, it } from 'vitest';
import type { Primitives } from '../../../src/core/journal/primitives';
import type { JournalStore } from '../../../src/core/journal/store';
import { verifyJournal } from '../../../src/core/journal/verify';
import { createWriter } from '../../../src/core/journal/writer';
import { allEvents, createBench, dayMs, noon, primitives, readerOf, stop } from './workbench';

/** Calls that a killed worker never hears the end of, and after its death none begins. */
function mortal(lifetime: number) {
  let left = lifetime;
  const never = new Promise<never>(() => undefined);
  const isDead = () => left <= 0;
  const wrap =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (isDead()) return never;
      left -= 1;
      const result = await call(...given);
      return isDead() ? never : result;
    };
  const all = <T extends object>(port: T): T =>
    Object.fromEntries(
      Object.entries(port).map(([name, call]) => [
        name,
        name === 'random' ? call : wrap(call as () => Promise<unknown>),
      ]),
    ) as T;
  return { all, isDead };
}

/** Deterministic, so that a failure can be repeated. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Until `isOver`, and then time for the database to end what was begun and for the dead to stay silent. */
async function settle(isOver: () => boolean): Promise<void> {
  while (!isOver()) await new Promise((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a worker killed at any moment', () => {
  it('loses nothing it acknowledged over 1,000 kills, and the chain stays whole', async () => {
    const bench = await createBench();
    const roll = dice(20_260_112);
    const acknowledged: string[] = [];
    for (let life = 0; life < 1_000; life += 1) {
      const { all, isDead } = mortal(1 + roll(60));
      let open = 0;
      const writer = createWriter({
        ...bench.ports,
        store: all<JournalStore>(bench.store),
        primitives: all<Primitives>(primitives),
      });
      for (let each = 0; each <= roll(3); each += 1) {
        const hostname = `l${life}e${each}.example`;
        open += 1;
        void writer.append(stop(hostname, bench.clock)).then((isStored) => {
          open -= 1;
          if (isStored) acknowledged.push(hostname);
        });
      }
      if (life % 10 === 0) void writer.prune(90);
      await settle(() => isDead() || open === 0);
      bench.clock += 60_000;
    }
    const hosts = (await allEvents(bench)).map(({ hostname }) => hostname);
    const stored = new Set(hosts);
    expect(acknowledged.length).toBeGreaterThan(300);
    expect(acknowledged.filter((hostname) => !stored.has(hostname))).toEqual([]);
    expect(stored.size).toBe(hosts.length);
    const buckets = await readerOf(bench).buckets('0000-00-00', '9999-99-99');
    expect(buckets.reduce((sum, { events }) => sum + events, 0)).toBe(hosts.length);
    const { findings, checked } = await verifyJournal({
      store: bench.store,
      primitives,
      vault: bench.vault,
      head: bench.head,
      checkpoint: undefined,
      today: '2026-01-20',
      keepDays: 90,
      isFull: true,
    });
    expect(findings).toEqual([{ id: 'checkpoint-missing', from: 0, to: 0 }]);
    expect(checked).toBe(hosts.length);
  }, 240_000);

  it('counts each event once, wherever summing up or removal is cut short', async () => {
    const bench = await createBench();
    let written = 0;
    for (let life = 0; life < 60; life += 1) {
      const whole = createWriter(bench.ports);
      for (const day of [0, 1, 2])
        if (await whole.append(stop('a.example', noon + day * dayMs))) written += 1;
      const { all, isDead } = mortal(1 + life);
      let isDone = false;
      const killed = createWriter({ ...bench.ports, store: all<JournalStore>(bench.store) });
      const dying = { ...bench, store: all<JournalStore>(bench.store) };
      void killed
        .endSegment()
        .then((below) => readerOf(dying).compact(below))
        .then(() => {
          isDone = true;
        });
      await settle(() => isDead() || isDone);
    }
    const buckets = await readerOf(bench).buckets('0000-00-00', '9999-99-99');
    expect(buckets.reduce((sum, { events }) => sum + events, 0)).toBe(written);
    await createWriter(bench.ports).append(stop('a.example', noon));
    expect(await readerOf(bench).compact(Number.MAX_SAFE_INTEGER)).toBeGreaterThan(0);
    const summed = await readerOf(bench).buckets('0000-00-00', '9999-99-99');
    expect(summed.map(({ events }) => events)).toEqual([
      buckets[0]!.events + 1,
      buckets[1]!.events,
      buckets[2]!.events,
    ]);
    expect(summed[1]).toEqual(buckets[1]);
    expect(await bench.store.parts('0000-00-00', '9999-99-99')).toEqual([]);
  });
});
