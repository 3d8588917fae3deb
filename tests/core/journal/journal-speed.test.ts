import { describe, expect, it } from 'vitest';
import type { SealedRecord } from '../../../src/core/journal/chain';
import { addDays, dayOf } from '../../../src/core/journal/day';
import type { JournalEvent } from '../../../src/core/journal/event';
import { createJournalKeys, unlockJournal } from '../../../src/core/journal/keyring';
import type { SegmentHeader } from '../../../src/core/journal/segment';
import type { JournalStore, SealedDay, SealedPart } from '../../../src/core/journal/store';
import { summarise } from '../../../src/core/journal/summary';
import { verifyJournal } from '../../../src/core/journal/verify';
import { createBench, dayMs, noon, primitives, readerOf, stop, writerOf } from './workbench';

/** A million takes minutes: `JOURNAL_EVENTS=1000000 npx vitest run tests/core/journal/journal-speed.test.ts`. */
const count = Number(process.env.JOURNAL_EVENTS ?? 900);
const days = 90;
const livesADay = count < 100_000 ? 1 : 20;

/** As the database, in plain memory; keeps the newest records only, which reports never open. */
function memoryStore(keptRecords: number): JournalStore {
  let state: unknown;
  let records: SealedRecord[] = [];
  const headers = new Map<number, SegmentHeader>();
  const parts = new Map<string, SealedPart>();
  const sums = new Map<string, SealedDay>();
  const within = <T extends { day: string }>(all: Iterable<T>, from: string, to: string) =>
    [...all].filter(({ day }) => day >= from && day <= to);
  return {
    state: async () => state,
    commit: async (change) => {
      state = change.state;
      if (change.segment) headers.set(change.segment.id, change.segment);
      records.push(...change.records);
      if (records.length > 2 * keptRecords) records = records.slice(-keptRecords);
      for (const part of change.parts) parts.set(`${part.day} ${part.segment}`, part);
      return true;
    },
    records: async (from, limit) => records.filter(({ seq }) => seq >= from).slice(0, limit),
    recordsBefore: async (before, limit) =>
      records
        .filter(({ seq }) => seq < before)
        .slice(-limit)
        .reverse(),
    countRecords: async () => records.length,
    oldThrough: async () => 0,
    segments: async (ids) => new Map(ids.flatMap((id) => (headers.has(id) ? [[id, headers.get(id)!]] : []))),
    parts: async (from, to) => within(parts.values(), from, to),
    days: async (from, to) => within(sums.values(), from, to),
    compact: async ({ days: summed, partsGone }) => {
      for (const day of summed) sums.set(day.day, day);
      for (const [day, segment] of partsGone) parts.delete(`${day} ${segment}`);
    },
    forgetDays: async () => undefined,
    note: async () => undefined,
    setNote: async () => undefined,
    erase: async () => undefined,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const kinds = ['stopped', 'stopped', 'covered', 'active', 'active', 'warned', 'asked'] as const;
function anyEvent(each: number, at: number): JournalEvent {
  const hostname = `site-${(each * 7_919) % 300}.example`;
  return stop(hostname, at, {
    kind: kinds[each % kinds.length]!,
    number: each % 60,
    childId: `c${each % 2}`,
  });
}

describe('speed, printed and not judged', () => {
  it(`${count} events over ${days} days: every one is in the report`, async () => {
    const bench = await createBench(memoryStore(20_000));
    const lives = days * livesADay;
    const perLife = Math.ceil(count / lives);
    let written = 0;
    const [, writing] = await timed(async () => {
      for (let life = 0; life < lives; life += 1) {
        const writer = writerOf(bench);
        const at = noon + Math.floor(life / livesADay) * dayMs + (life % livesADay) * 60_000;
        bench.clock = at;
        const some = Math.min(perLife, count - written);
        const batch = Array.from({ length: some }, (_none, each) =>
          writer.append(anyEvent(written + each, at)),
        );
        await Promise.all(batch);
        written += some;
      }
    });
    const to = dayOf(bench.clock);
    const range = { from: addDays(to, 1 - days), to };
    const report = async () => {
      const buckets = await readerOf(bench).buckets(addDays(range.from, -days), to);
      return {
        events: buckets.reduce((sum, { events }) => sum + events, 0),
        summary: summarise(buckets, range),
      };
    };
    const [scattered, cold] = await timed(report);
    const [, summing] = await timed(() => readerOf(bench).compact(Number.MAX_SAFE_INTEGER));
    const [summed, warm] = await timed(report);
    expect(scattered.events).toBe(count);
    expect(summed.events).toBe(count);
    expect(summed.summary.totals.stopped).toBe(scattered.summary.totals.stopped);
    const parts = { cold: cold.toFixed(0), summing: summing.toFixed(0), warm: warm.toFixed(0) };
    console.log(
      `in batches ${((writing / count) * 1_000).toFixed(0)} µs an event; ms: ${JSON.stringify(parts)}`,
    );
  }, 3_600_000);

  it('one append at a time, and following the chain', async () => {
    const bench = await createBench();
    const writer = writerOf(bench);
    const some = Math.min(count, 2_000);
    const [, appending] = await timed(async () => {
      for (let each = 0; each < some; each += 1) await writer.append(anyEvent(each, noon));
    });
    const { store, vault, head } = bench;
    const rest = { checkpoint: undefined, today: dayOf(noon), keepDays: 30, isFull: true };
    const [verified, following] = await timed(() =>
      verifyJournal({ store, primitives, vault, head, ...rest }),
    );
    expect(verified.checked).toBe(some);
    const ring = await createJournalKeys(primitives, '4829');
    const [opened, unlocking] = await timed(() => unlockJournal(primitives, ring, '4829'));
    expect(opened?.copy).toBe('first');
    const each = { append: (appending / some) * 1_000, follow: (following / some) * 1_000 };
    console.log(`µs: ${each.append.toFixed(0)} an append, ${each.follow.toFixed(0)} a record followed`);
    console.log(`unlocking ${unlocking.toFixed(0)} ms`);
  }, 600_000);
});
