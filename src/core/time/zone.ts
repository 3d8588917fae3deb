import { addDays, type Day, weekdayOf } from '../journal/day';

/** A moment as the wall calendar of a place shows it. */
export interface Local {
  readonly day: Day;
  /** 0 for Monday … 6 for Sunday. */
  readonly weekday: number;
  /** Minutes after midnight, with the seconds as a fraction. */
  readonly minute: number;
}

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > 64) return false;
  try {
    formatOf(value);
    return true;
  } catch {
    return false;
  }
}

/** @param at milliseconds since 1970 @param zone an IANA name, as `isZone` accepts it */
export function localOf(at: number, zone: string): Local {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value;
  const day = `${part.year}-${part.month}-${part.day}`;
  const minute = Number(part.hour) * 60 + Number(part.minute) + Number(part.second) / 60;
  return { day, weekday: weekdayOf(day), minute };
}

/**
 * The moment at which a local clock shows a minute of a day. A minute that summer time leaves out is taken an hour
 * later; of one that comes twice the first. @param minute 0 to 1440
 */
export function momentOf(day: Day, minute: number, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const asUtc = midnight + minute * minuteMs;
  const offsets = [asUtc - 24 * 60 * minuteMs, asUtc + 24 * 60 * minuteMs].map((near) =>
    offsetAt(near, zone),
  );
  const candidates = [...new Set(offsets)].map((offset) => asUtc - offset).sort((a, b) => a - b);
  const exact = candidates.find((at) => offsetAt(at, zone) === asUtc - at);
  return exact ?? candidates.at(-1)!;
}

/** Milliseconds the zone is ahead of UTC at a moment. */
function offsetAt(at: number, zone: string): number {
  const whole = Math.floor(at / 1000) * 1000;
  const { day, minute } = localOf(whole, zone);
  return Math.round(Date.parse(`${day}T00:00:00Z`) + minute * minuteMs - whole);
}

/** The first moment of the next day. */
export function nextMidnight(day: Day, zone: string): number {
  return momentOf(addDays(day, 1), 0, zone);
}
