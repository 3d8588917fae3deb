import type { CDPSession, Page } from 'playwright-core';

/** What scripts of one address took of a page's main thread, in milliseconds of processor time. */
export interface Share {
  readonly totalMs: number;
  /** The longest turn without a break. */
  readonly longestMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const categories = 'devtools.timeline,v8.execute,__metadata';

/** A trace of all that runs, begun before the page is opened. */
export async function startTrace(page: Page): Promise<{ session: CDPSession; events: TraceEvent[] }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  return { session, events };
}

/**
 * Ends the trace: the processor time that scripts whose address matches took of a main thread, and the longest of
 * their turns. Promises' turns carry no address; on a page without scripts of its own they are all the extension's.
 */
export async function endTrace(
  { session, events }: Awaited<ReturnType<typeof startTrace>>,
  pattern: RegExp,
): Promise<Share> {
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  const pageThread = events.find(
    ({ name, args }) => /^(FunctionCall|EvaluateScript)$/.test(name) && pattern.test(args?.data?.url ?? ''),
  );
  if (pageThread === undefined) return { totalMs: 0, longestMs: 0 };
  const turns = events
    .filter(({ pid, tid, ph }) => pid === pageThread.pid && tid === pageThread.tid && ph === 'X')
    .filter(({ name, args }) =>
      name === 'RunMicrotasks'
        ? true
        : /^(FunctionCall|EvaluateScript)$/.test(name) && pattern.test(args?.data?.url ?? ''),
    )
    .sort((a, b) => a.ts - b.ts);
  let [totalUs, longestUs, end] = [0, 0, 0];
  for (const { ts, dur = 0, tdur = dur } of turns) {
    if (ts < end) continue; // Inside the one before.
    end = ts + dur;
    totalUs += tdur;
    longestUs = Math.max(longestUs, tdur);
  }
  return { totalMs: totalUs / 1000, longestMs: longestUs / 1000 };
}
