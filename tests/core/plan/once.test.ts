import { describe, expect, it } from 'vitest';
import type { Grant } from '../../../src/core/plan/grants';
import { afterBrowserStart, afterPage, afterTabClosed, longestVisitMs } from '../../../src/core/plan/once';

const now = 1_000_000;
const waiting: Grant = {
  id: '1',
  hostname: 'a.test',
  by: 'guardian',
  from: now,
  until: now + 10 * longestVisitMs,
  once: {},
};
const begun: Grant = { ...waiting, until: now + longestVisitMs, once: { tabId: 7 } };
const other: Grant = { ...waiting, id: '2', hostname: 'b.test', once: undefined };

describe('a grant for one visit', () => {
  it('begins with the first tab that opens the site, and then lasts an hour at most', () => {
    expect(afterPage([waiting, other], 7, 'www.a.test', now)).toEqual([begun, other]);
  });

  it('waits while other pages open', () => {
    const grants = [waiting, other];
    expect(afterPage(grants, 7, 'nota.test', now)).toBe(grants);
    expect(afterPage(grants, 7, undefined, now)).toBe(grants);
  });

  it('ends when its tab goes elsewhere or is closed, not when another does', () => {
    const grants = [begun, other];
    expect(afterPage(grants, 7, 'a.test', now)).toBe(grants);
    expect(afterPage(grants, 8, 'c.test', now)).toBe(grants);
    expect(afterTabClosed(grants, 8)).toBe(grants);
    expect(afterPage(grants, 7, 'c.test', now)).toEqual([other]);
    expect(afterPage(grants, 7, undefined, now)).toEqual([other]);
    expect(afterTabClosed(grants, 7)).toEqual([other]);
  });

  it('follows a tab that the browser replaces, and ends with the browser', () => {
    expect(afterTabClosed([begun], 7, 9)).toEqual([{ ...begun, once: { tabId: 9 } }]);
    expect(afterBrowserStart([begun, waiting, other])).toEqual([waiting, other]);
  });
});
