import { adoptSealed, type SealedElsewhere } from './adopt';
import { type ChainLink, chainRecord, noMac, type SealedRecord } from './chain';
import { afterClock, isLeap } from './clock-leap';
import { continueChain, type KnownChain, ownEvents } from './continue-chain';
import { addDays, type Day, dayOf } from './day';
import { addEvent, type DayBucket, emptyBucket, mergeBuckets } from './day-bucket';
import type { JournalEvent } from './event';
import type { Head } from './parse-state';
import { type Primitives, toBase64 } from './primitives';
import {
  maxSegmentEvents,
  type OpenSegment,
  openSegment,
  type SegmentHeader,
  sealBucket,
  sealEvent,
  sealRoot,
} from './segment';
import type { ChainState, JournalStore, SealedPart } from './store';
import { createWaitingEvents } from './waiting-events';
import type { Bytes } from './web-crypto';

export interface WriterPorts {
  readonly store: JournalStore;
  readonly primitives: Primitives;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whom to seal to; asked for once a segment. */
  target(): Promise<{ generation: number; publicKey: Bytes }>;
  /** The second copy of the chain's head, outside the database. May lag, never lead. */
  keepHead(head: Head): Promise<void>;
  knownHead(): Promise<Head | undefined>;
  /** Writing failed; the events wait. */
  onTrouble(error: unknown): void;
}

export interface JournalWriter {
  /** Never rejects. True once the event is on the disk; false when it waits for a later try or was dropped. */
  append(event: JournalEvent): Promise<boolean>;
  /** Tries now what waits. */
  flush(): Promise<void>;
  /** Removes what is older than `keepDays` days, today not counted; the last record removed, 0 when none. */
  prune(keepDays: number): Promise<number>;
  /** Ends the running segment; the number of the next, below which nothing is written any more. */
  endSegment(): Promise<number>;
  /** Takes over an event another worker sealed; false when it is there already. Rejects when it cannot be written. */
  adopt(sealed: SealedElsewhere): Promise<boolean>;
  /** Work on the store with no write in between. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Events that wait in memory. */
  waiting(): number;
}

interface Live {
  readonly id: number;
  readonly segment: OpenSegment;
  readonly events: number;
  readonly openedAt: number;
  readonly buckets: ReadonlyMap<Day, DayBucket>;
}

interface Removal {
  readonly through: number;
  readonly days?: Day;
}

const batchSize = 64;
const segmentMs = 60 * 60_000;
const longestPauseMs = 60_000;
const shedAtLeast = 500;

