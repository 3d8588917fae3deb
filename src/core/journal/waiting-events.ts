import type { EventKind, JournalEvent } from './event';

/** An event on its way to the disk. */
export interface Waiting {
  readonly event: JournalEvent;
  /** True once it is on the disk, false when it waits for a later try or was dropped. */
  readonly settle: (isStored: boolean) => void;
}

/** Events that wait while the database cannot be written: bounded, detail goes first, and the loss is counted. */
export interface WaitingEvents {
  add(waiting: Waiting): void;
  /** Takes out the oldest, at most `count`. */
  take(count: number): readonly Waiting[];
  putBack(batch: readonly Waiting[]): void;
  /** Tells everybody who waits that it takes longer; the events stay. */
  release(): void;
  readonly length: number;
  /** Events dropped and not yet recorded as a gap. */
  lost(): number;
  forgetLost(count: number): void;
}

export const maxWaiting = 1_000;

/** What a report can do without, before anything else is dropped. */
const minor: ReadonlySet<EventKind> = new Set(['active', 'covered', 'worker-start', 'list-failed']);

export function createWaitingEvents(): WaitingEvents {
  let queue: Waiting[] = [];
  let dropped = 0;
  const shrink = () => {
    while (queue.length > maxWaiting) {
      const at = queue.findIndex(({ event }) => minor.has(event.kind));
      const [gone] = queue.splice(Math.max(0, at), 1);
      gone?.settle(false);
      dropped += 1;
    }
  };
  return {
    add: (waiting) => {
      queue.push(waiting);
      shrink();
    },
    take: (count) => queue.splice(0, count),
    putBack: (batch) => {
      queue = [...batch, ...queue];
      shrink();
    },
    release: () => {
      for (const { settle } of queue) settle(false);
    },
    get length() {
      return queue.length;
    },
    lost: () => dropped,
    forgetLost: (count) => {
      dropped -= count;
    },
  };
}
