import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLook, enoughClear, enoughClearMs, type Steady, unseen } from '../../../src/core/media/steady';

const looks = fc.array(fc.record({ isFlagged: fc.boolean(), ms: fc.nat(900) }), { maxLength: 40 });

/** Every state on the way, with the looks that led there. */
function walk(all: readonly { isFlagged: boolean; ms: number }[]) {
  let state: Steady = unseen;
  let at = 0;
  return all.map(({ isFlagged, ms }) => {
    at += ms;
    const before = state;
    state = afterLook(state, isFlagged, at);
    return { before, state, isFlagged, at };
  });
}

describe('what moves', () => {
  it('is covered by one flagged look, at any moment', () => {
    fc.assert(
      fc.property(looks, (all) => {
        for (const { isFlagged, state } of walk(all)) if (isFlagged) expect(state.shows).toBe('covered');
      }),
    );
  });

  it('is uncovered only by enough clear looks in a row, over enough time', () => {
    fc.assert(
      fc.property(looks, (all) => {
        const steps = walk(all);
        steps.forEach(({ before, state, at }, index) => {
          if (before.shows !== 'covered' || state.shows !== 'clear') return;
          const row = steps.slice(index + 1 - enoughClear, index + 1);
          expect(row).toHaveLength(enoughClear);
          expect(row.every(({ isFlagged }) => !isFlagged)).toBe(true);
          const lastFlagged = steps.slice(0, index).findLastIndex(({ isFlagged }) => isFlagged);
          expect(at - steps[lastFlagged + 1]!.at).toBeGreaterThanOrEqual(enoughClearMs);
        });
      }),
    );
  });

  it('never waits again once it is clear, and is uncovered in the end by clear looks alone', () => {
    fc.assert(
      fc.property(looks, (all) => {
        for (const { before, state } of walk(all))
          expect([before.shows, state.shows]).not.toEqual(['clear', 'pending']);
        const calm = Array.from({ length: 20 }, () => ({ isFlagged: false, ms: 250 }));
        expect(walk([...all, ...calm]).at(-1)?.state.shows).toBe('clear');
      }),
    );
  });

  it('shows at the first clear look when none was before', () => {
    expect(afterLook(unseen, false, 5).shows).toBe('clear');
  });
});
