import * as z from 'zod/mini';
import type { MachineCounts } from '../core/counts/counts-file';
import { addCounts, monthCounts } from '../core/counts/month-counts';
import { isMonth, type Month, monthOf } from '../core/counts/period';
import { addToTally, emptyTally, type Tally } from '../core/counts/tally';
import type { JournalEvent } from '../core/journal/event';
import { toBase64 } from '../core/journal/primitives';
import { privateItem } from '../platform/private-item';
import type { StorageItem } from '../platform/storage-item';
import { readConfiguration } from './configuration';

/** Months kept; with a clock that is set to and fro there could be any number. */
const maxMonths = 60;

const machine = z.object({ id: z.string().check(z.regex(/^[\w-]{22}$/)), months: z.array(z.string()) });
type Machine = z.infer<typeof machine>;
const noMachine: Machine = { id: '', months: [] };
const machineItem = privateItem('counts', (stored): Machine => {
  const parsed = machine.safeParse(stored);
  return parsed.success ? { ...parsed.data, months: parsed.data.months.filter(isMonth) } : noMachine;
});

const storedTally = z.object({ counts: monthCounts, daySet: z.number(), revision: z.number() });
const items = new Map<string, StorageItem<Tally>>();

/** Private windows have a worker of their own in Chromium: each writes its own, so that neither loses the other's. */
function tallyItem(month: Month, isPrivate: boolean): StorageItem<Tally> {
  const name = `${isPrivate ? 'counts-private' : 'counts'}.${month}`;
  const known = items.get(name);
  if (known !== undefined) return known;
  const made = privateItem(name, (stored): Tally => {
    const parsed = storedTally.safeParse(stored);
    return parsed.success && parsed.data.counts.month === month ? parsed.data : emptyTally(month);
  });
  items.set(name, made);
  return made;
}

/**
 * Counts what the journal records, without its site, child or moment: what schools report of many computers
 * (docs/school/report.md). Kept for itself, because the journal is sealed, and gone long before a year is over.
 */
export async function countEvent(event: JournalEvent, isPrivate: boolean): Promise<void> {
  const month = monthOf(event.at);
  if (!isPrivate) await machineItem.update((before) => withMonth(before, month));
  await tallyItem(month, isPrivate).update((tally) => addToTally(tally, event));
}

function withMonth(before: Machine, month: Month): Machine {
  if (before.id !== '' && before.months.includes(month)) return before;
  const months = [...new Set([...before.months, month])].sort().slice(-maxMonths);
  return { id: before.id || drawId(), months };
}

function drawId(): string {
  const text = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whose counts these are, and what was counted, month by month. */
export async function readTallies(): Promise<{
  readonly owner: Omit<MachineCounts, 'months'>;
  readonly tallies: readonly Tally[];
}> {
  const [{ id, months }, { schoolName, schoolDistrict }] = await Promise.all([
    machineItem.update((before) => (before.id === '' ? { ...before, id: drawId() } : before)),
    readConfiguration(),
  ]);
  const tallies = await Promise.all(months.map(bothOf));
  return { owner: { id, school: schoolName, district: schoolDistrict }, tallies };
}

async function bothOf(month: Month): Promise<Tally> {
  const [own, inPrivate] = await Promise.all([tallyItem(month, false).get(), tallyItem(month, true).get()]);
  const { days } = own.counts;
  return {
    counts: { month, ...addCounts(own.counts, inPrivate.counts), days },
    daySet: own.daySet,
    revision: own.revision + inPrivate.revision,
  };
}

export async function readCounts(): Promise<MachineCounts> {
  const { owner, tallies } = await readTallies();
  return { ...owner, months: tallies.map(({ counts }) => counts) };
}

/** Forgets all counts; what comes is counted under another id. */
export async function eraseCounts(): Promise<void> {
  const { months } = await machineItem.get();
  for (const month of months) {
    await tallyItem(month, false).set(emptyTally(month));
    await tallyItem(month, true).set(emptyTally(month));
  }
  await machineItem.set(noMachine);
}
