import type { Category } from '../policy/categories';
import type { Day } from './day';
import type { EventKind, JournalEvent } from './event';

/** What one site came to on one day. */
export interface SiteCount {
  readonly category?: Category;
  readonly stopped: number;
  readonly warned: number;
  readonly wentOn: number;
  readonly asked: number;
  /** Seconds in front of the child. */
  readonly seconds: number;
}

/** One child's counters of one day. */
export interface DayPart {
  readonly kinds: Readonly<Partial<Record<EventKind, number>>>;
  /** Stops by category; what was stopped without one counts under `other`. */
  readonly stops: Readonly<Partial<Record<Category | 'other', number>>>;
  /** Stops by hour of the local day, 24 numbers. */
  readonly hours: readonly number[];
  /** The busiest sites; the others are summed up in `otherSites`. */
  readonly sites: Readonly<Record<string, SiteCount>>;
  readonly otherSites: number;
  /** Seconds all sites were in front of the child. */
  readonly seconds: number;
  /** Pictures and videos covered. */
  readonly covered: number;
  /** Questions a guardian answered with no. */
  readonly refused: number;
  /** Seconds during which protection was not whole. */
  readonly gapSeconds: number;
  /** Events the journal itself lost. */
  readonly lost: number;
}

/** A day's counters: additive, so that parts written by several lives of the worker are simply summed. */
export interface DayBucket {
  readonly day: Day;
  readonly events: number;
  /** By child; '' for events that belong to no child of several. */
  readonly children: Readonly<Record<string, DayPart>>;
}

/** Sites a part keeps by name; with twice as many it is cut back, so that a newcomer has time to show its weight. */
export const maxSites = 200;
const maxChildren = 32;
const noSite: SiteCount = { stopped: 0, warned: 0, wentOn: 0, asked: 0, seconds: 0 };
const siteField = {
  stopped: 'stopped',
  slipped: 'stopped',
  warned: 'warned',
  'went-on': 'wentOn',
  asked: 'asked',
} as const satisfies Partial<Record<EventKind, keyof SiteCount>>;

export const emptyPart: DayPart = {
  kinds: {},
  stops: {},
  hours: Array.from({ length: 24 }, () => 0),
  sites: {},
  otherSites: 0,
  seconds: 0,
  covered: 0,
  refused: 0,
  gapSeconds: 0,
  lost: 0,
};

export function emptyBucket(day: Day): DayBucket {
  return { day, events: 0, children: {} };
}

/** The bucket with one event more. */
export function addEvent(bucket: DayBucket, event: JournalEvent): DayBucket {
  const wanted = event.childId ?? '';
  const isRoom = Object.hasOwn(bucket.children, wanted) || Object.keys(bucket.children).length < maxChildren;
  const child = isRoom ? wanted : '';
  const before = Object.hasOwn(bucket.children, child) ? bucket.children[child] : undefined;
  return {
    day: bucket.day,
    events: bucket.events + 1,
    children: withKey(bucket.children, child, mergeParts(before ?? emptyPart, partOf(event))),
  };
}

function partOf(event: JournalEvent): DayPart {
  const { kind, hostname, category, number = 0, detail } = event;
  const isStop = kind === 'stopped';
  const hours = isStop ? [...emptyPart.hours] : emptyPart.hours;
  if (isStop) (hours as number[])[new Date(event.at).getHours()] = 1;
  return {
    kinds: { [kind]: 1 },
    stops: isStop ? { [category ?? 'other']: 1 } : {},
    hours,
    sites: hostname === undefined ? {} : siteOf(event, hostname),
    otherSites: 0,
    seconds: kind === 'active' ? number : 0,
    covered: kind === 'covered' ? number : 0,
    refused: kind === 'answered' && detail === 'no' ? 1 : 0,
    gapSeconds: kind === 'protection-gap' ? number : 0,
    lost: kind === 'journal-gap' ? number : 0,
  };
}

