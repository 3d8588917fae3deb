import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedRecord } from '../../../src/core/journal/chain';
import type { Checkpoint } from '../../../src/core/journal/checkpoint';
import { openCheckpoint, sealCheckpoint } from '../../../src/core/journal/checkpoint';
import { parseState } from '../../../src/core/journal/parse-state';
import { type VerifyPorts, verifyJournal } from '../../../src/core/journal/verify';
import { type Bench, createBench, dayMs, noon, primitives as p, stop, writerOf } from './workbench';

const length = 24;

async function benchOf(count: number): Promise<Bench> {
  const bench = await createBench();
  for (let at = 0; at < count; at += 1) {
    bench.clock += 3_600_000;
    // Several segments, several days.
    await writerOf(bench).append(stop(`h${at}.example`, bench.clock));
  }
  return bench;
}

async function checkpointOf(bench: Bench): Promise<Checkpoint> {
  const { link } = parseState(await bench.store.state())!;
  return { link, at: bench.clock, day: '2026-01-13', dayEnds: [['2026-01-13', link.seq]], erasedAt: 0 };
}

function portsOf(bench: Bench, more: Partial<VerifyPorts> = {}): VerifyPorts {
  return {
    store: bench.store,
    primitives: p,
    vault: bench.vault,
    head: bench.head,
    checkpoint: undefined,
    today: '2026-01-14',
    keepDays: 30,
    isFull: true,
    ...more,
  };
}

/** The same journal with other records in it, state and head untouched. */
function withRecords(bench: Bench, records: readonly SealedRecord[]): Bench {
  const sorted = [...records].sort((a, b) => a.seq - b.seq);
  return {
    ...bench,
    store: {
      ...bench.store,
      records: async (from, limit) => sorted.filter(({ seq }) => seq >= from).slice(0, limit),
      countRecords: async (through = Number.MAX_SAFE_INTEGER) =>
        sorted.filter(({ seq }) => seq <= through).length,
    },
  };
}

async function findingsOf(bench: Bench, more: Partial<VerifyPorts> = {}): Promise<string[]> {
  const { findings } = await verifyJournal(portsOf(bench, more));
  return findings.map(({ id }) => id).filter((id) => id !== 'checkpoint-missing');
}

