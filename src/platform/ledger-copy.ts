import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  copies: { key: string; value: { readonly nonce: Uint8Array; readonly box: ArrayBuffer } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** A database of its own: whoever empties extension storage does not reach it, nor the other way round. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('mam-xanh-time', 1, {
    upgrade: (db) => {
      db.createObjectStore('keys');
      db.createObjectStore('copies');
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

const keyName = 'copy';

/** Its bytes cannot be read out by any script; the copy names sites, which a search of the disk shall not find. */
async function copyKey(): Promise<CryptoKey> {
  const db = await database();
  const known = await db.get('keys', keyName);
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = db.transaction('keys', 'readwrite');
  const present = await transaction.store.get(keyName);
  if (present === undefined) await transaction.store.put(made, keyName);
  await transaction.done;
  return present ?? made;
}

/** The copy of a value as it was last written; undefined when there is none or it cannot be read. */
export async function readCopy(name: string): Promise<unknown> {
  const stored = await (await database()).get('copies', name);
  if (stored === undefined) return undefined;
  try {
    const algorithm = { name: 'AES-GCM', iv: new Uint8Array(stored.nonce) };
    const plain = await crypto.subtle.decrypt(algorithm, await copyKey(), stored.box);
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}

export async function writeCopy(name: string, value: unknown): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await copyKey(), plain);
  await (await database()).put('copies', { nonce, box }, name);
}
