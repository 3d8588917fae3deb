import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLook } from '../../../src/core/plan/grant-clock';
import { type Grant, isActive } from '../../../src/core/plan/grants';

const hour = 3_600_000;
const given: Grant = { id: '1', hostname: 'a.test', by: 'guardian', from: 10 * hour, until: 11 * hour };

describe('a grant under a clock that somebody sets', () => {
  it('keeps its end while the clock runs', () => {
    const [seen] = atLook([given], 10.5 * hour, 0.5 * hour);
    expect(seen).toMatchObject({ from: 10 * hour, until: 11 * hour, seenAt: 10.5 * hour });
    expect(atLook([given], 11 * hour, hour)).toEqual([]);
  });

  it('has what was left at the last look, when the clock was set back between two workers', () => {
    const [seen] = atLook([given], 10.75 * hour, 0);
    const [after] = atLook([seen!], 3 * hour, 0);
    expect(after!.until).toBe(3.25 * hour);
    expect(isActive(after!, 3 * hour)).toBe(true);
    expect(atLook([after!], 3.25 * hour, 0)).toEqual([]);
  });

  it('ends when a clock set forward has passed its end, and stays ended when it is set back', () => {
    const after = atLook(atLook([given], 20 * hour, 60_000), 10 * hour, 0);
    expect(after).toEqual([]);
  });

  it('never runs longer than it was given, however the clock is set within one life of the worker', () => {
    const steps = fc.array(
      fc.record({ real: fc.nat(hour / 4), set: fc.integer({ min: -5 * hour, max: 5 * hour }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (moves) => {
        let clock = given.from;
        let used = 0;
        let grants: readonly Grant[] = [given];
        for (const { real, set } of moves) {
          // As the browser's alarm does, the last stretch is cut where the clock shows the end.
          const left = grants[0] === undefined ? 0 : grants[0].until - clock;
          used += Math.min(real, Math.max(0, left));
          clock += real + set;
          grants = atLook(grants, clock, real);
        }
        expect(used).toBeLessThanOrEqual(given.until - given.from);
        for (const grant of grants) expect(grant.until - clock).toBeLessThanOrEqual(hour - used);
      }),
    );
  });
});
