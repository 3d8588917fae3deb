import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../../../src/core/policy/categories';
import { verdictOf } from '../../../src/core/policy/matrix';
import { effectiveRules } from '../../../src/core/time/budgets';
import { hasDecree147, strictestTimeRules, withDecree147 } from '../../../src/core/time/presets';
import { everyDay, noTimeRules, timeRules } from '../../../src/core/time/rules';
import { isWeakerTime, stricterTime } from '../../../src/core/time/stricter-rules';
import {
  coversWeek,
  emptyWeek,
  isIn,
  stretchesOf,
  unionOfWeeks,
  weekOf,
  withDay,
} from '../../../src/core/time/week';
import { anyTimeRules, anyWeek } from './any-rules';

describe('a week of quarters', () => {
  it('holds what spans say, over midnight and over the end of the week, too', () => {
    const week = weekOf([{ days: [4, 6], from: 21 * 60 + 30, to: 6 * 60 }]);
    expect([isIn(week, 4, 21 * 60 + 29), isIn(week, 4, 21 * 60 + 30), isIn(week, 5, 359)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([isIn(week, 5, 360), isIn(week, 0, 0), isIn(week, 0, 360)]).toEqual([false, true, false]);
    expect(stretchesOf(week, 5)).toEqual([{ from: 0, to: 360 }]);
  });

  it('is as large as both parts, and a day of it can be set by itself', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (a, b) => {
        const both = unionOfWeeks(a, b);
        expect(coversWeek(both, a) && coversWeek(both, b)).toBe(true);
        expect(coversWeek(a, b) && coversWeek(b, a)).toBe(a === b);
        expect(withDay(a, 3, stretchesOf(a, 3))).toBe(a);
        expect(stretchesOf(withDay(a, 3, stretchesOf(b, 3)), 3)).toEqual(stretchesOf(b, 3));
      }),
    );
  });
});

describe('rules of time', () => {
  it('joined are weaker than neither, and need nothing more', () => {
    fc.assert(
      fc.property(anyTimeRules, anyTimeRules, (a, b) => {
        const both = stricterTime(a, b);
        expect(isWeakerTime(a, both) || isWeakerTime(b, both)).toBe(false);
        expect(isWeakerTime(stricterTime(b, a), both)).toBe(false);
        expect(stricterTime(a, a)).toEqual(a);
        expect(timeRules.safeParse(both).success).toBe(true);
        if (!isWeakerTime(a, b)) expect(isWeakerTime(both, b)).toBe(false);
      }),
    );
  });

  it('are weaker with a minute more, a night less, a budget gone', () => {
    const night = weekOf([{ days: [0], from: 22 * 60, to: 6 * 60 }]);
    const before = { ...withDecree147(noTimeRules), bedtime: night };
    const more = before.budgets.map((each) => ({ ...each, minutes: everyDay(181) }));
    expect(isWeakerTime(before, before)).toBe(false);
    for (const patch of [
      { budgets: more },
      { budgets: [] },
      { budgets: before.budgets.map((each) => ({ ...each, isFirm: false })) },
      { bedtime: emptyWeek },
      { breakEveryMinutes: 0 },
      { breakEveryMinutes: 45 },
      { carryMinutes: 15 },
      { earnMinutes: 5 },
      { finishMinutes: 10 },
    ]) {
      expect(isWeakerTime(before, { ...before, ...patch }), JSON.stringify(patch)).toBe(true);
    }
  });

  it('take on those of Decree 147 without losing a stricter one', () => {
    const own = {
      of: { kind: 'each' as const, category: 'games' as const },
      minutes: everyDay(30),
      isFirm: false,
    };
    const rules = withDecree147({ ...noTimeRules, budgets: [own], breakEveryMinutes: 20 });
    expect(rules.budgets[0]).toEqual({ ...own, isFirm: true });
    expect(rules.budgets[1]).toMatchObject({
      of: { kind: 'category', category: 'games' },
      minutes: everyDay(180),
    });
    expect(rules.breakEveryMinutes).toBe(20);
    expect(hasDecree147(rules)).toBe(true);
    expect(hasDecree147(noTimeRules)).toBe(false);
    expect(isWeakerTime({ ...noTimeRules, budgets: [own] }, rules)).toBe(false);
  });

  it('that a policy cannot be read as are strict', () => {
    expect(timeRules.safeParse(strictestTimeRules).success).toBe(true);
    expect(isWeakerTime(noTimeRules, strictestTimeRules)).toBe(false);
  });

  it('come with the budgets of the age where a kind is limited, and the smaller of two holds', () => {
    const verdicts = Object.fromEntries(categories.map((each) => [each, verdictOf(each, '7-11')])) as never;
    const own = {
      of: { kind: 'category' as const, category: 'games' as const },
      minutes: [15, 90, 15, 15, 15, 15, 90],
      isFirm: false,
    };
    const { budgets } = effectiveRules({ ...noTimeRules, budgets: [own] }, '7-11', verdicts);
    expect(budgets).toEqual([
      { ...own, minutes: [15, 60, 15, 15, 15, 15, 60] },
      { of: { kind: 'category', category: 'video' }, minutes: everyDay(90), isFirm: false },
    ]);
  });
});
