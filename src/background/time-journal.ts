import { afterTelling, type Ledger } from '../core/time/ledger';
import { readConfigurationSoon } from './configuration';
import { record } from './journal';
import { changeLedger } from './time-ledger';

const minuteMs = 60_000;
/** So much is told in one event while somebody is active. */
const portionMs = 5 * minuteMs;

/**
 * Tells the journal how long sites were in front of the child, in whole seconds: when a portion is full, and what is a
 * minute at least when everybody has gone. A death between telling and noting it costs a portion told twice.
 */
export async function tellJournal({ untold }: Ledger, isOver: boolean): Promise<void> {
  const due = untold.filter(({ ms }) => ms >= (isOver ? minuteMs : portionMs));
  if (due.length === 0) return;
  const told = due.map((each) => ({ ...each, ms: Math.floor(each.ms / 1_000) * 1_000 }));
  await changeLedger((ledger) => afterTelling(ledger, told));
  // Nobody guards a grown-up.
  if ((await readConfigurationSoon()).profile === 'adult') return;
  for (const { site, category, child, ms } of told) {
    await record('active', {
      hostname: site,
      number: ms / 1_000,
      ...(category !== undefined && { category }),
      ...(child !== '' && { childId: child }),
    });
  }
}
