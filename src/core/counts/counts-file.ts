import * as z from 'zod/mini';
import { type MonthCounts, monthCounts, newest } from './month-counts';

/** One computer's counts, month by month. */
export interface MachineCounts {
  /** 22 letters drawn by chance when counting began: neither the browser's, nor the computer's, nor anybody's. */
  readonly id: string;
  /** '' where no policy names one. */
  readonly school: string;
  readonly district: string;
  readonly months: readonly MonthCounts[];
}

export const countsFormat = 'mam-xanh-counts';
export const countsVersion = 1;
const maxMonths = 240;
const maxMachines = 200_000;

const name = z.string().check(z.maxLength(200));
export const machineCounts = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{22}$/)),
  school: name,
  district: name,
  months: z.array(monthCounts).check(z.maxLength(maxMonths)),
});
const head = z.object({ format: z.literal(countsFormat), version: z.number() });
const body = z.object({ machines: z.array(machineCounts).check(z.maxLength(maxMachines)) });

/** The format as JSON Schema: `docs/school/counts.schema.json`. */
export function countsSchema(): object {
  const file = z.strictObject({ ...head.shape, version: z.literal(countsVersion), ...body.shape });
  return { title: 'Mầm Xanh: anonymous counts', ...z.toJSONSchema(file) };
}

/** Why a file cannot be used; the key of a text. */
export type CountsFault = 'no-json' | 'not-counts' | 'newer' | 'damaged';

export type ReadCounts =
  | { readonly ok: true; readonly machines: readonly MachineCounts[] }
  | { readonly ok: false; readonly fault: CountsFault; readonly detail: string };

/** Reads a file of counts, one computer's or many merged. Total: a file is taken whole or refused with its reason. */
export function readCounts(text: string): ReadCounts {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, fault: 'no-json', detail: error instanceof Error ? error.message : '' };
  }
  const known = head.safeParse(value);
  if (!known.success) return { ok: false, fault: 'not-counts', detail: '' };
  if (known.data.version !== countsVersion) {
    return { ok: false, fault: 'newer', detail: String(known.data.version) };
  }
  const parsed = body.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { ok: false, fault: 'damaged', detail: (first?.path ?? []).map(String).join('.') };
  }
  return { ok: true, machines: parsed.data.machines };
}

/** The file: machines and months in order, so that the same counts are the same bytes. */
export function writeCounts(machines: readonly MachineCounts[]): string {
  return `${JSON.stringify({ format: countsFormat, version: countsVersion, machines: mergeMachines([machines]) })}\n`;
}

/**
 * Computers of several files as one list: a computer that comes twice counts once, with the newest of each month.
 * The order of files does not matter, and merging what was merged changes nothing.
 */
export function mergeMachines(files: readonly (readonly MachineCounts[])[]): readonly MachineCounts[] {
  const byId = new Map<string, MachineCounts>();
  for (const machine of files.flat()) {
    const before = byId.get(machine.id);
    const months = monthsOf([...(before?.months ?? []), ...machine.months]);
    byId.set(machine.id, { ...laterOwner(before, machine), months });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function monthsOf(months: readonly MonthCounts[]): readonly MonthCounts[] {
  const byMonth = new Map<string, MonthCounts>();
  for (const each of months) {
    const before = byMonth.get(each.month);
    byMonth.set(each.month, newest(before ?? each, each));
  }
  return [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** A computer that moved belongs where its latest month was counted; of two equally late the name decides. */
function laterOwner(a: MachineCounts | undefined, b: MachineCounts): MachineCounts {
  if (a === undefined) return b;
  const rank = ({ months, district, school }: MachineCounts) => [lastMonth(months), district, school];
  const [first, second] = [rank(a), rank(b)];
  const at = first.findIndex((text, index) => text !== second[index]);
  return at >= 0 && first[at]! > second[at]! ? a : b;
}

function lastMonth(months: readonly MonthCounts[]): string {
  return (
    months
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? ''
  );
}
