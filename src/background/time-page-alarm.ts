import { runInPage } from './in-page';
import type { ActiveTab } from './time-activity';

/** Chromium rings no alarm of a packed extension within half a minute after another. */
const closeMs = 60_000;
/** The end each tab was last told, by the clock that nobody can set. */
const told = new Map<number, number>();

/**
 * Has the pages that are active wake the worker at their end, should it be dead by then: a timer in the page, set
 * only within the last minute, costs nothing before.
 * @param inMs until the end
 */
export async function setPageAlarms(tabs: readonly ActiveTab[], inMs: number | undefined): Promise<void> {
  if (inMs === undefined || inMs > closeMs) return;
  const end = performance.now() + inMs;
  for (const { tabId } of tabs) {
    if (Math.abs((told.get(tabId) ?? 0) - end) < 1_000) continue;
    told.set(tabId, end);
    await runInPage(tabId, ringAt, [Math.ceil(inMs)]);
  }
}

/** Runs inside the page, by itself; asks twice more, because a worker may die on the question. */
function ringAt(inMs: number): void {
  const ring = () => {
    chrome.runtime.sendMessage({ name: 'time/look', request: {} }).catch(() => undefined);
  };
  for (const later of [250, 2_000, 4_000]) setTimeout(ring, inMs + later);
}
