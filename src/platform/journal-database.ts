import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SealedRecord } from '../core/journal/chain';
import { parseState } from '../core/journal/parse-state';
import type { SegmentHeader } from '../core/journal/segment';
import type {
  Compaction,
  JournalChange,
  JournalStore,
  NoteName,
  SealedDay,
  SealedPart,
} from '../core/journal/store';

interface Schema extends DBSchema {
  records: { key: number; value: SealedRecord; indexes: { day: string } };
  segments: { key: number; value: SegmentHeader };
  parts: { key: [string, number]; value: SealedPart; indexes: { segment: number } };
  days: { key: string; value: SealedDay };
  notes: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;
type StoreName = 'records' | 'segments' | 'parts' | 'days' | 'notes';

const allStores: StoreName[] = ['records', 'segments', 'parts', 'days', 'notes'];
/** Acknowledged means on the disk: a lost current must not look like somebody cut the end off. */
const durably = { durability: 'strict' } as const;

function openJournal(name: string, onGone: () => void): Promise<Database> {
  return openDB<Schema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('records', { keyPath: 'seq' }).createIndex('day', 'day');
      db.createObjectStore('segments', { keyPath: 'id' });
      db.createObjectStore('parts', { keyPath: ['day', 'segment'] }).createIndex('segment', 'segment');
      db.createObjectStore('days', { keyPath: 'day' });
      db.createObjectStore('notes');
    },
    terminated: onGone,
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
  });
}

/** The journal's own database: lists may be dropped and fetched again, history may not. */
export function createJournalDatabase(name = 'mam-xanh-journal'): JournalStore {
  let opened: Promise<Database> | undefined;
  const database = () => {
    const forget = () => {
      opened = undefined;
    };
    opened ??= openJournal(name, forget).catch((error) => {
      forget();
      throw error;
    });
    return opened;
  };
  /** A connection the browser closed unasked is opened again, once. */
  const withDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await database());
    } catch (error) {
      if (!(error instanceof Error && error.name === 'InvalidStateError')) throw error;
      opened = undefined;
      return work(await database());
    }
  };
  return {
    state: () => withDatabase((db) => db.get('notes', 'state')),
    commit: (change) => withDatabase((db) => commit(db, change)),
    records: (from, limit) => withDatabase((db) => db.getAll('records', IDBKeyRange.lowerBound(from), limit)),
    recordsBefore: (before, limit) => withDatabase((db) => recordsBefore(db, before, limit)),
    countRecords: () => withDatabase((db) => db.count('records')),
    oldThrough: (keep) => withDatabase((db) => oldThrough(db, keep)),
    segments: (ids) => withDatabase((db) => segments(db, ids)),
    parts: (from, to) =>
      withDatabase((db) => db.getAll('parts', IDBKeyRange.bound([from, 0], [to, Number.MAX_SAFE_INTEGER]))),
    days: (from, to) =>
      withDatabase(async (db) => (from > to ? [] : db.getAll('days', IDBKeyRange.bound(from, to)))),
    compact: (compaction) => withDatabase((db) => compact(db, compaction)),
    forgetDays: (through) => withDatabase((db) => forgetDays(db, through)),
    note: (noteName) => withDatabase((db) => db.get('notes', noteName)),
    setNote: (noteName, value) =>
      withDatabase(async (db) => {
        await db.put('notes', value, noteName);
      }),
    erase: (notes) => withDatabase((db) => erase(db, notes)),
  };
}

