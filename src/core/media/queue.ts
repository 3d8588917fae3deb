/** One picture that waits to be looked at. */
export interface Waiting<T> {
  /** The asker's own name for it. */
  readonly ticket: string;
  readonly isVisible: boolean;
  readonly job: T;
}

/** A bounded line: what is seen goes first, among equals who came first. A value; every change makes a new one. */
export type Queue<T> = readonly Waiting<T>[];

/** More would mean that the machine cannot keep up. */
export const maxWaiting = 400;

/** Puts one in. Over the limit the last of those unseen must go, or the new one where all are seen. */
export function enqueue<T>(
  queue: Queue<T>,
  item: Waiting<T>,
): { queue: Queue<T>; dropped: readonly Waiting<T>[] } {
  const longer = [...queue, item];
  if (longer.length <= maxWaiting) return { queue: longer, dropped: [] };
  const at = longer.findLastIndex((each) => !each.isVisible);
  const drop = at < 0 ? longer.length - 1 : at;
  return { queue: longer.toSpliced(drop, 1), dropped: [longer[drop]!] };
}

/** Takes the next one out; undefined when nobody waits. */
export function dequeue<T>(queue: Queue<T>): { queue: Queue<T>; next: Waiting<T> | undefined } {
  if (queue.length === 0) return { queue, next: undefined };
  const seen = queue.findIndex((each) => each.isVisible);
  const at = Math.max(0, seen);
  return { queue: queue.toSpliced(at, 1), next: queue[at] };
}

/** Those named became visible. */
export function raise<T>(queue: Queue<T>, tickets: ReadonlySet<string>): Queue<T> {
  return queue.map((each) => (tickets.has(each.ticket) ? { ...each, isVisible: true } : each));
}

/** Nobody waits for those named any more. */
export function withdraw<T>(
  queue: Queue<T>,
  tickets: ReadonlySet<string>,
): { queue: Queue<T>; dropped: readonly Waiting<T>[] } {
  return {
    queue: queue.filter((each) => !tickets.has(each.ticket)),
    dropped: queue.filter((each) => tickets.has(each.ticket)),
  };
}
