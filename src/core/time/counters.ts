import type { Category } from '../policy/categories';
import { type Budget, type BudgetSubject, budgetId, mostEarnedMinutes, type TimeRules } from './rules';

/** A site that is in front of the child, or playing. */
export interface ActiveSite {
  readonly hostname: string;
  /** The name it is counted under: the listed hostname, else the registrable domain. */
  readonly site: string;
  readonly categories: readonly Category[];
  /** A site to learn from. */
  readonly isLearning: boolean;
}

/** One child's time of one day, in milliseconds. */
export interface Counters {
  readonly all: number;
  readonly categories: Readonly<Partial<Record<Category, number>>>;
  readonly sites: Readonly<Record<string, { readonly ms: number; readonly categories: readonly Category[] }>>;
  /** By id of budgets for a site or a group. */
  readonly named: Readonly<Record<string, number>>;
  /** On sites to learn from, while nothing else was counted. */
  readonly learned: number;
  /** Taken over from the day before, by budget. */
  readonly carried: Readonly<Record<string, number>>;
  /** Sites for which "finish what I am watching" was used. */
  readonly finished: readonly string[];
}

export const noTime: Counters = {
  all: 0,
  categories: {},
  sites: {},
  named: {},
  learned: 0,
  carried: {},
  finished: [],
};

const minuteMs = 60_000;
/** More sites on one day are counted in the sum, but not by name. */
const mostSites = 500;

export function isUnder(hostname: string, parent: string): boolean {
  return hostname === parent || hostname.endsWith(`.${parent}`);
}

/** Whether time on a site counts against a budget. */
export function isCountedBy(of: BudgetSubject, active: ActiveSite): boolean {
  switch (of.kind) {
    case 'all':
      return true;
    case 'category':
    case 'each':
      return active.categories.includes(of.category);
    case 'site':
      return isUnder(active.hostname, of.hostname);
    case 'group':
      return of.hostnames.some((hostname) => isUnder(active.hostname, hostname));
  }
}

/** Whether time on a site counts at all. */
export function isCounted(
  active: ActiveSite,
  { countsLearning }: Pick<TimeRules, 'countsLearning'>,
): boolean {
  return countsLearning || !active.isLearning;
}

/** The counters with `ms` milliseconds more, during which these sites were active. One second counts once. */
export function addTime(
  before: Counters,
  active: readonly ActiveSite[],
  ms: number,
  rules: Pick<TimeRules, 'budgets' | 'countsLearning'>,
): Counters {
  if (ms <= 0 || active.length === 0) return before;
  const counted = active.filter((each) => isCounted(each, rules));
  if (counted.length === 0)
    return { ...before, learned: before.learned + ms, sites: addSites(before, active, ms) };
  const kinds = new Set(counted.flatMap((each) => each.categories));
  const categories: Partial<Record<Category, number>> = { ...before.categories };
  for (const category of kinds) categories[category] = (categories[category] ?? 0) + ms;
  const named = { ...before.named };
  for (const { of } of rules.budgets) {
    if (of.kind !== 'site' && of.kind !== 'group') continue;
    if (!counted.some((each) => isCountedBy(of, each))) continue;
    const id = budgetId(of);
    named[id] = usedBy(of, before) + ms;
  }
  return { ...before, all: before.all + ms, categories, named, sites: addSites(before, active, ms) };
}

function addSites({ sites }: Counters, active: readonly ActiveSite[], ms: number): Counters['sites'] {
  const sum = new Map(Object.entries(sites));
  for (const { site, categories } of new Map(active.map((each) => [each.site, each])).values()) {
    const before = sum.get(site);
    if (before === undefined && sum.size >= mostSites) continue;
    sum.set(site, { ms: (before?.ms ?? 0) + ms, categories });
  }
  return Object.fromEntries(sum);
}

/** Milliseconds a budget has used; of `each` the site that used most. */
export function usedBy(of: BudgetSubject, counters: Counters): number {
  switch (of.kind) {
    case 'all':
      return counters.all;
    case 'category':
      return counters.categories[of.category] ?? 0;
    case 'each':
      return Math.max(0, ...sitesOf(of.category, counters).map(([, ms]) => ms));
    case 'site':
    case 'group': {
      // A budget set during the day begins with what was counted by name.
      const hostnames = of.kind === 'site' ? [of.hostname] : of.hostnames;
      const known = Object.entries(counters.sites).filter(([site]) =>
        hostnames.some((hostname) => isUnder(site, hostname)),
      );
      return counters.named[budgetId(of)] ?? known.reduce((sum, [, { ms }]) => sum + ms, 0);
    }
  }
}

/** The day's sites of a category with their milliseconds. */
export function sitesOf(category: Category, { sites }: Counters): readonly (readonly [string, number])[] {
  return Object.entries(sites).flatMap(([site, each]) =>
    each.categories.includes(category) ? [[site, each.ms] as const] : [],
  );
}

/** Milliseconds a budget gives on a day, with what was carried over and earned. */
export function allowance(
  { of, minutes, isFirm }: Budget,
  weekday: number,
  counters: Counters,
  { earnMinutes }: Pick<TimeRules, 'earnMinutes'>,
): number {
  const given = (minutes[weekday] ?? 0) * minuteMs;
  if (isFirm) return given;
  const earned = Math.min(mostEarnedMinutes, Math.floor((counters.learned / (30 * minuteMs)) * earnMinutes));
  return given + (counters.carried[budgetId(of)] ?? 0) + earned * minuteMs;
}

/** Two counts of one day put together, as after a clock that was wrong. */
export function sumOf(a: Counters, b: Counters): Counters {
  const sites = new Map(Object.entries(a.sites));
  for (const [site, each] of Object.entries(b.sites)) {
    sites.set(site, { ...each, ms: each.ms + (sites.get(site)?.ms ?? 0) });
  }
  return {
    all: a.all + b.all,
    categories: sumKeys(a.categories, b.categories),
    sites: Object.fromEntries(sites),
    named: sumKeys(a.named, b.named),
    learned: a.learned + b.learned,
    // What the wrong day had taken over belongs to no day.
    carried: a.carried,
    finished: [...new Set([...a.finished, ...b.finished])],
  };
}

function sumKeys<K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: Readonly<Partial<Record<K, number>>>,
): Record<K, number> {
  const sum = { ...a } as Record<K, number>;
  for (const key of Object.keys(b) as K[]) sum[key] = (sum[key] ?? 0) + (b[key] ?? 0);
  return sum;
}
