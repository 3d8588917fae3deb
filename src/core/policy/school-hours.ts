import * as z from 'zod/mini';
import { isDay } from '../journal/day';
import { closesIn } from '../time/closing';
import { readSpans, writtenSpans } from '../time/policy-rules';
import type { Timetable } from '../time/rules';
import { emptyWeek, weekOf } from '../time/week';
import { type Local, localOf } from '../time/zone';
import { type Category, categories, type Profile, profiles, type Verdict, verdicts } from './categories';

/** At some hours the school's profile and verdicts take the place of the family's; outside them the family's hold. */
export interface SchoolHours {
  readonly when: Timetable;
  readonly profile: Profile | undefined;
  readonly categories: Readonly<Partial<Record<Category, Verdict>>>;
}

const day = z.string().check(z.refine(isDay));
const written = z.array(
  z.strictObject({
    hours: writtenSpans,
    profile: z.optional(z.enum(profiles)),
    categories: z.optional(z.partialRecord(z.enum(categories), z.enum(verdicts))),
    terms: z.optional(z.array(z.object({ from: day, to: day }))),
    skipsHolidays: z.optional(z.boolean()),
    off: z.optional(z.array(day)),
    on: z.optional(z.array(day)),
  }),
);

/** As an object or its JSON text; undefined where any of it cannot be read. */
export function readSchoolHours(value: unknown): readonly SchoolHours[] | undefined {
  const parsed = written.safeParse(typeof value === 'string' ? fromJson(value) : value);
  if (!parsed.success || parsed.data.length > 32) return undefined;
  return parsed.data.map(
    ({ hours, profile, categories: own = {}, terms = [], skipsHolidays = true, off = [], on = [] }) => ({
      when: { week: readSpans(hours), terms, skipsHolidays, off, on },
      profile,
      categories: own,
    }),
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What holds where they cannot be read: social networks and their like are closed at all hours. */
export const strictestHours: readonly SchoolHours[] = [
  {
    when: {
      week: weekOf([{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 }]),
      terms: [],
      skipsHolidays: false,
      off: [],
      on: [],
    },
    profile: undefined,
    categories: { social: 'block', chat: 'block', forums: 'block', dating: 'block' },
  },
];

/** The entries that hold at a moment, in their order: a later one outranks an earlier one. */
export function hoursAt(all: readonly SchoolHours[], local: Local): readonly SchoolHours[] {
  return all.filter(({ when }) => closesIn(when, local));
}

const quarterMs = 15 * 60_000;
/** As far ahead as a week with a long holiday: the next look plans further. */
const horizonQuarters = 14 * 96;

/** The next moment at which other entries hold, within two weeks. @param now real time, ms since 1970 */
export function nextHours(all: readonly SchoolHours[], now: number, zone: string): number | undefined {
  if (all.every(({ when }) => when.week === emptyWeek)) return undefined;
  const key = (at: number) => {
    const local = localOf(at, zone);
    return all.map(({ when }) => (closesIn(when, local) ? 1 : 0)).join('');
  };
  const present = key(now);
  let at = Math.floor(now / quarterMs) * quarterMs;
  for (let count = 0; count < horizonQuarters; count += 1) {
    at += quarterMs;
    if (key(at) !== present) return at;
  }
  return undefined;
}
