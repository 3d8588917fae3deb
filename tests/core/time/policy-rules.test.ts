import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/core/policy/policy';
import { readPolicyTime } from '../../../src/core/time/policy-rules';
import { hasDecree147, strictestTimeRules } from '../../../src/core/time/presets';
import { everyDay } from '../../../src/core/time/rules';
import { stretchesOf } from '../../../src/core/time/week';

const written = {
  preset: 'decree147',
  budgets: [
    { of: { kind: 'all' }, minutes: [60, 60, 60, 60, 60, 120, 120] },
    { of: { kind: 'site', hostname: 'video.example' }, minutes: 30, isFirm: false },
  ],
  bedtime: [{ from: '21:30', to: '6:00' }],
  school: [
    {
      hours: [{ days: [1, 2, 3, 4, 5], from: '7:00', to: '11:30' }],
      terms: [{ from: '2026-09-05', to: '2027-05-31' }],
    },
  ],
  breakEveryMinutes: 45,
};

describe('rules of time in a policy', () => {
  it('are read as an object and as its JSON text', () => {
    const rules = readPolicyTime(written);
    expect(readPolicyTime(JSON.stringify(written))).toEqual(rules);
    expect(hasDecree147(rules!)).toBe(true);
    expect(rules!.budgets[0]).toEqual({
      of: { kind: 'all' },
      minutes: [60, 60, 60, 60, 60, 120, 120],
      isFirm: true,
    });
    expect(rules!.budgets[1]?.minutes).toEqual(everyDay(30));
    expect(stretchesOf(rules!.bedtime, 2)).toEqual([
      { from: 0, to: 360 },
      { from: 1290, to: 1440 },
    ]);
    expect(rules!.school[0]).toMatchObject({ skipsHolidays: true, off: [], on: [] });
    expect(parsePolicy({ time: written }).policy.time).toEqual(rules);
  });

  it('never weaken where they cannot be read', () => {
    const wrong = [
      'an hour',
      { bedtime: '21:30' },
      { bedtime: [{ from: '25:00', to: '6:00' }] },
      { budgets: [{ of: { kind: 'category', category: 'fun' }, minutes: 5 }] },
      { dayMinutes: 60 },
      7,
    ];
    for (const value of wrong) {
      const { policy, problems } = parsePolicy({ time: value });
      expect(policy.time, JSON.stringify(value)).toEqual(strictestTimeRules);
      expect(problems).toHaveLength(1);
    }
  });
});
