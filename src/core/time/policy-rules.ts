import * as z from 'zod/mini';
import { withDecree147 } from './presets';
import { everyDay, noTimeRules, type TimeRules, timeRules } from './rules';
import { weekOf } from './week';

/** `HH:MM`, as people write a time. */
const clockTime = z.string().check(z.regex(/^([01]?\d|2[0-4]):[0-5]\d$/));
export const writtenSpans = z.array(
  z.object({
    /** 1 for Monday … 7 for Sunday; absent: every day. */
    days: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7)))),
    from: clockTime,
    to: clockTime,
  }),
);
const minutes = z.int().check(z.minimum(0), z.maximum(1440));

const written = z.strictObject({
  preset: z.optional(z.literal('decree147')),
  /** One number for every day, or seven from Monday. */
  budgets: z.optional(
    z.array(
      z.strictObject({
        of: z.unknown(),
        minutes: z.union([minutes, z.array(minutes).check(z.length(7))]),
        isFirm: z.optional(z.boolean()),
      }),
    ),
  ),
  bedtime: z.optional(writtenSpans),
  homework: z.optional(writtenSpans),
  school: z.optional(
    z.array(
      z.strictObject({
        hours: writtenSpans,
        terms: z.optional(z.array(z.object({ from: z.string(), to: z.string() }))),
        skipsHolidays: z.optional(z.boolean()),
        off: z.optional(z.array(z.string())),
        on: z.optional(z.array(z.string())),
      }),
    ),
  ),
  breakEveryMinutes: z.optional(z.number()),
  countsLearning: z.optional(z.boolean()),
  carryMinutes: z.optional(z.number()),
  earnMinutes: z.optional(z.number()),
  finishMinutes: z.optional(z.number()),
});

/** The rules a managed policy writes in words people can type, as an object or its JSON text; undefined where any of it is unreadable. */
export function readPolicyTime(value: unknown): TimeRules | undefined {
  const parsed = written.safeParse(typeof value === 'string' ? fromJson(value) : value);
  if (!parsed.success) return undefined;
  const { preset, budgets = [], bedtime = [], homework = [], school = [], ...numbers } = parsed.data;
  const rules = timeRules.safeParse({
    ...noTimeRules,
    ...withoutAbsent(numbers),
    budgets: budgets.map(({ of, minutes: count, isFirm = true }) => ({
      of,
      minutes: typeof count === 'number' ? everyDay(count) : count,
      isFirm,
    })),
    bedtime: readSpans(bedtime),
    homework: readSpans(homework),
    school: school.map(({ hours, terms = [], skipsHolidays = true, off = [], on = [] }) => ({
      week: readSpans(hours),
      terms,
      skipsHolidays,
      off,
      on,
    })),
  });
  if (!rules.success) return undefined;
  return preset === undefined ? (rules.data as TimeRules) : withDecree147(rules.data as TimeRules);
}

/** Chromium drops a value that its schema does not fit, which would weaken: there the rules come as JSON text. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The week of stretches as people write them. */
export function readSpans(written: z.infer<typeof writtenSpans>): string {
  return weekOf(
    written.map(({ days = [1, 2, 3, 4, 5, 6, 7], from, to }) => ({
      days: days.map((day) => day - 1),
      from: minutesOf(from),
      to: minutesOf(to),
    })),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return Math.min(24 * 60, hours * 60 + rest);
}

function withoutAbsent<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, each]) => each !== undefined)) as Partial<T>;
}
