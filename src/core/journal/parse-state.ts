import type { ChainState } from './store';

/** The chain's state as stored; undefined when there is none or it is damaged. Total. */
export function parseState(value: unknown): ChainState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { link, firstSeq, formerMac, nextSegment, lastHour, holdUntil } = value as Partial<ChainState>;
  const isWhole =
    isCount(link?.seq) &&
    isMac(link?.mac) &&
    isMac(link?.chainKey) &&
    isCount(firstSeq) &&
    isMac(formerMac) &&
    isCount(nextSegment) &&
    Number.isFinite(lastHour) &&
    Number.isFinite(holdUntil);
  return isWhole ? (value as ChainState) : undefined;
}

/** The newest record's place and mac, kept a second time outside the database. */
export interface Head {
  readonly seq: number;
  /** Base64. */
  readonly mac: string;
}

export function parseHead(value: unknown): Head | undefined {
  const { seq, mac } = (value ?? {}) as Partial<Head>;
  return isCount(seq) && typeof mac === 'string' ? { seq: seq as number, mac } : undefined;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isMac(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === 32;
}
