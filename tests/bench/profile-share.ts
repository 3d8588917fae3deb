import type { CDPSession, Page } from 'playwright-core';

/** What scripts of one address took of a page's main thread. */
export interface Share {
  /** Milliseconds in all, what the browser did on their behalf included. */
  readonly totalMs: number;
  /** The longest time without a break. */
  readonly longestMs: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string; readonly functionName: string };
  readonly children?: readonly number[];
}
interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const sampleUs = 100;

export async function startProfile(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: sampleUs });
  await session.send('Profiler.start');
  return session;
}

/** Ends the profile and adds up what ran below scripts whose address matches. */
export async function endProfile(session: CDPSession, pattern: RegExp): Promise<Share> {
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  const own = ownNodes(profile.nodes, pattern);
  let [totalUs, longestUs, runUs] = [0, 0, 0];
  profile.samples?.forEach((id, index) => {
    const us = profile.timeDeltas?.[index] ?? 0;
    runUs = own.has(id) ? runUs + us : 0;
    if (own.has(id)) totalUs += us;
    longestUs = Math.max(longestUs, runUs);
  });
  return { totalMs: totalUs / 1000, longestMs: longestUs / 1000 };
}

function ownNodes(nodes: readonly ProfileNode[], pattern: RegExp): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const mark = (id: number) => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (pattern.test(callFrame.url)) mark(id);
  return own;
}
