import type { Grant } from './grants';

/** One visit lasts so long at most. */
export const longestVisitMs = 60 * 60_000;

/**
 * After a tab has opened a page: a grant for one visit that waits for its site begins with it; one whose tab went
 * elsewhere is over. The same array when nothing changed.
 * @param hostname of the page; undefined for a page that is no website
 */
export function afterPage(
  grants: readonly Grant[],
  tabId: number,
  hostname: string | undefined,
  now: number,
): readonly Grant[] {
  return changed(grants, (grant) => {
    if (grant.once === undefined) return grant;
    const isThere = hostname === grant.hostname || hostname?.endsWith(`.${grant.hostname}`) === true;
    if (grant.once.tabId === undefined) {
      const until = Math.min(grant.until, now + longestVisitMs);
      return isThere ? { ...grant, until, once: { tabId } } : grant;
    }
    return grant.once.tabId !== tabId || isThere ? grant : undefined;
  });
}

/** After a tab was closed; `replacedBy` names the tab that took its place without the page changing. */
export function afterTabClosed(
  grants: readonly Grant[],
  tabId: number,
  replacedBy?: number,
): readonly Grant[] {
  return changed(grants, (grant) => {
    if (grant.once?.tabId !== tabId) return grant;
    return replacedBy === undefined ? undefined : { ...grant, once: { tabId: replacedBy } };
  });
}

/** The browser was closed, and with it every tab. */
export function afterBrowserStart(grants: readonly Grant[]): readonly Grant[] {
  return changed(grants, (grant) => (grant.once?.tabId === undefined ? grant : undefined));
}

function changed(grants: readonly Grant[], change: (grant: Grant) => Grant | undefined): readonly Grant[] {
  const next = grants.flatMap((grant) => change(grant) ?? []);
  const isSame = next.length === grants.length && next.every((grant, at) => grant === grants[at]);
  return isSame ? grants : next;
}
