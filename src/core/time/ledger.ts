import { addDays, type Day, weekdayOf } from '../journal/day';
import type { Category } from '../policy/categories';
import { afterTick, type Clock, firstClock, type Tick } from './clock';
import { type ActiveSite, addTime, allowance, type Counters, noTime, sumOf, usedBy } from './counters';
import { budgetId, type TimeRules } from './rules';
import { localOf } from './zone';

/** Everything that is counted, as it is kept. A copy with a higher `looks` is the newer one. */
export interface Ledger {
  readonly looks: number;
  readonly clock: Clock;
  /** The zone of the first day; only a guardian changes it. */
  readonly zone: string;
  /** By day, then by child ('' for the only one); the last few days. */
  readonly days: Readonly<Record<Day, Readonly<Record<string, Counters>>>>;
  /** What was active at the last look and is taken to have been so since. */
  readonly active: readonly ActiveSite[];
  readonly child: string;
  /** Active milliseconds without a pause, and the real time of the last of them. */
  readonly run: { readonly ms: number; readonly lastAt: number };
  /** Seconds in front of the child that the journal has not been told. */
  readonly untold: readonly Untold[];
}

export interface Untold {
  readonly site: string;
  readonly category: Category | undefined;
  readonly child: string;
  readonly ms: number;
}

/** A pause so long begins a new stretch. */
const pauseMs = 5 * 60_000;
const keptDays = 8;
const mostUntold = 200;

export function firstLedger(wall: number, zone: string): Ledger {
  return {
    looks: 0,
    clock: firstClock(wall),
    zone,
    days: {},
    active: [],
    child: '',
    run: { ms: 0, lastAt: 0 },
    untold: [],
  };
}

export function dayNow({ clock, zone }: Ledger): Day {
  return localOf(clock.real, zone).day;
}

/** The ledger with the zone of another, and as far from the computer's clock as that one is. */
export function withClockOf(ledger: Ledger, other: Ledger): Ledger {
  const { wall } = ledger.clock;
  const real = wall + other.clock.real - other.clock.wall;
  return foldFuture({ ...ledger, zone: other.zone, clock: { wall, real, ahead: other.clock.ahead } });
}

/** A child's counters of today. */
export function countersOf(ledger: Ledger, child = ledger.child): Counters {
  return ledger.days[dayNow(ledger)]?.[child] ?? noTime;
}

/**
 * One look at clock and browser: what was active until now is counted, what is active from now on is noted.
 * @param rules with the budgets in force for the child that was at the computer until now
 */
export function afterLook(
  before: Ledger,
  tick: Tick,
  now: { readonly active: readonly ActiveSite[]; readonly child: string },
  rules: TimeRules,
): Ledger {
  const { clock, countable } = afterTick(before.clock, tick);
  const timed = foldFuture({ ...before, clock, looks: before.looks + 1 });
  const counted = countable > 0 && before.active.length > 0 ? count(timed, countable, rules) : timed;
  return { ...counted, active: now.active, child: now.child };
}

function count(ledger: Ledger, ms: number, rules: TimeRules): Ledger {
  const { active, child, clock } = ledger;
  const opened = openDay(ledger, rules);
  const day = dayNow(opened);
  const counters = addTime(countersOf(opened), active, ms, rules);
  const isPaused = clock.real - ledger.run.lastAt - ms > pauseMs;
  return {
    ...opened,
    days: { ...opened.days, [day]: { ...opened.days[day], [child]: counters } },
    run: { ms: (isPaused ? 0 : ledger.run.ms) + ms, lastAt: clock.real },
    untold: withUntold(ledger.untold, active[0]!, child, ms),
  };
}

/** Begins a child's day, with what it takes over from the one before; drops days long gone. */
function openDay(ledger: Ledger, rules: TimeRules): Ledger {
  const day = dayNow(ledger);
  if (ledger.days[day]?.[ledger.child] !== undefined) return ledger;
  const carried = carriedTo(day, ledger, rules);
  const days = { ...ledger.days, [day]: { ...ledger.days[day], [ledger.child]: { ...noTime, carried } } };
  const kept = Object.keys(days).sort().slice(-keptDays);
  return { ...ledger, days: Object.fromEntries(kept.map((each) => [each, days[each]!])) };
}

function carriedTo(day: Day, { days, child }: Ledger, rules: TimeRules): Counters['carried'] {
  const isKnown = Object.entries(days).some(
    ([each, children]) => each < day && children[child] !== undefined,
  );
  if (rules.carryMinutes === 0 || !isKnown) return {};
  const yesterday = addDays(day, -1);
  const counters = days[yesterday]?.[child] ?? noTime;
  const carried: Record<string, number> = {};
  for (const budget of rules.budgets) {
    if (budget.isFirm || budget.of.kind === 'each') continue;
    const left = allowance(budget, weekdayOf(yesterday), counters, rules) - usedBy(budget.of, counters);
    carried[budgetId(budget.of)] = Math.max(0, Math.min(left, rules.carryMinutes * 60_000));
  }
  return carried;
}

/** What was counted on days that have not come yet, because the clock was wrong, belongs to today. */
export function foldFuture(ledger: Ledger): Ledger {
  const today = dayNow(ledger);
  const future = Object.keys(ledger.days).filter((day) => day > today);
  if (future.length === 0) return ledger;
  const children: Record<string, Counters> = { ...ledger.days[today] };
  for (const day of future) {
    for (const [child, counters] of Object.entries(ledger.days[day]!)) {
      children[child] = sumOf(children[child] ?? noTime, counters);
    }
  }
  const past = Object.entries(ledger.days).filter(([day]) => day < today);
  return { ...ledger, days: { ...Object.fromEntries(past), [today]: children } };
}

function withUntold(
  untold: readonly Untold[],
  { site, categories }: ActiveSite,
  child: string,
  ms: number,
): readonly Untold[] {
  const at = untold.findIndex((each) => each.site === site && each.child === child);
  if (at < 0) return [...untold, { site, category: categories[0], child, ms }].slice(-mostUntold);
  return untold.map((each, index) => (index === at ? { ...each, ms: each.ms + ms } : each));
}

/** The ledger once the journal has been told so much; what was counted meanwhile stays to be told. */
export function afterTelling(ledger: Ledger, told: readonly Untold[]): Ledger {
  const untold = ledger.untold.flatMap((each) => {
    const known = told.find(({ site, child }) => site === each.site && child === each.child);
    const ms = each.ms - (known?.ms ?? 0);
    return ms > 0 ? [{ ...each, ms }] : [];
  });
  return { ...ledger, untold };
}

/** Notes that a site's "finish what I am watching" was used today. */
export function afterFinish(ledger: Ledger, site: string, rules: TimeRules): Ledger {
  const opened = openDay(ledger, rules);
  const day = dayNow(opened);
  const counters = countersOf(opened);
  const finished = [...new Set([...counters.finished, site])];
  return {
    ...opened,
    days: { ...opened.days, [day]: { ...opened.days[day], [opened.child]: { ...counters, finished } } },
  };
}

/** A stretch without a pause begins anew once somebody was reminded. */
export function afterReminder(ledger: Ledger): Ledger {
  return { ...ledger, run: { ...ledger.run, ms: 0 } };
}
