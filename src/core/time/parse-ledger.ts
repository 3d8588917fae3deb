import * as z from 'zod/mini';
import { isDay } from '../journal/day';
import { categories } from '../policy/categories';
import type { Ledger } from './ledger';
import { isZone } from './zone';

const ms = z.number().check(z.minimum(0), z.maximum(1e10));
const moment = z.number().check(z.minimum(0), z.maximum(8.64e15));
const text = z.string().check(z.maxLength(2048));
const kinds = z.array(z.enum(categories));
const amounts = z.record(text, ms);

const counters = z.object({
  all: ms,
  categories: z.partialRecord(z.enum(categories), ms),
  sites: z.record(text, z.object({ ms, categories: kinds })),
  named: amounts,
  learned: ms,
  carried: amounts,
  finished: z.array(text),
});

const active = z.object({ hostname: text, site: text, categories: kinds, isLearning: z.boolean() });

const ledger = z.object({
  looks: z.int().check(z.minimum(0)),
  clock: z.object({ wall: moment, real: moment, ahead: moment }),
  zone: z.string().check(z.refine(isZone)),
  days: z.record(z.string().check(z.refine(isDay)), z.record(z.string(), counters)),
  active: z.array(active),
  child: text,
  run: z.object({ ms, lastAt: moment }),
  untold: z.array(z.object({ site: text, category: z.optional(z.enum(categories)), child: text, ms })),
});

/** What is stored, if it is a ledger. Total. */
export function parseLedger(stored: unknown): Ledger | undefined {
  const parsed = ledger.safeParse(stored);
  return parsed.success ? (parsed.data as Ledger) : undefined;
}

/** Of two copies the one that has seen more: who puts an old one back gains nothing. */
export function newerLedger(a: Ledger | undefined, b: Ledger | undefined): Ledger | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.looks > a.looks ? b : a;
}
