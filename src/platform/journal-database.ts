import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
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
    countRecords: (through = Number.MAX_SAFE_INTEGER) =>
      withDatabase((db) => db.count('records', IDBKeyRange.upperBound(through))),
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

/** Runs one durable transaction; whatever fails in it, nothing of it stays, and only its own error is heard. */
async function inOne<N extends StoreName, T>(
  db: Database,
  names: N[],
  work: (tx: IDBPTransaction<Schema, N[], 'readwrite'>, ask: Ask) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(names, 'readwrite', durably);
  tx.done.catch(() => undefined);
  const asked: Promise<unknown>[] = [];
  const ask: Ask = (request) => {
    // Heard at once: when a later request throws, the transaction takes this one with it.
    request.catch(() => undefined);
    asked.push(request);
  };
  try {
    const result = await work(tx, ask);
    await Promise.all(asked);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

type Ask = (request: Promise<unknown>) => void;

async function commit(db: Database, change: JournalChange): Promise<boolean> {
  return inOne(db, allStores, async (tx, ask) => {
    const [records, parts, notes] = [
      tx.objectStore('records'),
      tx.objectStore('parts'),
      tx.objectStore('notes'),
    ];
    const current = parseState(await notes.get('state'))?.link.seq ?? 0;
    if (current !== change.expected) return false;
    ask(notes.put(change.state, 'state'));
    if (change.segment) ask(tx.objectStore('segments').add(change.segment));
    // `add`: a record that is there already is somebody else's doing and must not be written over.
    for (const record of change.records) ask(records.add(record));
    for (const part of change.parts) ask(parts.put(part));
    if (change.forgetThrough !== undefined) forget(tx, ask, change.forgetThrough);
    if (change.removeThrough === undefined) return true;
    ask(records.delete(IDBKeyRange.upperBound(change.removeThrough)));
    const first = (await records.openCursor())?.value.segment ?? Number.MAX_SAFE_INTEGER;
    const part = (await parts.index('segment').openKeyCursor())?.key ?? Number.MAX_SAFE_INTEGER;
    ask(tx.objectStore('segments').delete(IDBKeyRange.upperBound(Math.min(first, part), true)));
    return true;
  });
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

function compact(db: Database, { days, partsGone }: Compaction): Promise<void> {
  return inOne(db, ['parts', 'days'], async (tx, ask) => {
    for (const day of days) ask(tx.objectStore('days').put(day));
    for (const [day, segment] of partsGone) ask(tx.objectStore('parts').delete([day, segment]));
  });
}

function forgetDays(db: Database, through: string): Promise<void> {
  return inOne(db, allStores, async (tx, ask) => forget(tx, ask, through));
}

function forget(tx: IDBPTransaction<Schema, StoreName[], 'readwrite'>, ask: Ask, through: string): void {
  ask(tx.objectStore('parts').delete(IDBKeyRange.upperBound([through, Number.MAX_SAFE_INTEGER])));
  ask(tx.objectStore('days').delete(IDBKeyRange.upperBound(through)));
}

function erase(db: Database, notes: Partial<Record<NoteName | 'state', unknown>>): Promise<void> {
  return inOne(db, allStores, async (tx, ask) => {
    for (const name of allStores) ask(tx.objectStore(name).clear());
    for (const [name, value] of Object.entries(notes)) ask(tx.objectStore('notes').put(value, name));
  });
}
