import type { SealedRecord } from './chain';
import type { Day } from './day';
import { type DayBucket, mergeBuckets } from './day-bucket';
import type { JournalEvent } from './event';
import type { Vault } from './keyring';
import { fromPaddedJson, toPaddedJson } from './padded-json';
import { parseBucket } from './parse-bucket';
import type { Primitives } from './primitives';
import { openBucket, openEvent, reopenSegment, type SegmentHeader } from './segment';
import type { JournalStore, SealedDay, SealedPart } from './store';
import type { PlatformKey } from './web-crypto';

/** An event read back, with its place in the chain. */
export interface ReadEvent extends JournalEvent {
  readonly seq: number;
}

export interface JournalReader {
  /** Day counters from `from` to `to`, oldest first; days without any are left out. */
  buckets(from: Day, to: Day): Promise<readonly DayBucket[]>;
  /** Newest first. Records that cannot be opened are left out and counted. */
  events(
    before: number,
    limit: number,
  ): Promise<{ events: readonly ReadEvent[]; unreadable: number; nextBefore: number }>;
  /**
   * Sums parts up under a guardian's key: later reports open one box a day. Only segments before `below`, which
   * nobody writes any more. The parts looked at.
   */
  compact(below: number): Promise<number>;
}

const firstDay = '0000-00-00';
const lastDay = '9999-99-99';
/** Parts in one transaction. */
const compactAtOnce = 512;

export function createReader(ports: {
  store: JournalStore;
  primitives: Primitives;
  vault: Vault;
}): JournalReader {
  const { store, primitives, vault } = ports;
  const keys = new Map<number, Promise<PlatformKey | undefined>>();

  const keyOf = (header: SegmentHeader) => {
    const known = keys.get(header.id);
    if (known !== undefined) return known;
    const privateKey = vault.privateKeys.get(header.generation);
    const key = privateKey ? reopenSegment(primitives, privateKey, header) : Promise.resolve(undefined);
    keys.set(header.id, key);
    return key;
  };

  /** Opens each item with the key of its segment; undefined where that is not possible. */
  async function openAll<T extends { segment: number }, R>(
    items: readonly T[],
    open: (item: T, key: PlatformKey) => Promise<R | undefined>,
  ): Promise<readonly (R | undefined)[]> {
    const headers = await store.segments([...new Set(items.map(({ segment }) => segment))]);
    return Promise.all(
      items.map(async (item) => {
        const header = headers.get(item.segment);
        const key = header && (await keyOf(header));
        return key && open(item, key);
      }),
    );
  }

  const openPart = (part: SealedPart, key: PlatformKey) => openBucket(primitives, key, part.sealed);
  const openRecord = async (record: SealedRecord, key: PlatformKey): Promise<ReadEvent | undefined> => {
    const event = await openEvent(primitives, key, record.sealed);
    return event && { ...event, seq: record.seq };
  };

  async function openDay({ day, sealed }: SealedDay): Promise<DayBucket | undefined> {
    const opened = await primitives.open(vault.archiveKey, sealed, `day ${day}`);
    return parseBucket(fromPaddedJson(opened));
  }

  /** Parts that were put under another day than their own are not believed. */
  function sumUp(
    days: readonly (DayBucket | undefined)[],
    parts: readonly { day: Day; bucket: DayBucket }[],
  ) {
    const byDay = new Map(days.flatMap((bucket) => (bucket ? [[bucket.day, bucket] as const] : [])));
    for (const { day, bucket } of parts) {
      if (bucket.day !== day) continue;
      const before = byDay.get(day);
      byDay.set(day, before === undefined ? bucket : mergeBuckets(before, bucket));
    }
    return byDay;
  }

  async function openParts(parts: readonly SealedPart[]) {
    const opened = await openAll(parts, openPart);
    return parts.flatMap(({ day, segment }, at) => {
      const bucket = opened[at];
      return bucket === undefined ? [] : [{ day, segment, bucket }];
    });
  }

  async function compactSome(parts: readonly SealedPart[]): Promise<void> {
    const opened = (await openParts(parts)).filter(({ day, bucket }) => bucket.day === day);
    const span = opened.map(({ day }) => day).sort();
    const touched = new Set(span);
    const kept = (await store.days(span[0] ?? lastDay, span.at(-1) ?? firstDay)).filter(({ day }) =>
      touched.has(day),
    );
    const former = await Promise.all(kept.map(openDay));
    // A sealed day that does not open is not written over: what it holds may open with another keyring.
    const shut = new Set(kept.flatMap(({ day }, at) => (former[at] === undefined ? [day] : [])));
    const summed = opened.filter(({ day }) => !shut.has(day));
    const days = await Promise.all(
      [...sumUp(former, summed).values()].map(async (bucket) => ({
        day: bucket.day,
        sealed: await primitives.seal(vault.archiveKey, toPaddedJson(bucket, 256), `day ${bucket.day}`),
      })),
    );
    await store.compact({ days, partsGone: summed.map(({ day, segment }) => [day, segment] as const) });
  }

  return {
    buckets: async (from, to) => {
      const [days, parts] = await Promise.all([store.days(from, to), store.parts(from, to)]);
      const [openedDays, openedParts] = await Promise.all([Promise.all(days.map(openDay)), openParts(parts)]);
      return [...sumUp(openedDays, openedParts).values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    },
    events: async (before, limit) => {
      const records = await store.recordsBefore(before, limit);
      const opened = await openAll(records, openRecord);
      const events = opened.filter((event) => event !== undefined);
      return { events, unreadable: opened.length - events.length, nextBefore: records.at(-1)?.seq ?? 0 };
    },
    compact: async (below) => {
      const parts = (await store.parts(firstDay, lastDay)).filter(({ segment }) => segment < below);
      for (let at = 0; at < parts.length; at += compactAtOnce) {
        await compactSome(parts.slice(at, at + compactAtOnce));
      }
      return parts.length;
    },
  };
}
