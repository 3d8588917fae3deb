import { type Budget, budgetId, type TimeRules, type Timetable } from './rules';
import { coversWeek, unionOfWeeks } from './week';

/** Whether `after` gives any time that `before` did not. */
export function isWeakerTime(before: TimeRules, after: TimeRules): boolean {
  return (
    before.budgets.some((budget) => isWeakerBudget(budget, after.budgets)) ||
    !coversWeek(after.bedtime, before.bedtime) ||
    !coversWeek(after.homework, before.homework) ||
    before.school.some((table) => !after.school.some((each) => coversTimetable(each, table))) ||
    everyRank(after) > everyRank(before) ||
    (before.countsLearning && !after.countsLearning) ||
    after.carryMinutes > before.carryMinutes ||
    after.earnMinutes > before.earnMinutes ||
    after.finishMinutes > before.finishMinutes
  );
}

/** The rules that give what both give: weaker than neither. */
export function stricterTime(before: TimeRules, after: TimeRules): TimeRules {
  return {
    budgets: stricterBudgets(before.budgets, after.budgets),
    bedtime: unionOfWeeks(after.bedtime, before.bedtime),
    school: [
      ...after.school,
      ...before.school.filter((table) => !after.school.some((each) => coversTimetable(each, table))),
    ].slice(0, 16),
    homework: unionOfWeeks(after.homework, before.homework),
    breakEveryMinutes: (everyRank(before) < everyRank(after) ? before : after).breakEveryMinutes,
    countsLearning: before.countsLearning || after.countsLearning,
    carryMinutes: Math.min(before.carryMinutes, after.carryMinutes),
    earnMinutes: Math.min(before.earnMinutes, after.earnMinutes),
    finishMinutes: Math.min(before.finishMinutes, after.finishMinutes),
  };
}

/** No reminder at all is the weakest. */
function everyRank({ breakEveryMinutes }: TimeRules): number {
  return breakEveryMinutes === 0 ? Number.POSITIVE_INFINITY : breakEveryMinutes;
}

function isWeakerBudget(budget: Budget, after: readonly Budget[]): boolean {
  const same = after.filter(({ of }) => budgetId(of) === budgetId(budget.of));
  if (budget.isFirm && !same.some(({ isFirm }) => isFirm)) return true;
  return budget.minutes.some((count, weekday) => !same.some(({ minutes }) => minutes[weekday]! <= count));
}

function stricterBudgets(before: readonly Budget[], after: readonly Budget[]): readonly Budget[] {
  const known = new Set(after.map(({ of }) => budgetId(of)));
  const both = after.map((budget): Budget => {
    const same = before.filter(({ of }) => budgetId(of) === budgetId(budget.of));
    if (same.length === 0) return budget;
    return {
      ...budget,
      isFirm: budget.isFirm || same.some(({ isFirm }) => isFirm),
      minutes: budget.minutes.map((count, day) =>
        Math.min(count, ...same.map(({ minutes }) => minutes[day]!)),
      ),
    };
  });
  return [...both, ...before.filter(({ of }) => !known.has(budgetId(of)))].slice(0, 64);
}

/** Whether school is wherever it was by the other timetable. */
function coversTimetable(wide: Timetable, narrow: Timetable): boolean {
  const isAlways = wide.terms.length === 0;
  const hasTerms = isAlways
    ? true
    : narrow.terms.length > 0 &&
      narrow.terms.every(({ from, to }) => wide.terms.some((term) => term.from <= from && to <= term.to));
  return (
    hasTerms &&
    coversWeek(wide.week, narrow.week) &&
    (narrow.skipsHolidays || !wide.skipsHolidays) &&
    wide.off.every((day) => narrow.off.includes(day)) &&
    narrow.on.every((day) => wide.on.includes(day) || (isAlways && !wide.skipsHolidays))
  );
}