export function createWriter(ports: WriterPorts): JournalWriter {
  const { store, primitives } = ports;
  const waiting = createWaitingEvents();
  let known: KnownChain | undefined;
  let live: Live | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let failedAt = 0;
  let heads: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const chainNow = async () => {
    known ??= await continueChain(ports);
    return known;
  };

  /** One transaction. False when somebody else wrote meanwhile. */
  async function write(given: readonly JournalEvent[], removal?: Removal): Promise<boolean> {
    const chain = await chainNow();
    const { state, expected } = chain;
    const lost = waiting.lost();
    const events = [...ownEvents(chain, lost, ports.now()), ...given];
    const { current, header } = await segmentFor(state);
    const { records, link } = await sealAll(current, events, state.link);
    const { buckets, parts } = await countAll(current, events);
    const next: ChainState = {
      ...afterClock(state, ports.now()),
      link,
      ...(removal && { firstSeq: removal.through + 1, formerMac: await macAt(removal.through) }),
      nextSegment: Math.max(state.nextSegment, current.id + 1),
    };
    const isStored = await store.commit({
      expected,
      state: next,
      ...(header && { segment: header }),
      records,
      parts,
      ...(removal && { removeThrough: removal.through }),
      ...(removal?.days !== undefined && { forgetThrough: removal.days }),
    });
    if (!isStored) return false;
    known = { state: next, expected: link.seq, restartedAfter: 0 };
    live = { ...current, events: current.events + events.length, buckets };
    waiting.forgetLost(lost);
    keepHead(link);
    return true;
  }

  async function segmentFor(state: ChainState): Promise<{ current: Live; header?: SegmentHeader }> {
    const now = ports.now();
    const isFresh =
      live !== undefined && live.events < maxSegmentEvents && Math.abs(now - live.openedAt) < segmentMs;
    if (isFresh) return { current: live! };
    const target = await ports.target();
    const segment = await openSegment(primitives, target);
    const id = state.nextSegment;
    const root = await sealRoot(segment, { firstSeq: state.link.seq + 1, chainKey: state.link.chainKey });
    const header = { id, generation: target.generation, ephemeral: segment.ephemeral, root };
    return { current: { id, segment, events: 0, openedAt: now, buckets: new Map() }, header };
  }

  async function sealAll(current: Live, events: readonly JournalEvent[], from: ChainLink) {
    const boxes = await Promise.all(events.map((event) => sealEvent(current.segment, event)));
    const records: SealedRecord[] = [];
    let link = from;
    for (const [at, sealed] of boxes.entries()) {
      const content = { day: dayOf(events[at]!.at), segment: current.id, sealed };
      const step = await chainRecord(primitives, link, content);
      records.push(step.record);
      link = step.link;
    }
    return { records, link };
  }

  /** The day counters of this life with the events added, and those that changed, sealed. */
  async function countAll(current: Live, events: readonly JournalEvent[]) {
    const buckets = new Map(current.buckets);
    // Summed up by themselves first: one copy of a long day's sites a write, not one an event.
    const fresh = new Map<Day, DayBucket>();
    for (const event of events) {
      const day = dayOf(event.at);
      fresh.set(day, addEvent(fresh.get(day) ?? emptyBucket(day), event));
    }
    for (const [day, bucket] of fresh) {
      const before = buckets.get(day);
      buckets.set(day, before === undefined ? bucket : mergeBuckets(before, bucket));
    }
    const parts: SealedPart[] = [];
    for (const day of fresh.keys()) {
      parts.push({ day, segment: current.id, sealed: await sealBucket(current.segment, buckets.get(day)!) });
    }
    return { buckets, parts };
  }

  async function macAt(seq: number): Promise<Bytes> {
    const [record] = await store.records(seq, 1);
    return record?.seq === seq ? record.mac : noMac;
  }

  function keepHead({ seq, mac }: ChainLink): void {
    heads = heads.then(() => ports.keepHead({ seq, mac: toBase64(mac) })).catch(() => undefined);
  }

  /** Forgets what it believes of the store, so that the next write asks again. */
  function doubt(): void {
    known = undefined;
    live = undefined;
  }

  async function writeSurely(events: readonly JournalEvent[], removal?: Removal): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await write(events, removal)) return;
      doubt();
    }
    throw new Error('journal: somebody else keeps writing');
  }

  /** On a full disk the oldest records make room; their day's counters stay. */
  async function makeRoom(): Promise<void> {
    doubt();
    const { state } = await chainNow();
    const count = state.link.seq - state.firstSeq + 1;
    const shed = Math.min(count, Math.max(shedAtLeast, Math.ceil(count / 10)));
    if (shed <= 0) return;
    const through = state.firstSeq + shed - 1;
    const note = { at: ports.now(), kind: 'pruned', number: through, detail: 'disk-full' } as const;
    await writeSurely([note], { through });
  }

  async function writeOrMakeRoom(events: readonly JournalEvent[]): Promise<void> {
    try {
      await writeSurely(events);
    } catch (error) {
      if (!isFull(error)) throw error;
      await makeRoom();
      await writeSurely(events);
    }
  }

  let isDraining = false;
  async function drain(): Promise<void> {
    if (isDraining) return;
    isDraining = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting.take(batchSize);
        try {
          await inTurn(() => writeOrMakeRoom(batch.map(({ event }) => event)));
          failures = 0;
          for (const { settle } of batch) settle(true);
        } catch (error) {
          doubt();
          failures += 1;
          failedAt = ports.now();
          waiting.putBack(batch);
          waiting.release();
          ports.onTrouble(error);
          return;
        }
      }
    } finally {
      isDraining = false;
    }
  }

  /** While the disk refuses, not every event costs a try. */
  function isPausing(): boolean {
    const pause = failures === 0 ? 0 : Math.min(longestPauseMs, 500 * 2 ** failures);
    const passed = ports.now() - failedAt;
    return passed >= 0 && passed < pause;
  }

  return {
    append: (event) =>
      new Promise((settle) => {
        waiting.add({ event, settle });
        if (isPausing()) settle(false);
        else void drain();
      }),
    flush: drain,
    prune: (keepDays) =>
      inTurn(async () => {
        const now = ports.now();
        const { state } = await chainNow();
        if (now < state.holdUntil || isLeap(state, now)) return 0;
        const today = dayOf(now);
        const days = addDays(today, -keepDays - 1);
        const through = await store.oldThrough({ after: days, until: today });
        if (through < state.firstSeq) {
          // Counters outlive records that made room on a full disk.
          await store.forgetDays(days);
          return 0;
        }
        const note = { at: now, kind: 'pruned', number: through, detail: 'retention' } as const;
        await writeSurely([note], { through, days });
        return through;
      }),
    endSegment: () =>
      inTurn(async () => {
        doubt();
        return (await chainNow()).state.nextSegment;
      }),
    adopt: (sealed) =>
      inTurn(async () => {
        doubt();
        return adoptSealed(ports, await chainNow(), sealed);
      }),
    alone: (work) =>
      inTurn(async () => {
        doubt();
        return work();
      }),
    waiting: () => waiting.length,
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /quota|disk/i.test(error.message));
}
