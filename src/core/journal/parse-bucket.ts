import { isCategory } from '../policy/categories';
import { isDay } from './day';
import { type DayBucket, type DayPart, emptyPart, maxSites, type SiteCount } from './day-bucket';
import { eventKinds } from './event';

const kinds: ReadonlySet<string> = new Set(eventKinds);

/** A bucket as it was sealed; undefined when it cannot be one. Unknown fields are dropped. Total. */
export function parseBucket(value: unknown): DayBucket | undefined {
  const given = asRecord(value);
  if (!isDay(given.day)) return undefined;
  const children = Object.entries(asRecord(given.children)).map(
    ([child, part]) => [child, parsePart(asRecord(part))] as const,
  );
  return { day: given.day, events: count(given.events), children: Object.fromEntries(children) };
}

function parsePart(given: Record<string, unknown>): DayPart {
  const hours = Array.isArray(given.hours) ? given.hours : [];
  return {
    kinds: counts(given.kinds, (key) => kinds.has(key)),
    stops: counts(given.stops, (key) => key === 'other' || isCategory(key)),
    hours: emptyPart.hours.map((_zero, hour) => count(hours[hour])),
    sites: parseSites(asRecord(given.sites)),
    otherSites: count(given.otherSites),
    seconds: count(given.seconds),
    covered: count(given.covered),
    refused: count(given.refused),
    gapSeconds: count(given.gapSeconds),
    lost: count(given.lost),
  };
}

function parseSites(given: Record<string, unknown>): DayPart['sites'] {
  const sites: Record<string, SiteCount> = Object.create(null);
  for (const name of Object.keys(given).slice(0, 2 * maxSites))
    sites[name] = parseSite(asRecord(given[name]));
  return sites;
}

function parseSite(site: Record<string, unknown>): SiteCount {
  const counts = {
    stopped: count(site.stopped),
    warned: count(site.warned),
    wentOn: count(site.wentOn),
    asked: count(site.asked),
    seconds: count(site.seconds),
  };
  return isCategory(site.category) ? { category: site.category, ...counts } : counts;
}

function counts(value: unknown, isKnown: (key: string) => boolean): Record<string, number> {
  const known = Object.entries(asRecord(value)).filter(([key]) => isKnown(key));
  return Object.fromEntries(known.map(([key, each]) => [key, count(each)]));
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
