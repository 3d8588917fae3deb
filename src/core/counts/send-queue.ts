import * as z from 'zod/mini';
import type { MachineCounts } from './counts-file';
import { countLines } from './line-protocol';
import { addMonths, isMonth, type Month, monthOf } from './period';
import type { Tally } from './tally';

/** One moment's numbers on their way. */
const batch = z.object({
  /** Seconds since 1970. */
  at: z.number(),
  lines: z.string(),
  /** The state of each month these numbers are of. */
  revisions: z.record(z.string(), z.number()),
  /** When the database first took them, milliseconds since 1970; 0: not yet. */
  takenAt: z.number(),
});
export type Batch = z.infer<typeof batch>;

export const sending = z.object({
  /** Address the numbers go to; when it changes everything begins anew. */
  url: z.string(),
  /** The state of each month that the database surely has. */
  confirmed: z.record(z.string(), z.number()),
  /** Oldest first. */
  queue: z.array(batch),
  /** Which of the intervals since 1970 the newest batch is of. */
  interval: z.number(),
  /** Milliseconds since 1970. */
  triedAt: z.number(),
  /** When to try again after a failure, milliseconds since 1970. */
  retryAt: z.number(),
  failures: z.number(),
  /** `network`, `timeout`, `http-<status>`; '' after a success. */
  error: z.string(),
});
export type Sending = z.infer<typeof sending>;

export const maxBatches = 64;
/** Batches in one request. */
const together = 16;
/**
 * A database may lose what it took in its last seconds when its power fails. So each batch is sent a second time, once
 * what was taken the first time lies on the disk.
 */
const usualSettleMs = 60_000;
const firstRetryMs = 60_000;
const longestRetryMs = 3_600_000;

export interface Pace {
  /** Between two batches. */
  readonly intervalMs: number;
  readonly settleMs?: number;
  readonly firstRetryMs?: number;
}

export function nothingSent(url: string): Sending {
  return { url, confirmed: {}, queue: [], interval: -1, triedAt: 0, retryAt: 0, failures: 0, error: '' };
}

/**
 * With the numbers of the interval that `now` lies in, unless they are there. A batch holds this month and the last, and
 * what the database may not have; so dropping the oldest of a full queue costs points of a curve and nothing of a total.
 */
export function withBatch(
  state: Sending,
  owner: Omit<MachineCounts, 'months'>,
  tallies: readonly Tally[],
  now: number,
  { intervalMs }: Pace,
): Sending {
  const interval = Math.floor(now / intervalMs);
  if (interval === state.interval) return state;
  const recent = addMonths(monthOf(now), -1);
  const wanted = tallies.filter(
    ({ counts: { month }, revision }) => month >= recent || revision > (state.confirmed[month] ?? 0),
  );
  const at = Math.floor((interval * intervalMs) / 1000);
  const lines = countLines({ ...owner, months: wanted.map(({ counts }) => counts) }, at);
  if (lines === '') return { ...state, interval };
  const revisions = Object.fromEntries(wanted.map(({ counts, revision }) => [counts.month, revision]));
  const queue = [...state.queue, { at, lines, revisions, takenAt: 0 }].slice(-maxBatches);
  return { ...state, interval, queue };
}

/** What is to be sent now, oldest first; nothing while a failure is waited out. */
export function dueBatches(state: Sending, now: number, pace: Pace): readonly Batch[] {
  // A retry further away than any wait means that the clock was set back.
  if (now < state.retryAt && state.retryAt - now <= longestRetryMs) return [];
  return state.queue.filter((each) => isDue(each, now, pace)).slice(0, together);
}

function isDue({ takenAt }: Batch, now: number, { settleMs = usualSettleMs }: Pace): boolean {
  return takenAt === 0 || takenAt > now || now - takenAt >= settleMs;
}

/** After the database took `sent`, which `dueBatches` gave. */
export function afterTaken(state: Sending, sent: readonly Batch[], now: number): Sending {
  const moments = new Map(sent.map((each) => [each.at, each] as const));
  const confirmed: Record<Month, number> = { ...state.confirmed };
  const queue = state.queue.flatMap((each) => {
    const was = moments.get(each.at);
    if (was === undefined) return [each];
    if (was.takenAt === 0) return [{ ...each, takenAt: now }];
    for (const [month, revision] of Object.entries(each.revisions)) {
      if (isMonth(month)) confirmed[month] = Math.max(confirmed[month] ?? 0, revision);
    }
    return [];
  });
  return { ...state, queue, confirmed, triedAt: now, retryAt: 0, failures: 0, error: '' };
}

/** Waits a minute, then 2, 4 … up to an hour, shortened by up to half by chance, so that not all come at once. */
export function afterFailure(
  state: Sending,
  error: string,
  now: number,
  chance: number,
  pace: Pace,
): Sending {
  const wait = Math.min(
    longestRetryMs,
    (pace.firstRetryMs ?? firstRetryMs) * 2 ** Math.min(state.failures, 12),
  );
  const retryAt = now + Math.round(wait * (1 - chance / 2));
  return { ...state, triedAt: now, retryAt, failures: state.failures + 1, error };
}

/** When there is something to do next, milliseconds since 1970. */
export function nextLook(state: Sending, now: number, pace: Pace): number {
  const next = (Math.floor(now / pace.intervalMs) + 1) * pace.intervalMs;
  if (state.retryAt > now) return Math.min(state.retryAt, next);
  const settled = state.queue.map(({ takenAt }) =>
    takenAt === 0 || takenAt > now ? now : takenAt + (pace.settleMs ?? usualSettleMs),
  );
  return Math.min(next, ...settled);
}
