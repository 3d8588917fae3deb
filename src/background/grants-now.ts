import { atLook } from '../core/plan/grant-clock';
import type { Grant } from '../core/plan/grants';
import { grantsItem } from './stores';

/** The clock nobody can set, when this worker last looked; it begins anew with each worker. */
let lookedAt: number | undefined;

/** What the clock says is written down at least so often while a grant runs. */
const noteMs = 10_000;

/** Grants that run now. Every look keeps a clock set back from lengthening them. */
export async function grantsNow(): Promise<readonly Grant[]> {
  return changeGrants((grants) => grants, true);
}

/** Changes the grants as they stand now; `change` answers the same array for no change. */
export async function changeGrants(
  change: (grants: readonly Grant[], now: number) => readonly Grant[],
  isLook = false,
): Promise<readonly Grant[]> {
  let after: readonly Grant[] = [];
  await grantsItem.update((before) => {
    const [now, steady] = [Date.now(), performance.now()];
    const passed = lookedAt === undefined ? 0 : steady - lookedAt;
    const standing = atLook(before, now, passed);
    after = change(standing, now);
    if (before.length === 0 && after.length === 0) return before;
    const isOver = after.length !== before.length;
    const isMoved = standing.some(({ until }, at) => Math.abs(until - (before[at]?.until ?? 0)) > 1_000);
    const isDue = before.some(({ seenAt }) => Math.abs(now - (seenAt ?? 0)) > noteMs);
    if (isLook && !isOver && !isMoved && !isDue) return before;
    lookedAt = steady;
    return after;
  });
  return after;
}

export async function addGrants(...added: readonly Grant[]): Promise<void> {
  await changeGrants((grants, now) => [...grants, ...added.map((grant) => ({ ...grant, seenAt: now }))]);
}
