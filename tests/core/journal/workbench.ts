import 'fake-indexeddb/auto';
import type { JournalEvent } from '../../../src/core/journal/event';
import { createJournalKeys, openVaultWith, targetOf, type Vault } from '../../../src/core/journal/keyring';
import type { Head } from '../../../src/core/journal/parse-state';
import { createPrimitives, fromBase64, type Primitives } from '../../../src/core/journal/primitives';
import { createReader } from '../../../src/core/journal/reader';
import type { JournalStore } from '../../../src/core/journal/store';
import { createWriter, type WriterPorts } from '../../../src/core/journal/writer';
import { createJournalDatabase } from '../../../src/platform/journal-database';

export const primitives: Primitives = createPrimitives(crypto);

let databases = 0;

/** 12 January 2026, a Monday, 12:00 local time. */
export const noon = new Date(2026, 0, 12, 12).getTime();
export const dayMs = 86_400_000;

export interface Bench {
  readonly store: JournalStore;
  readonly ports: WriterPorts;
  readonly vault: Vault;
  readonly troubles: unknown[];
  clock: number;
  head: Head | undefined;
}

/** A journal on a database of its own, with a clock to turn and a vault that lies open. */
export async function createBench(store = createJournalDatabase(`journal-${databases++}`)): Promise<Bench> {
  const ring = await createJournalKeys(primitives);
  const vault = (await openVaultWith(primitives, ring, fromBase64(ring.open ?? '')))!;
  const troubles: unknown[] = [];
  const bench: Bench = {
    store,
    vault,
    troubles,
    clock: noon,
    head: undefined,
    ports: {
      store,
      primitives,
      now: () => bench.clock,
      target: async () => targetOf(ring),
      keepHead: async (head) => {
        bench.head = head;
      },
      knownHead: async () => bench.head,
      onTrouble: (error) => troubles.push(error),
    },
  };
  return bench;
}

export function writerOf(bench: Bench) {
  return createWriter(bench.ports);
}

export function readerOf({ store, vault }: Bench) {
  return createReader({ store, primitives, vault });
}

export function stop(hostname: string, at = noon, more: Partial<JournalEvent> = {}): JournalEvent {
  return { at, kind: 'stopped', hostname, category: 'gambling', layer: 'list', profile: '7-11', ...more };
}

/** Every event that can be read, oldest first. */
export async function allEvents(bench: Bench): Promise<readonly JournalEvent[]> {
  const { events } = await readerOf(bench).events(Number.MAX_SAFE_INTEGER, 100_000);
  return [...events].reverse().map(({ seq: _seq, ...event }) => event);
}
