import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterClockChange,
  afterTry,
  type Lockout,
  noLockout,
  parseLockout,
  strictestLockout,
  waitAfter,
  waitLeft,
} from '../../../src/core/guard/lockout';

const now = Date.parse('2026-03-01T08:00:00Z');

describe('lock-out', () => {
  it('forgives three slips, then doubles from half a minute up to an hour', () => {
    const waits = Array.from({ length: 13 }, (_, failures) => waitAfter(failures) / 1000);
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(waitAfter(Number.MAX_SAFE_INTEGER)).toBe(3_600_000);
  });

  it('counts down, and starts its wait anew where the clock was set back', () => {
    const lockout: Lockout = { failures: 5, failedAt: now };
    expect(waitLeft(lockout, now + 20_000)).toBe(40_000);
    expect(waitLeft(lockout, now + 60_000)).toBe(0);
    expect(waitLeft(lockout, now - 86_400_000)).toBe(60_000);
    const moved = afterClockChange(lockout, now - 86_400_000);
    expect(waitLeft(moved, now - 86_400_000 + 59_000)).toBe(1000);
    expect(waitLeft(moved, now - 86_400_000 + 60_000)).toBe(0);
    expect(afterClockChange(lockout, now + 1)).toBe(lockout);
  });

  it('never lets a wait be longer than an hour or the count fall without the right PIN', () => {
    const lockouts = fc.record({ failures: fc.nat(), failedAt: fc.integer() });
    fc.assert(
      fc.property(lockouts, fc.integer(), (lockout, at) => {
        expect(waitLeft(lockout, at)).toBeLessThanOrEqual(3_600_000);
        expect(waitLeft(afterClockChange(lockout, at), at)).toBe(waitLeft(lockout, at));
        expect(afterClockChange(lockout, at).failures).toBe(lockout.failures);
        expect(afterTry(lockout, 'wrong', at).failures).toBe(lockout.failures + 1);
        expect(afterTry(lockout, 'right', at)).toEqual(noLockout);
      }),
    );
  });

  it('takes of differing copies what locks longest', () => {
    const found = strictestLockout([
      { failures: 2, failedAt: now },
      { failures: 9, failedAt: now - 1000 },
    ]);
    expect(found).toEqual({ failures: 9, failedAt: now });
    expect(strictestLockout([])).toEqual(noLockout);
  });

  it('reads anything: what is unreadable locks for an hour, never less', () => {
    expect(parseLockout(undefined, now)).toEqual(noLockout);
    expect(parseLockout({ failures: 4, failedAt: 7, more: 1 }, now)).toEqual({ failures: 4, failedAt: 7 });
    for (const damaged of [
      null,
      '',
      3,
      [],
      {},
      { failures: -1, failedAt: 0 },
      { failures: '4', failedAt: 0 },
    ]) {
      expect(waitLeft(parseLockout(damaged, now), now)).toBe(3_600_000);
    }
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(waitLeft(parseLockout(stored, now), now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
