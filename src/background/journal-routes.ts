import { addDays, dayOf } from '../core/journal/day';
import type { SummaryRange } from '../core/journal/summary';
import type { Handlers } from '../messages/serve';
import { resealCases } from './cases';
import { eraseCounts } from './counts';
import { sendingItem } from './counts-sender';
import { openedBy } from './guardian';
import { agreementItem, journalOptionsItem, record, tidyJournal } from './journal';
import {
  checkJournal,
  eraseJournal,
  exportJournal,
  isJournalOpen,
  JournalLocked,
  openJournal,
  readEvents,
  readSummary,
} from './journal-guardian';

function lastDays(days: number): SummaryRange {
  const to = dayOf(Date.now());
  return { from: addDays(to, 1 - days), to };
}

/** Null where the session cannot read the journal: the page asks for the secret then. */
async function unlessLocked<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof JournalLocked) return null;
    throw error;
  }
}

export const journalRoutes: Pick<
  Handlers,
  | 'journal/state'
  | 'journal/open'
  | 'journal/summary'
  | 'journal/events'
  | 'journal/export'
  | 'journal/check'
  | 'journal/options'
  | 'journal/erase'
> = {
  'journal/state': async () => {
    const [isOpen, options, agreement] = await Promise.all([
      isJournalOpen(),
      journalOptionsItem.get(),
      agreementItem.get(),
    ]);
    const said = agreement === undefined ? 'none' : agreement.agrees ? 'yes' : 'no';
    return { isOpen, ...options, agreement: said };
  },
  'journal/open': async ({ secret }) => {
    const by = await openedBy();
    const isOpen = by !== undefined && (await openJournal(by, secret));
    return isOpen ? { ok: true } : { ok: false, reason: 'wrong-pin' };
  },
  'journal/summary': ({ days, child }) =>
    unlessLocked(() => readSummary({ ...lastDays(days), ...(child !== undefined && { childId: child }) })),
  'journal/events': ({ before, limit }) =>
    unlessLocked(() => readEvents(before === 0 ? Number.MAX_SAFE_INTEGER : before, limit)),
  'journal/export': ({ format, days }) => unlessLocked(() => exportJournal(format, lastDays(days))),
  'journal/check': () => unlessLocked(() => checkJournal()),
  'journal/options': async ({ keepDays, keepAddresses }) => {
    await journalOptionsItem.set({ keepDays, keepAddresses });
    await tidyJournal();
    void record('settings-changed', { detail: 'journal' });
    return { ok: true };
  },
  'journal/erase': async () => {
    const erased = await unlessLocked(async () => {
      await eraseCounts();
      await sendingItem.set(null);
      await eraseJournal(resealCases);
      return true;
    });
    return erased === true ? { ok: true } : { ok: false, reason: 'journal-locked' };
  },
};