async function commit(db: Database, change: JournalChange): Promise<boolean> {
  const tx = db.transaction(allStores, 'readwrite', durably);
  // A request that fails aborts the transaction; `done` then tells, and is heard below.
  tx.done.catch(() => undefined);
  const [records, parts, notes] = [
    tx.objectStore('records'),
    tx.objectStore('parts'),
    tx.objectStore('notes'),
  ];
  const current = parseState(await notes.get('state'))?.link.seq ?? 0;
  if (current !== change.expected) {
    tx.abort();
    return false;
  }
  try {
    const requests: Promise<unknown>[] = [notes.put(change.state, 'state')];
    if (change.segment) requests.push(tx.objectStore('segments').add(change.segment));
    // `add`: a record that is there already is somebody else's doing and must not be written over.
    for (const record of change.records) requests.push(records.add(record));
    for (const part of change.parts) requests.push(parts.put(part));
    if (change.removeThrough !== undefined)
      requests.push(records.delete(IDBKeyRange.upperBound(change.removeThrough)));
    if (change.forgetThrough !== undefined) {
      requests.push(parts.delete(IDBKeyRange.upperBound([change.forgetThrough, Number.MAX_SAFE_INTEGER])));
      requests.push(tx.objectStore('days').delete(IDBKeyRange.upperBound(change.forgetThrough)));
    }
    await Promise.all(requests);
    if (change.removeThrough !== undefined) {
      const first = (await records.openCursor())?.value.segment;
      const part = (await parts.index('segment').openKeyCursor())?.key;
      const needed = Math.min(first ?? Number.MAX_SAFE_INTEGER, part ?? Number.MAX_SAFE_INTEGER);
      await tx.objectStore('segments').delete(IDBKeyRange.upperBound(needed, true));
    }
  } catch (error) {
    abort(tx);
    throw error;
  }
  await tx.done;
  return true;
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It ended by itself already.
  }
}

async function recordsBefore(db: Database, before: number, limit: number): Promise<SealedRecord[]> {
  const found: SealedRecord[] = [];
  const range = IDBKeyRange.upperBound(before, true);
  let cursor = await db.transaction('records').store.openCursor(range, 'prev');
  while (cursor !== null && found.length < limit) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

async function oldThrough(db: Database, keep: { after: string; until: string }): Promise<number> {
  const { store } = db.transaction('records');
  const range = IDBKeyRange.bound(keep.after, keep.until, true);
  let firstKept = Number.POSITIVE_INFINITY;
  let cursor = await store.index('day').openKeyCursor(range, 'nextunique');
  while (cursor !== null) {
    firstKept = Math.min(firstKept, cursor.primaryKey);
    cursor = await cursor.continue();
  }
  const before = IDBKeyRange.upperBound(Math.min(firstKept, Number.MAX_SAFE_INTEGER), true);
  return (await store.openKeyCursor(before, 'prev'))?.primaryKey ?? 0;
}

async function segments(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, SegmentHeader>> {
  const { store } = db.transaction('segments');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(found.flatMap((header) => (header ? [[header.id, header] as const] : [])));
}

async function compact(db: Database, { days, partsGone }: Compaction): Promise<void> {
  const tx = db.transaction(['parts', 'days'], 'readwrite', durably);
  tx.done.catch(() => undefined);
  await Promise.all([
    ...days.map((day) => tx.objectStore('days').put(day)),
    ...partsGone.map(([day, segment]) => tx.objectStore('parts').delete([day, segment])),
  ]);
  await tx.done;
}

async function forgetDays(db: Database, through: string): Promise<void> {
  const tx = db.transaction(['parts', 'days'], 'readwrite', durably);
  tx.done.catch(() => undefined);
  await Promise.all([
    tx.objectStore('parts').delete(IDBKeyRange.upperBound([through, Number.MAX_SAFE_INTEGER])),
    tx.objectStore('days').delete(IDBKeyRange.upperBound(through)),
  ]);
  await tx.done;
}

async function erase(db: Database, notes: Partial<Record<NoteName | 'state', unknown>>): Promise<void> {
  const tx = db.transaction(allStores, 'readwrite', durably);
  tx.done.catch(() => undefined);
  await Promise.all(allStores.map((name) => tx.objectStore(name).clear()));
  await Promise.all(Object.entries(notes).map(([name, value]) => tx.objectStore('notes').put(value, name)));
  await tx.done;
}
