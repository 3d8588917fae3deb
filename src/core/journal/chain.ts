import type { Day } from './day';
import { concat, isSame, type Primitives, utf8 } from './primitives';
import type { Bytes } from './web-crypto';

/** One event as it lies in the database: nothing in it names a site, a category or a child. */
export interface SealedRecord {
  /** Counts up by one from 1; the key of the record. */
  readonly seq: number;
  /** Clear, because the worker must remove old records without the PIN. */
  readonly day: Day;
  readonly segment: number;
  readonly sealed: Bytes;
  /** Of the former record's mac and all of this one, under a key that exists for this `seq` only. */
  readonly mac: Bytes;
}

/** Where the chain stands: the last mac and the key for the next record. */
export interface ChainLink {
  readonly seq: number;
  readonly mac: Bytes;
  /** Key for record `seq + 1`. Older keys are gone: who takes this one cannot forge what was. */
  readonly chainKey: Bytes;
}

export const noMac: Bytes = new Uint8Array(32);
const nextKeyInfo = utf8('mam-xanh journal next chain key');

export function macOf(
  primitives: Primitives,
  chainKey: Bytes,
  former: Bytes,
  record: Omit<SealedRecord, 'mac'>,
): Promise<Bytes> {
  const numbers = new DataView(new ArrayBuffer(20));
  numbers.setFloat64(0, record.seq);
  numbers.setFloat64(8, record.segment);
  numbers.setUint32(16, record.day.length);
  const header = new Uint8Array(numbers.buffer);
  return primitives.mac(chainKey, concat(former, header, utf8(record.day), record.sealed));
}

/** The key after `chainKey`; there is no way back. */
export function nextChainKey(primitives: Primitives, chainKey: Bytes): Promise<Bytes> {
  return primitives.sha256(concat(nextKeyInfo, chainKey));
}

/** The record with its mac, and the chain after it. */
export async function chainRecord(
  primitives: Primitives,
  link: ChainLink,
  content: Omit<SealedRecord, 'mac' | 'seq'>,
): Promise<{ record: SealedRecord; link: ChainLink }> {
  const seq = link.seq + 1;
  const [mac, chainKey] = await Promise.all([
    macOf(primitives, link.chainKey, link.mac, { ...content, seq }),
    nextChainKey(primitives, link.chainKey),
  ]);
  return { record: { ...content, seq, mac }, link: { seq, mac, chainKey } };
}

/** The chain after `record`, when it is the very record that was written there. */
export async function followRecord(
  primitives: Primitives,
  link: ChainLink,
  record: SealedRecord,
): Promise<ChainLink | undefined> {
  if (record.seq !== link.seq + 1) return undefined;
  const [mac, chainKey] = await Promise.all([
    macOf(primitives, link.chainKey, link.mac, record),
    nextChainKey(primitives, link.chainKey),
  ]);
  return isSame(mac, record.mac) ? { seq: record.seq, mac, chainKey } : undefined;
}

/** The chain's key at a later `seq`, over records that are no longer there. */
export async function skipTo(
  primitives: Primitives,
  link: ChainLink,
  seq: number,
  mac: Bytes,
): Promise<ChainLink> {
  let { chainKey } = link;
  for (let at = link.seq; at < seq; at += 1) chainKey = await nextChainKey(primitives, chainKey);
  return { seq, mac, chainKey };
}
