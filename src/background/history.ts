import {
  boundEntry,
  type History,
  type HistoryEntry,
  noHistory,
  parseHistory,
  withEntry,
} from '../core/guard/history/entry';
import type { Part } from '../core/guard/history/part';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { runningSession } from './guardian-session';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** A guardian's changes but the last, which lies with the settings; sealed like them. */
export function createHistoryRecord(places: SealPlaces): SealedRecord<History> {
  return createSealedRecord<History>(
    {
      name: 'history',
      parse: parseHistory,
      toStored: (history) => history,
      afterTampering: (_found, newest) => newest ?? noHistory,
      onTampering: (state, version) => noteTampering('history', state, version),
    },
    places,
  );
}

const historyRecord = createHistoryRecord(browserPlaces);

/** Before the settings' last change is replaced: a disk too full for it keeps no rule from being changed. */
export async function archive(last: HistoryEntry | undefined): Promise<void> {
  if (last === undefined) return;
  try {
    const { value } = await historyRecord.read();
    if (withEntry(value, last) !== value) await historyRecord.write((history) => withEntry(history, last));
  } catch (error) {
    console.error('[history]', error);
  }
}

/** All that is known, oldest first. */
export async function historyWith(last: HistoryEntry | undefined): Promise<History> {
  const { value } = await historyRecord.read();
  return last === undefined ? value : withEntry(value, last);
}

/** Undefined where nothing was changed. */
export function entryOf(
  parts: readonly Part[],
  more: Pick<HistoryEntry, 'waits' | 'undoes'>,
  by: HistoryEntry['by'],
): HistoryEntry | undefined {
  if (parts.length === 0) return undefined;
  return boundEntry({
    id: crypto.randomUUID(),
    at: Date.now(),
    ...(by !== undefined && { by }),
    parts,
    ...more,
    isCut: false,
  });
}

/** Whose session is open. */
export async function changedBy(): Promise<HistoryEntry['by']> {
  return (await runningSession().catch(() => undefined))?.by;
}
