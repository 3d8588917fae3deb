import { parseAddress } from '../core/address/address';
import type { Grant } from '../core/plan/grants';
import { afterBrowserStart, afterPage, afterTabClosed, longestVisitMs } from '../core/plan/once';
import type { Opening } from '../core/policy/ask';
import { browser } from '../platform/browser';
import { addGrants, changeGrants, grantsNow } from './grants-now';
import { reconcile } from './reconciler';
import { grantsItem, hasSweptItem } from './stores';

/** So often a worker looks at the clock while a grant runs; shorter than the time after which an idle one ends. */
const pulseMs = 20_000;
let pulse: ReturnType<typeof setInterval> | undefined;
/** The ends the browser's rules and alarm were last made for. */
let ends = '';

/**
 * Looks at the clock, and again as long as a grant runs: the browser's alarms follow a clock that anybody can set
 * back, the worker's own does not. Calling the browser keeps the worker awake meanwhile.
 */
async function look(): Promise<void> {
  const grants = await grantsNow();
  const now = grants.map(({ id, until }) => `${id} ${Math.round(until / 1_000)}`).join();
  const isChanged = ends !== '' && now !== ends;
  ends = now;
  if (grants.length > 0) pulse ??= setInterval(() => quietly(look()), pulseMs);
  else stopLooking();
  if (isChanged) await reconcile();
}

function stopLooking(): void {
  clearInterval(pulse);
  pulse = undefined;
}

/** Opens a site; the rules hold when it is done. `until` in ms since 1970. */
export async function grant(
  given: Pick<Grant, 'hostname' | 'by' | 'until'> & { once?: Grant['once'] },
): Promise<void> {
  const from = Date.now();
  await addGrants({ ...given, id: crypto.randomUUID(), from });
  await reconcile();
  await look();
}

/** Opens a site as a guardian wants it. @param tabId where the visit happens, if it is known */
export async function grantOpening(hostname: string, opening: Opening, tabId?: number): Promise<void> {
  const now = Date.now();
  const by = 'guardian';
  if (opening.kind === 'minutes') {
    return grant({ hostname, by, until: now + opening.minutes * 60_000 });
  }
  if (opening.kind === 'today') return grant({ hostname, by, until: endOfDay(now) });
  if (tabId !== undefined) return grant({ hostname, by, until: now + longestVisitMs, once: { tabId } });
  // A visit not begun waits until the day is over, and at midnight for an hour at least.
  await grant({ hostname, by, until: Math.max(endOfDay(now), now + longestVisitMs), once: {} });
}

function endOfDay(now: number): number {
  const end = new Date(now);
  end.setHours(24, 0, 0, 0);
  return end.getTime();
}

/** Ends a visit's grant, or begins it. */
async function changeVisits(
  change: (grants: readonly Grant[], now: number) => readonly Grant[],
): Promise<void> {
  if (!(await grantsItem.get()).some(({ once }) => once !== undefined)) return;
  let isChanged = false;
  await changeGrants((grants, now) => {
    const next = change(grants, now);
    isChanged = next !== grants;
    return next;
  });
  if (isChanged) await reconcile();
}

function quietly(work: Promise<unknown>): void {
  work.catch((error) => console.error('[grants]', error));
}

/** Registers the listeners by which visits begin and end, and looks at the clock; on the worker's first tick. */
export function watchGrants(): void {
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    if (frameId !== 0) return;
    const hostname = /^https?:/.test(url) ? parseAddress(url)?.hostname : undefined;
    quietly(changeVisits((grants, now) => afterPage(grants, tabId, hostname, now)));
  });
  browser.tabs.onRemoved.addListener((tabId) => quietly(changeVisits((all) => afterTabClosed(all, tabId))));
  browser.tabs.onReplaced.addListener((added, removed) =>
    quietly(changeVisits((all) => afterTabClosed(all, removed, added))),
  );
  quietly(begin());
}

async function begin(): Promise<void> {
  // Tabs of an earlier life of the browser are gone, and their numbers with them.
  if (!(await hasSweptItem.get())) await changeVisits(afterBrowserStart);
  await look();
}