function siteOf({ kind, category, number = 0 }: JournalEvent, hostname: string): DayPart['sites'] {
  const named = category === undefined ? noSite : { ...noSite, category };
  if (kind === 'active') return withKey({}, hostname, { ...named, seconds: number });
  const field = Object.hasOwn(siteField, kind) ? siteField[kind as keyof typeof siteField] : undefined;
  return field === undefined ? {} : withKey({}, hostname, { ...named, [field]: 1 });
}

/** @throws RangeError when the buckets are of different days */
export function mergeBuckets(a: DayBucket, b: DayBucket): DayBucket {
  if (a.day !== b.day) throw new RangeError(`buckets of ${a.day} and ${b.day}`);
  let children = a.children;
  for (const [child, part] of Object.entries(b.children)) {
    const before = Object.hasOwn(children, child) ? children[child] : undefined;
    children = withKey(children, child, before === undefined ? part : mergeParts(before, part));
  }
  return { day: a.day, events: a.events + b.events, children };
}

/** Two parts summed up. */
export function mergeParts(a: DayPart, b: DayPart): DayPart {
  const sites = mergeSites(a.sites, b.sites);
  const { kept, dropped } = busiest(sites);
  return {
    kinds: sum(a.kinds, b.kinds),
    stops: sum(a.stops, b.stops),
    hours: a.hours.map((count, hour) => count + (b.hours[hour] ?? 0)),
    sites: kept,
    otherSites: a.otherSites + b.otherSites + dropped,
    seconds: a.seconds + b.seconds,
    covered: a.covered + b.covered,
    refused: a.refused + b.refused,
    gapSeconds: a.gapSeconds + b.gapSeconds,
    lost: a.lost + b.lost,
  };
}

function mergeSites(a: DayPart['sites'], b: DayPart['sites']): DayPart['sites'] {
  const names = Object.keys(b);
  if (names.length === 0) return a;
  // Without a prototype every hostname is a plain key, `__proto__` too.
  const merged: Record<string, SiteCount> = Object.assign(Object.create(null), a);
  for (const name of names) {
    const before = merged[name];
    merged[name] = before === undefined ? b[name]! : mergeSite(before, b[name]!);
  }
  return merged;
}

function mergeSite(a: SiteCount, b: SiteCount): SiteCount {
  const category = b.category ?? a.category;
  const counts = {
    stopped: a.stopped + b.stopped,
    warned: a.warned + b.warned,
    wentOn: a.wentOn + b.wentOn,
    asked: a.asked + b.asked,
    seconds: a.seconds + b.seconds,
  };
  return category === undefined ? counts : { category, ...counts };
}

/** How much a site matters to a report: what was stopped or asked outweighs a minute of reading. */
function weight({ stopped, warned, wentOn, asked, seconds }: SiteCount): number {
  return stopped + warned + wentOn + 5 * asked + seconds / 60;
}

function busiest(sites: DayPart['sites']): { kept: DayPart['sites']; dropped: number } {
  const all = Object.entries(sites);
  if (all.length <= 2 * maxSites) return { kept: sites, dropped: 0 };
  all.sort(([, a], [, b]) => weight(b) - weight(a));
  const gone = all.slice(maxSites);
  const dropped = gone.reduce((count, [, site]) => count + site.stopped + site.warned + site.asked, 0);
  return { kept: Object.fromEntries(all.slice(0, maxSites)), dropped };
}

function sum<K extends string>(a: Partial<Record<K, number>>, b: Partial<Record<K, number>>) {
  const total: Partial<Record<K, number>> = { ...a };
  for (const key of Object.keys(b) as K[]) total[key] = (total[key] ?? 0) + (b[key] ?? 0);
  return total;
}

/** Own property whatever the name is (`__proto__` is a name somebody may give). */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T): Record<string, T> {
  return Object.fromEntries([...Object.entries(record).filter(([name]) => name !== key), [key, value]]);
}
