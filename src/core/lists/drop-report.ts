import type { DropReason } from './entry';

const maxExamples = 5;
const maxExampleLength = 100;

export interface Dropped {
  readonly count: number;
  /** The first few, as they stood in the list, cut to 100 characters. */
  readonly examples: readonly string[];
}

/** What was left out and why, for the guardian, the log and `npm run lists`. */
export type DropReport = Readonly<Partial<Record<DropReason, Dropped>>>;

export interface DropCounter {
  drop(reason: DropReason, example: string, count?: number): void;
  /** Adds what another counter has seen. */
  include(report: DropReport): void;
  report(): DropReport;
}

export function createDropCounter(): DropCounter {
  const seen = new Map<DropReason, { count: number; examples: string[] }>();

  function entryOf(reason: DropReason): { count: number; examples: string[] } {
    let entry = seen.get(reason);
    if (entry === undefined) {
      entry = { count: 0, examples: [] };
      seen.set(reason, entry);
    }
    return entry;
  }

  return {
    drop(reason, example, count = 1) {
      const entry = entryOf(reason);
      entry.count += count;
      if (entry.examples.length < maxExamples) entry.examples.push(example.slice(0, maxExampleLength));
    },
    include(report) {
      for (const [reason, dropped] of Object.entries(report) as [DropReason, Dropped][]) {
        const entry = entryOf(reason);
        entry.count += dropped.count;
        entry.examples.push(...dropped.examples.slice(0, maxExamples - entry.examples.length));
      }
    },
    report() {
      const reasons = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(
        reasons.map(([reason, { count, examples }]) => [reason, { count, examples: [...examples] }]),
      );
    },
  };
}
