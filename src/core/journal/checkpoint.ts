import type { ChainLink } from './chain';
import { type Day, isDay } from './day';
import { fromPaddedJson, toPaddedJson } from './padded-json';
import { fromBase64, type Primitives, toBase64 } from './primitives';
import type { Bytes, PlatformKey } from './web-crypto';

/**
 * How far a guardian has seen the chain, sealed under a key only a guardian's secret opens: nobody else can make
 * one. A chain that does not lead on from here was replaced.
 */
export interface Checkpoint {
  readonly link: ChainLink;
  readonly at: number;
  readonly day: Day;
  /** Last record of each day seen, oldest first: tells whether a removal was due. */
  readonly dayEnds: readonly (readonly [Day, number])[];
  /** The journal was erased by a guardian then; 0 when never. */
  readonly erasedAt: number;
}

const maxDayEnds = 400;
const purpose = 'checkpoint';

export function sealCheckpoint(primitives: Primitives, key: PlatformKey, point: Checkpoint): Promise<Bytes> {
  const { link, ...rest } = point;
  const dayEnds = rest.dayEnds.slice(-maxDayEnds);
  const plainLink = { seq: link.seq, mac: toBase64(link.mac), chainKey: toBase64(link.chainKey) };
  return primitives.seal(key, toPaddedJson({ ...rest, dayEnds, link: plainLink }, 256), purpose);
}

/** Undefined when there is none, or when no guardian made it. */
export async function openCheckpoint(
  primitives: Primitives,
  key: PlatformKey,
  sealed: unknown,
): Promise<Checkpoint | undefined> {
  if (!(sealed instanceof Uint8Array)) return undefined;
  const opened = fromPaddedJson(await primitives.open(key, Uint8Array.from(sealed), purpose));
  const { link, at, day, dayEnds, erasedAt } = (opened ?? {}) as Record<string, unknown>;
  const { seq, mac, chainKey } = (link ?? {}) as Record<string, unknown>;
  const [macBytes, keyBytes] = [mac, chainKey].map((text) =>
    typeof text === 'string' ? fromBase64(text) : undefined,
  );
  if (!Number.isSafeInteger(seq) || !macBytes || !keyBytes || !isDay(day)) return undefined;
  const ends = Array.isArray(dayEnds) ? dayEnds : [];
  return {
    link: { seq: seq as number, mac: macBytes, chainKey: keyBytes },
    at: Number(at),
    day,
    dayEnds: ends.filter((end) => isDay(end?.[0]) && Number.isSafeInteger(end[1])),
    erasedAt: Number(erasedAt) || 0,
  };
}
