import type { Category } from '../policy/categories';
import { addDays, type Day, daysBetween, weekdayOf } from './day';
import { type DayBucket, type DayPart, emptyPart, mergeParts, type SiteCount } from './day-bucket';
import type { EventKind } from './event';

export interface SummaryRange {
  /** First and last day, both counted. */
  readonly from: Day;
  readonly to: Day;
  /** Only this child's; absent: everybody's. */
  readonly childId?: string;
}

/** What a guardian wants to know of a span of days. */
export interface Summary {
  readonly from: Day;
  readonly to: Day;
  readonly totals: Totals;
  /** One entry for each day of the span, also for days without events. */
  readonly days: readonly ({ readonly day: Day } & Totals)[];
  /** Most first. */
  readonly byCategory: readonly {
    readonly category: Category | 'other';
    readonly stops: number;
    readonly before: number;
  }[];
  /** Stops, seven weekdays from Monday, 24 local hours each. */
  readonly byWeekdayHour: readonly (readonly number[])[];
  /** Most active time first, then most stops; at most 50. */
  readonly topSites: readonly ({ readonly hostname: string } & SiteCount)[];
  /** What is not named in `topSites` because a day had too many sites. */
  readonly otherSites: number;
  readonly requests: {
    readonly asked: number;
    readonly granted: number;
    readonly answered: number;
    readonly refused: number;
  };
  readonly gaps: Gaps;
  readonly trend: Trend;
}

export interface Totals {
  readonly stopped: number;
  readonly warned: number;
  readonly wentOn: number;
  readonly asked: number;
  readonly covered: number;
  /** Seconds sites were in front of the child. */
  readonly activeSeconds: number;
}

export interface Gaps {
  readonly protectionGaps: number;
  readonly gapSeconds: number;
  /** Pages seen or requested before a rule held. */
  readonly slipped: number;
  readonly wrongPins: number;
  readonly listFailures: number;
  readonly clockBack: number;
  /** Extensions that can lead past the filter were switched on. */
  readonly waysRound: number;
  /** Times a child was asked to think again before sending. */
  readonly thoughtAgain: number;
  /** Times what a child received looked dangerous. */
  readonly dangers: number;
  /** Events the journal lost. */
  readonly lostEvents: number;
  readonly restarts: number;
  /** Days between the first and the last with events that have none at all: computer off, or history put back. */
  readonly silentDays: readonly Day[];
}

/** Against the span of equal length just before. */
export interface Trend {
  readonly stoppedBefore: number;
  readonly activeSecondsBefore: number;
  /** 0.5: half as many again; undefined when there was nothing before. */
  readonly stoppedChange: number | undefined;
  readonly activeChange: number | undefined;
}

const maxTopSites = 50;

/**
 * The report over `from`–`to`. Buckets outside it and outside the span before it are ignored; a bucket that comes
 * twice for one day counts twice (parts are additive). @throws RangeError when `to` is before `from`
 */
export function summarise(buckets: readonly DayBucket[], range: SummaryRange): Summary {
  const length = daysBetween(range.from, range.to) + 1;
  if (!(length >= 1)) throw new RangeError(`from ${range.from} to ${range.to}`);
  const byDay = partsByDay(buckets, range.childId);
  const span = Array.from({ length }, (_none, at) => addDays(range.from, at));
  const days = span.map((day) => ({ day, part: countersOf(byDay.get(day) ?? []) }));
  const whole = countersOf(days.map(({ part }) => part));
  const before = countersOf(span.flatMap((day) => byDay.get(addDays(day, -length)) ?? []));
  const totals = totalsOf(whole);
  const totalsBefore = totalsOf(before);
  return {
    from: range.from,
    to: range.to,
    totals,
    days: days.map(({ day, part }) => ({ day, ...totalsOf(part) })),
    byCategory: byCategory(whole, before),
    byWeekdayHour: byWeekdayHour(days),
    ...topSites(span.flatMap((day) => byDay.get(day) ?? [])),
    requests: {
      asked: totals.asked,
      granted: kind(whole, 'granted'),
      answered: kind(whole, 'answered'),
      refused: whole.refused,
    },
    gaps: gapsOf(whole, silentDays(buckets, span)),
    trend: {
      stoppedBefore: totalsBefore.stopped,
      activeSecondsBefore: totalsBefore.activeSeconds,
      stoppedChange: change(totals.stopped, totalsBefore.stopped),
      activeChange: change(totals.activeSeconds, totalsBefore.activeSeconds),
    },
  };
}

