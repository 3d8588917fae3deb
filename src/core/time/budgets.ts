import { type Category, categories, type Profile, type Verdict } from '../policy/categories';
import { budgetOf } from '../policy/matrix';
import { type Budget, budgetId, everyDay, type TimeRules } from './rules';

/**
 * The budgets in force: the guardian's, and for each kind of site whose verdict is `limit` the one that comes with
 * the age. Of two for the same subject the smaller holds, day by day.
 */
export function effectiveRules(
  rules: TimeRules,
  profile: Profile,
  verdicts: Readonly<Record<Category, Verdict>>,
): TimeRules {
  const budgets = new Map(rules.budgets.map((budget) => [budgetId(budget.of), budget]));
  for (const category of categories) {
    if (verdicts[category] !== 'limit') continue;
    const built: Budget = {
      of: { kind: 'category', category },
      minutes: everyDay(budgetOf(category, profile).minutes),
      isFirm: false,
    };
    const own = budgets.get(budgetId(built.of));
    budgets.set(budgetId(built.of), own === undefined ? built : smaller(own, built));
  }
  return { ...rules, budgets: [...budgets.values()] };
}

function smaller(own: Budget, built: Budget): Budget {
  return { ...own, minutes: own.minutes.map((count, day) => Math.min(count, built.minutes[day]!)) };
}
