import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idleMsOf,
  isSessionOpen,
  keepSession,
  openSession,
  parseSession,
} from '../../../src/core/guard/session';

const now = Date.parse('2026-03-01T08:00:00Z');
const minute = 60_000;
const session = openSession('first', now, 10 * minute);

describe("a guardian's session", () => {
  it('lasts ten minutes unless it is used, and slides when it is', () => {
    expect(isSessionOpen(session, now)).toBe(true);
    expect(isSessionOpen(session, now + 10 * minute - 1)).toBe(true);
    expect(isSessionOpen(session, now + 10 * minute)).toBe(false);
    const kept = keepSession(session, now + 9 * minute, 10 * minute);
    expect(isSessionOpen(kept, now + 18 * minute)).toBe(true);
    expect(keepSession(session, now + 10 * minute, 10 * minute)).toBeNull();
    expect(keepSession(null, now, 10 * minute)).toBeNull();
  });

  it('is over when the clock was set back before its last use, or far ahead', () => {
    expect(isSessionOpen(session, now - 1)).toBe(false);
    expect(isSessionOpen(session, now + 365 * 24 * 60 * minute)).toBe(false);
  });

  it('ends after the minutes the guardian chose, one to sixty', () => {
    expect(idleMsOf(3)).toBe(3 * minute);
    for (const odd of [undefined, 0, -1, 61, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(idleMsOf(odd)).toBe(10 * minute);
    }
  });

  it('believes no stored session that is damaged or lasts longer than one can', () => {
    expect(parseSession({ ...session })).toEqual(session);
    expect(isSessionOpen(parseSession({ by: 'first', usedAt: now, until: now + 61 * minute }), now)).toBe(
      false,
    );
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(isSessionOpen(parseSession(stored), now)).toBe(false);
      }),
    );
  });
});
