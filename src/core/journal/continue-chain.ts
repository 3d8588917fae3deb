import { noMac } from './chain';
import { hourMs } from './clock-leap';
import type { JournalEvent } from './event';
import { type Head, parseState } from './parse-state';
import type { Primitives } from './primitives';
import type { ChainState, JournalStore } from './store';

/** The chain as the worker knows it. */
export interface KnownChain {
  readonly state: ChainState;
  /** Where the stored chain must stand for a write; 0 when none is stored. */
  readonly expected: number;
  /** The last record of a chain that is gone; 0 when nothing is amiss. */
  readonly restartedAfter: number;
}

/** The stored chain. Where it is gone or damaged a new one begins, behind the last record anybody knows of. */
export async function continueChain(ports: {
  readonly store: JournalStore;
  readonly primitives: Primitives;
  now(): number;
  knownHead(): Promise<Head | undefined>;
}): Promise<KnownChain> {
  const { store, primitives } = ports;
  const stored = parseState(await store.state());
  if (stored !== undefined) return { state: stored, expected: stored.link.seq, restartedAfter: 0 };
  const [head, newest, oldest] = await Promise.all([
    ports.knownHead(),
    store.recordsBefore(Number.MAX_SAFE_INTEGER, 1),
    store.records(0, 1),
  ]);
  const seq = Math.max(head?.seq ?? 0, newest[0]?.seq ?? 0);
  const state: ChainState = {
    link: { seq, mac: noMac, chainKey: primitives.random(32) },
    firstSeq: oldest[0]?.seq ?? seq + 1,
    formerMac: noMac,
    // Beyond every number a former chain can have used.
    nextSegment: seq === 0 ? 1 : Math.max(newest[0]?.segment ?? 0, Math.floor(ports.now() / 1000)) + 1,
    lastHour: 0,
    holdUntil: 0,
  };
  return { state, expected: 0, restartedAfter: seq };
}

/** What the journal itself has to say before the next events. */
export function ownEvents({ state, restartedAfter }: KnownChain, lost: number, at: number): JournalEvent[] {
  const back = state.lastHour - Math.floor(at / hourMs);
  return [
    ...(restartedAfter > 0 ? [{ at, kind: 'journal-restarted', number: restartedAfter } as const] : []),
    ...(back > 0 ? [{ at, kind: 'clock-back', number: back } as const] : []),
    ...(lost > 0 ? [{ at, kind: 'journal-gap', number: lost } as const] : []),
  ];
}
