import { addDays } from '../journal/day';
import type { Category } from '../policy/categories';
import { type Closing, closingAt, nextClosing, opensAfter } from './closing';
import {
  type ActiveSite,
  allowance,
  type Counters,
  isCounted,
  isCountedBy,
  sitesOf,
  usedBy,
} from './counters';
import { type BudgetSubject, budgetId, type TimeRules } from './rules';
import { localOf, momentOf, nextMidnight } from './zone';

/** Why something is closed: by the timetable, or because a budget is used up (its subject's kind). */
export type TimeCause = Closing | BudgetSubject['kind'];

/** How one budget stands today; times in milliseconds. */
export interface BudgetStanding {
  readonly id: string;
  readonly of: BudgetSubject;
  readonly given: number;
  readonly used: number;
  readonly left: number;
}

/** How time stands at a moment: all that rules, judgement and pages need. Moments in real ms since 1970. */
export interface Standing {
  readonly now: number;
  readonly zone: string;
  readonly closed: { readonly cause: Closing | 'all'; readonly opensAt: number | undefined } | undefined;
  readonly budgets: readonly BudgetStanding[];
  readonly categoriesOver: readonly Category[];
  /** Hostnames that are closed with all below them, and by which kind of budget. */
  readonly sitesOver: Readonly<Record<string, 'each' | 'site' | 'group' | 'category'>>;
  /** When budgets begin anew. */
  readonly renewsAt: number;
  /** When what is used up opens again: not before the night is over. */
  readonly reopensAt: number | undefined;
  /** The next moment at which any of this changes if what is active stays so; undefined: not by itself. */
  readonly nextChangeAt: number | undefined;
  /** Time on sites to learn from is free. */
  readonly isLearningFree: boolean;
}

export interface StandingInput {
  /** With the budgets in force: see `effectiveRules`. */
  readonly rules: TimeRules;
  readonly counters: Counters;
  readonly active: readonly ActiveSite[];
  /** Real time, ms since 1970. */
  readonly now: number;
  readonly zone: string;
}

export function standingOf({ rules, counters, active, now, zone }: StandingInput): Standing {
  const local = localOf(now, zone);
  const budgets = rules.budgets.map((budget): BudgetStanding => {
    const given = allowance(budget, local.weekday, counters, rules);
    const used = usedBy(budget.of, counters);
    return { id: budgetId(budget.of), of: budget.of, given, used, left: Math.max(0, given - used) };
  });
  const renewsAt = nextMidnight(local.day, zone);
  const closing = closingAt(rules, local);
  const isAllOver = budgets.some(({ of, left }) => of.kind === 'all' && left === 0);
  const next = nextClosing(rules, now, zone);
  const ends = active.map((each) => endOf(each, rules, budgets, counters, now));
  const changes = [next?.at, renewsAt, ...ends.map((end) => end?.at)].filter((at) => at !== undefined);
  const isChanging = rules.budgets.length > 0 || next !== undefined;
  return {
    now,
    zone,
    closed: closedBy(closing, isAllOver, rules, now, zone),
    budgets,
    categoriesOver: budgets.flatMap(({ of, left }) =>
      of.kind === 'category' && left === 0 ? [of.category] : [],
    ),
    sitesOver: sitesOver(budgets, counters),
    renewsAt,
    reopensAt:
      closingAt(rules, localOf(renewsAt, zone)) === undefined ? renewsAt : opensAfter(rules, renewsAt, zone),
    nextChangeAt: isChanging ? Math.min(...changes) : undefined,
    isLearningFree: !rules.countsLearning,
  };
}

function closedBy(
  closing: Closing | undefined,
  isAllOver: boolean,
  rules: TimeRules,
  now: number,
  zone: string,
): Standing['closed'] {
  if (closing !== undefined) return { cause: closing, opensAt: opensAfter(rules, now, zone) };
  if (!isAllOver) return undefined;
  return { cause: 'all', opensAt: opensOnADay(rules, now, zone) };
}

/** The next day on which every budget for everything has minutes, when the timetable opens. */
function opensOnADay(rules: TimeRules, now: number, zone: string): number | undefined {
  const alls = rules.budgets.filter(({ of }) => of.kind === 'all');
  const today = localOf(now, zone).day;
  for (let days = 1; days <= 7; days += 1) {
    const at = momentOf(addDays(today, days), 0, zone);
    const local = localOf(at, zone);
    if (!alls.every(({ minutes }) => (minutes[local.weekday] ?? 0) > 0)) continue;
    return closingAt(rules, local) === undefined ? at : opensAfter(rules, at, zone);
  }
  return undefined;
}

/** Hosts a rule of the browser can name: budgets of sites, and the used ones of kinds whose time is over. */
function sitesOver(budgets: readonly BudgetStanding[], counters: Counters): Standing['sitesOver'] {
  const over: Record<string, 'each' | 'site' | 'group' | 'category'> = Object.create(null);
  for (const { of, given, left } of budgets) {
    if (of.kind === 'each') {
      for (const [site, ms] of sitesOf(of.category, counters)) if (ms >= given) over[site] = 'each';
    }
    if (left > 0) continue;
    if (of.kind === 'category') for (const [site] of sitesOf(of.category, counters)) over[site] = 'category';
    if (of.kind === 'site') over[of.hostname] = 'site';
    if (of.kind === 'group') for (const hostname of of.hostnames) over[hostname] = 'group';
  }
  return over;
}

/** When what is active now comes to an end by a budget, if it stays active; undefined: no budget counts it. */
function endOf(
  active: ActiveSite,
  rules: TimeRules,
  budgets: readonly BudgetStanding[],
  counters: Counters,
  now: number,
): { readonly at: number; readonly kind: BudgetSubject['kind'] } | undefined {
  if (!isCounted(active, rules)) return undefined;
  let soonest: { at: number; kind: BudgetSubject['kind'] } | undefined;
  for (const { of, given, left } of budgets) {
    if (!isCountedBy(of, active)) continue;
    const rest = of.kind === 'each' ? given - (counters.sites[active.site]?.ms ?? 0) : left;
    if (rest <= 0) continue;
    if (soonest === undefined || now + rest < soonest.at) soonest = { at: now + rest, kind: of.kind };
  }
  return soonest;
}

/** The end of a site that is active: by a budget or by the timetable, whichever comes first. */
export function endOfActive(
  input: StandingInput,
  standing: Standing,
  active: ActiveSite,
): { readonly at: number; readonly cause: TimeCause } | undefined {
  const byBudget = endOf(active, input.rules, standing.budgets, input.counters, input.now);
  const next = nextClosing(input.rules, input.now, input.zone);
  const isClosing = next?.closing !== undefined && (next.closing === 'bedtime' || !active.isLearning);
  if (isClosing && (byBudget === undefined || next.at <= byBudget.at)) {
    return { at: next.at, cause: next.closing! };
  }
  return byBudget === undefined ? undefined : { at: byBudget.at, cause: byBudget.kind };
}
