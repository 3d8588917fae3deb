import { type Budget, budgetId, everyDay, noTimeRules, type TimeRules } from './rules';
import { weekOf } from './week';

const everyNight = [0, 1, 2, 3, 4, 5, 6];

/** Decree 147/2024 art. 39: under 18 at most 60 minutes a day of one game, 180 minutes of all games together. */
const decree147Budgets: readonly Budget[] = [
  { of: { kind: 'each', category: 'games' }, minutes: everyDay(60), isFirm: true },
  { of: { kind: 'category', category: 'games' }, minutes: everyDay(180), isFirm: true },
];
/** The same decree has games remind of the time every 30 minutes. */
const decree147BreakMinutes = 30;

/** The rules with those of the decree; what is stricter already stays. */
export function withDecree147(rules: TimeRules): TimeRules {
  const wanted = new Map(decree147Budgets.map((budget) => [budgetId(budget.of), budget]));
  const merged = rules.budgets.map((budget): Budget => {
    const law = wanted.get(budgetId(budget.of));
    if (law === undefined) return budget;
    wanted.delete(budgetId(budget.of));
    return {
      ...budget,
      isFirm: true,
      minutes: budget.minutes.map((each, weekday) => Math.min(each, law.minutes[weekday]!)),
    };
  });
  const every = rules.breakEveryMinutes;
  return {
    ...rules,
    budgets: [...merged, ...wanted.values()],
    breakEveryMinutes: every === 0 ? decree147BreakMinutes : Math.min(every, decree147BreakMinutes),
  };
}

/** Whether the rules are at least as strict as the decree. */
export function hasDecree147({ budgets, breakEveryMinutes }: TimeRules): boolean {
  return (
    breakEveryMinutes > 0 &&
    breakEveryMinutes <= decree147BreakMinutes &&
    decree147Budgets.every(({ of, minutes }) =>
      budgets.some(
        (each) =>
          budgetId(each.of) === budgetId(of) &&
          each.isFirm &&
          each.minutes.every((count, weekday) => count <= minutes[weekday]!),
      ),
    )
  );
}

/** What holds where a policy's rules of time cannot be read: an hour a day, nights closed. */
export const strictestTimeRules: TimeRules = {
  ...noTimeRules,
  budgets: [{ of: { kind: 'all' }, minutes: everyDay(60), isFirm: true }],
  bedtime: weekOf([{ days: everyNight, from: 21 * 60, to: 6 * 60 }]),
  breakEveryMinutes: 30,
  finishMinutes: 0,
};
