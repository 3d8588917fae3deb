import { chainRecord } from './chain';
import { afterClock } from './clock-leap';
import type { KnownChain } from './continue-chain';
import { type Day, dayOf, isDay } from './day';
import { addEvent, emptyBucket } from './day-bucket';
import type { JournalEvent } from './event';
import { fromBase64, isSame, type Primitives, toBase64 } from './primitives';
import { openSegment, sealBucket, sealEvent, sealRoot } from './segment';
import type { JournalStore } from './store';
import type { Bytes } from './web-crypto';

/**
 * One event sealed by a worker that has no lasting database (a private window's), as JSON for the storage both
 * workers share. Whoever takes it over cannot read it.
 */
export interface SealedElsewhere {
  readonly generation: number;
  readonly day: Day;
  /** Base64. */
  readonly ephemeral: string;
  readonly event: string;
  readonly bucket: string;
}

export async function sealElsewhere(
  primitives: Primitives,
  target: { generation: number; publicKey: Bytes },
  event: JournalEvent,
): Promise<SealedElsewhere> {
  const segment = await openSegment(primitives, target);
  const day = dayOf(event.at);
  const [sealed, bucket] = await Promise.all([
    sealEvent(segment, event),
    sealBucket(segment, addEvent(emptyBucket(day), event)),
  ]);
  return {
    generation: target.generation,
    day,
    ephemeral: toBase64(segment.ephemeral),
    event: toBase64(sealed),
    bucket: toBase64(bucket),
  };
}

/** Undefined for what cannot be one: the shared storage is open to anybody. Total. */
export function parseSealedElsewhere(value: unknown): SealedElsewhere | undefined {
  const { generation, day, ephemeral, event, bucket } = (value ?? {}) as Partial<SealedElsewhere>;
  const texts = [ephemeral, event, bucket];
  const isWhole = texts.every((text) => typeof text === 'string' && text.length < 16_384 && fromBase64(text));
  return isWhole && isDay(day) && Number.isSafeInteger(generation) ? (value as SealedElsewhere) : undefined;
}

/** How far back an event is looked for that was taken over just before the worker died. */
const lookBack = 256;

/**
 * Chains the event as a segment of its own. False when it is there already.
 * @throws Error when somebody else wrote meanwhile
 */
export async function adoptSealed(
  ports: {
    readonly store: JournalStore;
    readonly primitives: Primitives;
    now(): number;
    target(): Promise<{ generation: number; publicKey: Bytes }>;
  },
  { state, expected }: KnownChain,
  { generation, day, ...texts }: SealedElsewhere,
): Promise<boolean> {
  const { store, primitives } = ports;
  const [ephemeral, sealed, bucket] = [texts.ephemeral, texts.event, texts.bucket].map(
    (text) => fromBase64(text) ?? new Uint8Array(0),
  ) as [Bytes, Bytes, Bytes];
  const recent = await store.recordsBefore(Number.MAX_SAFE_INTEGER, lookBack);
  if (recent.some((record) => isSame(record.sealed, sealed))) return false;
  const id = state.nextSegment;
  const { record, link } = await chainRecord(primitives, state.link, { day, segment: id, sealed });
  const own = await openSegment(primitives, await ports.target());
  const root = await sealRoot(own, { firstSeq: record.seq, chainKey: state.link.chainKey });
  const rootSeal = { generation: own.generation, ephemeral: own.ephemeral };
  const isStored = await store.commit({
    expected,
    state: { ...afterClock(state, ports.now()), link, nextSegment: id + 1 },
    segment: { id, generation, ephemeral, root, rootSeal },
    records: [record],
    parts: [{ day, segment: id, sealed: bucket }],
  });
  if (!isStored) throw new Error('journal: somebody else wrote');
  return true;
}
