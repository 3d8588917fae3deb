import { describe, expect, it } from 'vitest';
import { veilModeOf, veilRank } from '../../../src/core/media/veil-mode';
import { configurationOf } from '../../../src/core/policy/configuration';
import { parsePolicy } from '../../../src/core/policy/policy';
import { defaultSettings } from '../../../src/core/policy/settings';

describe('the mode of the veil', () => {
  it('is on by itself up to 15 and off from 16', () => {
    const modes = (['0-6', '7-11', '12-15', '16-17', 'adult'] as const).map((profile) =>
      veilModeOf({ profile, veil: 'auto' }),
    );
    expect(modes).toEqual(['on', 'on', 'on', 'off', 'off']);
  });

  it('is what a guardian chose, in every age band', () => {
    for (const veil of ['off', 'on', 'solid', 'text-only'] as const) {
      expect(veilModeOf({ profile: '0-6', veil })).toBe(veil);
      expect(veilModeOf({ profile: 'adult', veil })).toBe(veil);
    }
  });

  it('gets stricter from off over on and solid to words only', () => {
    const ranks = (['off', 'on', 'solid', 'text-only'] as const).map((veil) =>
      veilRank({ profile: '7-11', veil }),
    );
    expect(ranks).toEqual([0, 1, 2, 3]);
  });
});

describe('a policy on pictures', () => {
  it('sets and locks both settings', () => {
    const { policy } = parsePolicy({ veil: 'solid', veilStrictness: 'strict' });
    const configuration = configurationOf({ ...defaultSettings, veil: 'off' }, policy);
    expect(configuration).toMatchObject({ veil: 'solid', veilStrictness: 'strict' });
    expect(configuration.locked).toEqual(['veil', 'veilStrictness']);
  });

  it('falls back to the strictest where it cannot be read, and says so', () => {
    const { policy, problems } = parsePolicy({ veil: 'of', veilStrictness: 3 });
    expect(policy).toMatchObject({ veil: 'text-only', veilStrictness: 'strict' });
    expect(problems.map(({ key }) => key)).toEqual(['veil', 'veilStrictness']);
  });
});
