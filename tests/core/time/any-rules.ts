import fc from 'fast-check';
import { categories } from '../../../src/core/policy/categories';
import { budgetId, type TimeRules } from '../../../src/core/time/rules';
import { weekOf } from '../../../src/core/time/week';

const weekday = fc.integer({ min: 0, max: 6 });
const minuteOfDay = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const span = fc.record({
  days: fc.uniqueArray(weekday, { maxLength: 7 }),
  from: minuteOfDay,
  to: minuteOfDay,
});
export const anyWeek = fc.array(span, { maxLength: 3 }).map(weekOf);
const day = fc.constantFrom('2026-11-23', '2026-11-24', '2027-02-06', '2027-05-01');

const subject = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({ kind: fc.constant('category' as const), category: fc.constantFrom(...categories) }),
  fc.record({
    kind: fc.constant('each' as const),
    category: fc.constantFrom('games' as const, 'video' as const),
  }),
  fc.record({ kind: fc.constant('site' as const), hostname: fc.constantFrom('a.vn', 'b.vn') }),
  fc.record({
    kind: fc.constant('group' as const),
    name: fc.constant('nhóm'),
    hostnames: fc.uniqueArray(fc.constantFrom('a.vn', 'b.vn', 'c.vn'), { minLength: 1 }),
  }),
);
const budget = fc.record({
  of: subject,
  minutes: fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 7, maxLength: 7 }),
  isFirm: fc.boolean(),
});
const timetable = fc.record({
  week: anyWeek,
  terms: fc.array(
    fc.constantFrom({ from: '2026-09-05', to: '2027-01-15' }, { from: '2027-01-18', to: '2027-05-31' }),
    {
      maxLength: 2,
    },
  ),
  skipsHolidays: fc.boolean(),
  off: fc.uniqueArray(day, { maxLength: 2 }),
  on: fc.uniqueArray(day, { maxLength: 2 }),
});

export const anyTimeRules: fc.Arbitrary<TimeRules> = fc.record({
  budgets: fc.uniqueArray(budget, { maxLength: 4, selector: ({ of }) => budgetId(of) }),
  bedtime: anyWeek,
  school: fc.array(timetable, { maxLength: 2 }),
  homework: anyWeek,
  breakEveryMinutes: fc.constantFrom(0, 15, 30, 60),
  countsLearning: fc.boolean(),
  carryMinutes: fc.constantFrom(0, 15, 60),
  earnMinutes: fc.constantFrom(0, 5, 10),
  finishMinutes: fc.constantFrom(0, 5, 15),
});
