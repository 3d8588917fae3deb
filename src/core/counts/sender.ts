import type { CountsTarget } from '../policy/counts-target';
import type { MachineCounts } from './counts-file';
import {
  afterFailure,
  afterTaken,
  dueBatches,
  nextLook,
  nothingSent,
  type Pace,
  type Sending,
  withBatch,
} from './send-queue';
import type { Tally } from './tally';

export interface SenderPorts {
  /** Survives the process; read and written whole. */
  readonly state: { get(): Promise<Sending | undefined>; set(state: Sending): Promise<void> };
  readonly counts: () => Promise<{
    readonly owner: Omit<MachineCounts, 'months'>;
    readonly tallies: readonly Tally[];
  }>;
  /** Sends lines; '' when the database took them, else why not. Never throws. */
  readonly post: (target: Pick<CountsTarget, 'url' | 'token'>, lines: string) => Promise<string>;
  readonly now: () => number;
  /** 0 to 1. */
  readonly chance: () => number;
}

/**
 * Does what is due: makes the interval's batch, sends what is not surely there. Killed at any instant, the next look
 * goes on where this one ended; what was sent and not noted is sent again, as the same points.
 * @returns when to look again, milliseconds since 1970
 */
export async function lookAround(
  { state: kept, counts, post, now, chance }: SenderPorts,
  target: Pick<CountsTarget, 'url' | 'token'>,
  pace: Pace,
): Promise<number> {
  const known = await kept.get();
  const { owner, tallies } = await counts();
  const before = known?.url === target.url ? known : nothingSent(target.url);
  let state = withBatch(before, owner, tallies, now(), pace);
  if (state !== known) await kept.set(state);
  for (;;) {
    const due = dueBatches(state, now(), pace);
    if (due.length === 0) return nextLook(state, now(), pace);
    const error = await post(target, due.map(({ lines }) => lines).join(''));
    state = error === '' ? afterTaken(state, due, now()) : afterFailure(state, error, now(), chance(), pace);
    await kept.set(state);
  }
}
