import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Category } from '../core/policy/categories';

/** The text of one category as the mirror had it, for the next delta to build on. */
export interface StoredMirrorPart {
  readonly category: Category;
  /** The publication it came from. */
  readonly version: number;
  /** Of the unpacked text. */
  readonly sha256: string;
  /** The text, gzipped. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

interface Schema extends DBSchema {
  parts: { key: string; value: StoredMirrorPart };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('mam-xanh-mirror', 1, {
    upgrade: (db) => {
      db.createObjectStore('parts', { keyPath: 'category' });
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export const mirrorStore = {
  all: async (): Promise<readonly StoredMirrorPart[]> => (await database()).getAll('parts'),
  get: async (category: Category): Promise<StoredMirrorPart | undefined> =>
    (await database()).get('parts', category),
  put: async (part: StoredMirrorPart): Promise<void> => {
    await (await database()).put('parts', part);
  },
  remove: async (category: Category): Promise<void> => {
    await (await database()).delete('parts', category);
  },
};
