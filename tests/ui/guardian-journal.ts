import type { GuardiansRead } from '../../src/core/guard/guardians';
import { addDays } from '../../src/core/journal/day';
import { addEvent, type DayBucket, emptyBucket } from '../../src/core/journal/day-bucket';
import type { JournalEvent } from '../../src/core/journal/event';
import { type Summary, summarise } from '../../src/core/journal/summary';

/** The guardian who opened the session, with a second one and recovery words. */
export const people: GuardiansRead = {
  first: { name: 'Lan' },
  second: { name: 'Minh' },
  openedBy: 'first',
  hasRecovery: true,
  idleMinutes: undefined,
  visits: [{ at: Date.parse('2026-03-02T12:00:00Z'), by: 'first' }],
  visitCount: 3,
};

/** The report of some days of `events`, as the worker would sum them up; each event on the last day. */
export function summaryOf(events: readonly Omit<JournalEvent, 'at'>[], days = 7): Summary {
  const to = '2026-03-08';
  const at = new Date(2026, 2, 8, 20).getTime();
  const bucket = events.reduce<DayBucket>((sum, event) => addEvent(sum, { at, ...event }), emptyBucket(to));
  return summarise([bucket], { from: addDays(to, 1 - days), to });
}

/** An open journal in which nothing happened. */
export const journalAnswers = {
  'journal/state': () => ({ isOpen: true, keepDays: 90, keepAddresses: false, agreement: 'none' as const }),
  'journal/summary': ({ days }: { days: number }) => summaryOf([], days),
  'journal/events': () => ({ events: [], nextBefore: 0 }),
  'journal/export': () => 'day,stopped',
  'journal/check': () => [],
  'journal/options': () => ({ ok: true }) as const,
  'journal/erase': () => ({ ok: true }) as const,
};