function partsByDay(buckets: readonly DayBucket[], childId: string | undefined): Map<Day, DayPart[]> {
  const byDay = new Map<Day, DayPart[]>();
  for (const { day, children } of buckets) {
    const parts = Object.entries(children).flatMap(([child, part]) =>
      childId === undefined || child === childId ? [part] : [],
    );
    byDay.set(day, [...(byDay.get(day) ?? []), ...parts]);
  }
  return byDay;
}

/** All counters summed up, without the sites, which are ranked once and by themselves. */
function countersOf(parts: readonly DayPart[]): DayPart {
  return parts.reduce((sum, part) => mergeParts(sum, { ...part, sites: {} }), emptyPart);
}

function totalsOf(part: DayPart): Totals {
  return {
    stopped: kind(part, 'stopped'),
    warned: kind(part, 'warned'),
    wentOn: kind(part, 'went-on'),
    asked: kind(part, 'asked'),
    covered: part.covered,
    activeSeconds: part.seconds,
  };
}

function byCategory(whole: DayPart, before: DayPart): Summary['byCategory'] {
  const ids = new Set([...Object.keys(whole.stops), ...Object.keys(before.stops)] as (Category | 'other')[]);
  return [...ids]
    .map((category) => ({
      category,
      stops: whole.stops[category] ?? 0,
      before: before.stops[category] ?? 0,
    }))
    .sort((a, b) => b.stops - a.stops || b.before - a.before);
}

function byWeekdayHour(days: readonly { day: Day; part: DayPart }[]): number[][] {
  const map = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { day, part } of days) {
    const row = map[weekdayOf(day)]!;
    part.hours.forEach((count, hour) => {
      row[hour] = (row[hour] ?? 0) + count;
    });
  }
  return map;
}

function topSites(parts: readonly DayPart[]): Pick<Summary, 'topSites' | 'otherSites'> {
  // Tens of thousands of entries in a quarter: summed up in place.
  const sites = new Map<string, { -readonly [K in keyof SiteCount]: SiteCount[K] }>();
  for (const part of parts) {
    for (const hostname of Object.keys(part.sites)) {
      const site = part.sites[hostname]!;
      const sum = sites.get(hostname);
      if (sum === undefined) sites.set(hostname, { ...site });
      else addSite(sum, site);
    }
  }
  const top = [...sites]
    .map(([hostname, site]) => ({ hostname, ...site }))
    .sort((a, b) => b.seconds - a.seconds || b.stopped - a.stopped || (a.hostname < b.hostname ? -1 : 1));
  return { topSites: top.slice(0, maxTopSites), otherSites: sumOf(parts.map((part) => part.otherSites)) };
}

function addSite(sum: { -readonly [K in keyof SiteCount]: SiteCount[K] }, site: SiteCount): void {
  if (site.category !== undefined) sum.category = site.category;
  sum.stopped += site.stopped;
  sum.warned += site.warned;
  sum.wentOn += site.wentOn;
  sum.asked += site.asked;
  sum.seconds += site.seconds;
}

function gapsOf(part: DayPart, silent: readonly Day[]): Gaps {
  return {
    protectionGaps: kind(part, 'protection-gap'),
    gapSeconds: part.gapSeconds,
    slipped: kind(part, 'slipped'),
    wrongPins: kind(part, 'wrong-pin'),
    listFailures: kind(part, 'list-failed'),
    clockBack: kind(part, 'clock-back'),
    waysRound: kind(part, 'way-round'),
    thoughtAgain: kind(part, 'thought-again'),
    dangers: kind(part, 'danger-received'),
    lostEvents: part.lost,
    restarts: kind(part, 'journal-restarted'),
    silentDays: silent,
  };
}

function silentDays(buckets: readonly DayBucket[], span: readonly Day[]): Day[] {
  const spoken = new Set(buckets.filter(({ events }) => events > 0).map(({ day }) => day));
  const sorted = [...spoken].sort();
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  return span.filter((day) => day > first && day < last && !spoken.has(day));
}

function kind(part: DayPart, id: EventKind): number {
  return part.kinds[id] ?? 0;
}

function change(now: number, before: number): number | undefined {
  return before === 0 ? undefined : (now - before) / before;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
