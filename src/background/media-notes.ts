import type { Reply, Request } from '../messages/routes';
import type { Sender } from '../messages/serve';
import { storageItem } from '../platform/storage-item';
import { record } from './journal';

type Verdict = Reply<'media/judge'>;
type Judge = (request: Request<'media/judge'>, sender: Sender) => Promise<Verdict> | Verdict;

/** When this computer last could not look at pictures in time, ms since 1970; 0: not since the browser started. */
export const overloadedItem = storageItem('session', 'pictures-overloaded', (stored) =>
  typeof stored === 'number' ? stored : 0,
);

const gatherMs = 1_500;
const quietMs = 10 * 60_000;
/** A guardian is told for this long. */
export const tellOverloadMs = 60 * 60_000;

/** Pictures covered since the last record, by host. */
const covered = new Map<string, number>();

/**
 * Judges, and notes what a guardian wants to know: how many pictures were covered where, and that this computer is too
 * slow to look at all of them. A worker that dies within the second and a half loses a count, never a cover.
 */
export function noted(judge: Judge): Judge {
  return async (request, sender) => {
    const verdict = await judge(request, sender);
    if (verdict.verdict === 'covered' && verdict.reason === 'judged') count(sender.url);
    if (verdict.reason === 'overload') void noteOverload(sender.url);
    return verdict;
  };
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function count(url: string): void {
  if (covered.size === 0) setTimeout(flush, gatherMs);
  const hostname = hostnameOf(url);
  covered.set(hostname, (covered.get(hostname) ?? 0) + 1);
}

function flush(): void {
  for (const [hostname, number] of covered) void record('covered', { hostname, number });
  covered.clear();
}

async function noteOverload(url: string): Promise<void> {
  const now = Date.now();
  const before = await overloadedItem.get();
  if (now - before < quietMs) return;
  await overloadedItem.set(now);
  await record('covered', { hostname: hostnameOf(url), number: 1, detail: 'overload' });
}