describe('the chain', () => {
  let bench: Bench;
  let records: readonly SealedRecord[];
  let start: Checkpoint;
  beforeAll(async () => {
    bench = await benchOf(4);
    start = await checkpointOf(bench);
    const writer = writerOf(bench);
    for (let at = 4; at < length; at += 1) {
      bench.clock += 3_600_000;
      await (at % 7 === 0 ? writerOf(bench) : writer).append(stop(`h${at}.example`, bench.clock));
    }
    records = await bench.store.records(0, 1_000);
  });
  const place = fc.integer({ min: 0, max: length - 1 });
  const modes = () => [
    { isFull: true },
    { isFull: false, checkpoint: start },
    { isFull: true, checkpoint: start },
  ];

  it('is whole when nobody touched it', async () => {
    expect(records).toHaveLength(length);
    for (const mode of modes()) expect(await findingsOf(bench, mode)).toEqual([]);
  });

  it('shows any one record removed', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (gone) => {
        const tampered = withRecords(
          bench,
          records.filter((_record, at) => at !== gone),
        );
        for (const mode of modes()) expect(await findingsOf(tampered, mode)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a tail cut off while the head stands, of any length', async () => {
    for (let kept = 0; kept < length; kept += 1) {
      const found = await findingsOf(withRecords(bench, records.slice(0, kept)));
      expect(found.filter((id) => id === 'tail-missing')).toHaveLength(1);
    }
  });

  it('shows two records that changed places, and one that stands twice', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (from, to, isCopy) => {
        fc.pre(from !== to);
        const swapped = records.map((record, at) => {
          if (at === to) return { ...records[from]!, seq: record.seq };
          return at === from && !isCopy ? { ...records[to]!, seq: record.seq } : record;
        });
        expect(await findingsOf(withRecords(bench, swapped))).toContain('changed');
      }),
      { numRuns: 60 },
    );
  });

  it('shows one bit changed anywhere in a record', async () => {
    const field = fc.constantFrom('sealed', 'mac', 'day', 'segment');
    await fc.assert(
      fc.asyncProperty(
        place,
        field,
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (at, name, byte, bit) => {
          const edited = { ...records[at]! };
          if (name === 'day') Object.assign(edited, { day: '2025-12-31' });
          else if (name === 'segment') Object.assign(edited, { segment: edited.segment + 1 });
          else {
            const bytes = edited[name as 'sealed'].slice();
            bytes[byte % bytes.length]! ^= 1 << bit;
            Object.assign(edited, { [name]: bytes });
          }
          const tampered = withRecords(
            bench,
            records.map((record, each) => (each === at ? edited : record)),
          );
          expect(await findingsOf(tampered)).toContain('changed');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shows records of another journal put in their place', async () => {
    const other = await benchOf(length);
    const foreign = await other.store.records(0, 1_000);
    expect(await findingsOf(withRecords(bench, foreign), { checkpoint: start })).toContain('changed');
  });

  it('shows history forged from the beginning by who holds the public key', async () => {
    const forged = await createBench();
    const writer = writerOf({ ...forged, ports: { ...forged.ports, target: bench.ports.target } });
    for (let at = 0; at < length; at += 1) await writer.append(stop(`nice${at}.example`));
    const replaced = { ...forged, vault: bench.vault };
    expect(await findingsOf(replaced, { head: undefined, checkpoint: start })).toContain('forged');
    expect(await findingsOf(replaced, { head: undefined, checkpoint: start, isFull: false })).not.toEqual([]);
  });

  it('shows an older copy of the database by the head kept elsewhere', async () => {
    const older = await benchOf(3);
    const { head } = older;
    const kept = { seq: head!.seq + 4, mac: head!.mac };
    expect(await findingsOf(older, { head: kept })).toEqual(['rolled-back']);
    expect(await findingsOf(older, { head: { ...head!, mac: 'AAAA' } })).toEqual(['head-differs']);
    // A head that lags is what a killed worker leaves.
    expect(await findingsOf(older, { head: { seq: 1, mac: 'AAAA' } })).toEqual(['head-differs']);
  });
});

describe('a chain begun anew', () => {
  it('is told when the worker lost its memory of the former one', async () => {
    const bench = await benchOf(5);
    const checkpoint = await checkpointOf(bench);
    await bench.store.erase({});
    await writerOf(bench).append(stop('later.example', bench.clock));
    expect(parseState(await bench.store.state())?.link.seq).toBe(7);
    const found = await findingsOf(bench, { checkpoint });
    expect(found).toEqual(expect.arrayContaining(['restarted']));
  });

  it('is told when only the memory is damaged and the records stand', async () => {
    const bench = await benchOf(5);
    const records = await bench.store.records(0, 10);
    await bench.store.erase({ state: { link: 'nonsense' } });
    const writer = writerOf(bench);
    expect(await writer.append(stop('later.example', bench.clock))).toBe(true);
    const after = await bench.store.records(0, 10);
    const headers = await bench.store.segments(after.map(({ segment }) => segment));
    expect(after[0]?.seq).toBe(6);
    expect(headers.size).toBe(1);
    expect(await findingsOf(withRecords(bench, [...records, ...after]))).toContain('restarted');
  });

  it('is no finding after a guardian erased', async () => {
    const bench = await benchOf(5);
    const chainKey = p.random(32);
    const link = { seq: 0, mac: new Uint8Array(32), chainKey };
    const state = { link, firstSeq: 1, formerMac: link.mac, nextSegment: 9, lastHour: 0, holdUntil: 0 };
    bench.head = { seq: 0, mac: '' };
    await bench.store.erase({ state });
    await writerOf(bench).append({ at: bench.clock, kind: 'erased' });
    const checkpoint = { link, at: bench.clock, day: '2026-01-13', dayEnds: [], erasedAt: bench.clock };
    expect(await findingsOf(bench, { checkpoint })).toEqual([]);
    expect(await findingsOf(bench, { checkpoint, isFull: false })).toEqual([]);
  });
});

describe('removal by age', () => {
  it('is no finding when it was due, before and after the last visit', async () => {
    const bench = await createBench();
    const days: [string, number][] = [];
    bench.clock = noon - 10 * dayMs;
    for (let day = 0; day <= 10; day += 1) {
      await writerOf(bench).append(stop(`d${day}.example`, bench.clock));
      days.push([`2026-01-${String(day + 2).padStart(2, '0')}`, day + 1]);
      bench.clock += dayMs;
    }
    const checkpoint = { ...(await checkpointOf(bench)), day: '2026-01-12', dayEnds: days };
    bench.clock -= dayMs;
    expect(await writerOf(bench).prune(7)).toBeGreaterThan(0);
    const due = { checkpoint, today: '2026-01-12', keepDays: 7 };
    expect(await findingsOf(bench, due)).toEqual([]);
    expect(await findingsOf(bench, { ...due, isFull: false })).toEqual([]);
    expect(await findingsOf(bench, { ...due, keepDays: 30 })).toEqual(['removed-early']);
    const early = {
      ...checkpoint,
      link: { ...checkpoint.link, seq: 1 },
      day: '2026-01-02',
      dayEnds: [days[0]!],
    };
    expect(await findingsOf(bench, { ...due, checkpoint: early, isFull: true })).not.toContain(
      'removed-early',
    );
  });
});

describe('a checkpoint', () => {
  it('is made by a guardian only', async () => {
    const bench = await benchOf(2);
    const point = await checkpointOf(bench);
    const sealed = await sealCheckpoint(p, bench.vault.archiveKey, point);
    expect(await openCheckpoint(p, bench.vault.archiveKey, sealed)).toEqual(point);
    const other = await createBench();
    const forged = await sealCheckpoint(p, other.vault.archiveKey, point);
    for (const bad of [forged, sealed.slice(1), new Uint8Array(3), undefined, 'text', { length: 40 }]) {
      expect(await openCheckpoint(p, bench.vault.archiveKey, bad)).toBeUndefined();
    }
  });
});
