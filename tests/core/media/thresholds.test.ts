import { describe, expect, it } from 'vitest';
import { flagScore, thresholdOf } from '../../../src/core/media/thresholds';
import { veilStrictnesses } from '../../../src/core/media/veil-mode';
import { profiles } from '../../../src/core/policy/categories';

describe('thresholds', () => {
  it('cover more at a younger age and where the guardian is stricter', () => {
    for (const veilStrictness of veilStrictnesses) {
      const byAge = profiles.map((profile) => thresholdOf({ profile, veilStrictness }));
      expect(byAge).toEqual([...byAge].sort((a, b) => a - b));
    }
    for (const profile of profiles) {
      const [gentle, usual, strict] = veilStrictnesses.map((veilStrictness) =>
        thresholdOf({ profile, veilStrictness }),
      ) as [number, number, number];
      expect(gentle > usual && usual > strict).toBe(true);
    }
  });

  it('add up what is not for children, never over 1', () => {
    expect(flagScore({ porn: 0.2, hentai: 0.3, sexy: 0.1 })).toBeCloseTo(0.6);
    expect(flagScore({ porn: 0.9, hentai: 0.3, sexy: 0.1 })).toBe(1);
  });
});
