import type { DayBucket } from './day-bucket';
import { boundEvent, type JournalEvent } from './event';
import { fromPaddedJson, toPaddedJson } from './padded-json';
import { parseBucket } from './parse-bucket';
import type { Primitives } from './primitives';
import type { Bytes, PlatformKey } from './web-crypto';

/**
 * A segment is what one life of the worker writes (at most `maxSegmentEvents`): one one-time key agreement with
 * the guardian's public key, then a nonce for each box. The secret exists in the worker's memory only and dies
 * with it, so that what was written before cannot be read by who takes the browser over later.
 */
export interface SegmentHeader {
  readonly id: number;
  /** Which of the guardian's key pairs it is sealed to. */
  readonly generation: number;
  /** The one-time public key, 65 bytes. */
  readonly ephemeral: Bytes;
  /** Sealed `SegmentRoot`. */
  readonly root: Bytes;
  /** To what the root is sealed, where another worker than the writer of the events sealed it. */
  readonly rootSeal?: { readonly generation: number; readonly ephemeral: Bytes };
}

/** What a reader needs to check the chain from the segment's first record on. */
export interface SegmentRoot {
  readonly firstSeq: number;
  readonly chainKey: Bytes;
}

/** A segment being written. */
export interface OpenSegment {
  readonly generation: number;
  readonly ephemeral: Bytes;
  seal(purpose: Purpose, data: Bytes): Promise<Bytes>;
}

export type Purpose = 'event' | 'bucket' | 'root';

/** Bounds the key agreements a reader pays for a million events, and how much one secret opens. */
export const maxSegmentEvents = 1_024;
const eventStep = 64;
const bucketStep = 256;

export async function openSegment(
  primitives: Primitives,
  target: { generation: number; publicKey: Bytes },
): Promise<OpenSegment> {
  const { ephemeral, secret } = await primitives.agreeOnce(target.publicKey);
  const key = await boxKeyOf(primitives, secret, ephemeral);
  let boxes = 0;
  return {
    generation: target.generation,
    ephemeral,
    seal: (purpose, data) => {
      // Counted before it is used: a box that is never stored still spends its nonce.
      const nonce = new Uint8Array(12);
      new DataView(nonce.buffer).setUint32(8, boxes);
      boxes += 1;
      return primitives.seal(key, data, purpose, nonce);
    },
  };
}

/** The key to a written segment, for who holds the private key; undefined when the header is damaged. */
export async function reopenSegment(
  primitives: Primitives,
  privateKey: PlatformKey,
  header: Pick<SegmentHeader, 'ephemeral'>,
): Promise<PlatformKey | undefined> {
  try {
    const secret = await primitives.agree(privateKey, header.ephemeral);
    return await boxKeyOf(primitives, secret, header.ephemeral);
  } catch {
    return undefined;
  }
}

async function boxKeyOf(primitives: Primitives, secret: Bytes, ephemeral: Bytes): Promise<PlatformKey> {
  return primitives.boxKey(await primitives.derive(secret, ephemeral, 'mam-xanh journal segment 1'));
}

export function sealEvent(segment: OpenSegment, event: JournalEvent): Promise<Bytes> {
  return segment.seal('event', toPaddedJson(event, eventStep));
}

export function sealBucket(segment: OpenSegment, bucket: DayBucket): Promise<Bytes> {
  return segment.seal('bucket', toPaddedJson(bucket, bucketStep));
}

export function sealRoot(segment: OpenSegment, { firstSeq, chainKey }: SegmentRoot): Promise<Bytes> {
  return segment.seal('root', toPaddedJson({ firstSeq, chainKey: [...chainKey] }, eventStep));
}

export async function openEvent(
  primitives: Primitives,
  key: PlatformKey,
  sealed: Bytes,
): Promise<JournalEvent | undefined> {
  // What was sealed with its address was wanted so; nothing is cut when it is read.
  return boundEvent(fromPaddedJson(await primitives.open(key, sealed, 'event')), { keepAddresses: true });
}

export async function openBucket(
  primitives: Primitives,
  key: PlatformKey,
  sealed: Bytes,
): Promise<DayBucket | undefined> {
  return parseBucket(fromPaddedJson(await primitives.open(key, sealed, 'bucket')));
}

export async function openRoot(
  primitives: Primitives,
  key: PlatformKey,
  sealed: Bytes,
): Promise<SegmentRoot | undefined> {
  const value = fromPaddedJson(await primitives.open(key, sealed, 'root'));
  const { firstSeq, chainKey } = (value ?? {}) as { firstSeq?: unknown; chainKey?: unknown };
  if (!Number.isSafeInteger(firstSeq) || !Array.isArray(chainKey) || chainKey.length !== 32) return undefined;
  return { firstSeq: firstSeq as number, chainKey: Uint8Array.from(chainKey as number[]) };
}
