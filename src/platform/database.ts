import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Category } from '../core/policy/categories';

/** A list in force, or the memory of a try that failed. */
export interface StoredList {
  /** The address, or `file:<name>`. */
  readonly id: string;
  readonly category: Category;
  readonly names: number;
  readonly table: Uint8Array<ArrayBuffer> | undefined;
  readonly paths: readonly { readonly hostname: string; readonly path: string }[];
  readonly head: readonly string[];
  /** Of the content in force; '' when the server sent none. */
  readonly etag: string;
  readonly lastModified: string;
  /** Milliseconds since 1970; 0 when never. */
  readonly fetchedAt: number;
  readonly triedAt: number;
  /** Failures since the last success. */
  readonly failures: number;
  /** Key of a text, '' after a success. */
  readonly error: string;
}

interface Schema extends DBSchema {
  lists: { key: string; value: StoredList };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's database; opened at first need, again after a failure or when the browser closed it. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('mam-xanh', 1, {
    upgrade: (db) => {
      db.createObjectStore('lists', { keyPath: 'id' });
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

export const listStore = {
  all: async (): Promise<readonly StoredList[]> => (await database()).getAll('lists'),
  get: async (id: string): Promise<StoredList | undefined> => (await database()).get('lists', id),
  put: async (list: StoredList): Promise<void> => {
    await (await database()).put('lists', list);
  },
  remove: async (id: string): Promise<void> => {
    await (await database()).delete('lists', id);
  },
};
