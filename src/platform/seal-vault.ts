import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TamperNote } from '../core/guard/tamper-note';

/** A sealed value as the second place keeps it. */
export interface VaultCopy {
  readonly version: number;
  readonly mac: string;
  readonly value: unknown;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  copies: { key: string; value: VaultCopy };
  notes: { key: string; value: TamperNote };
}

const sealKey = 'seal';
/** On the disk before we go on: a power cut then costs the other place's write, never both. */
const lasting = { durability: 'strict' } as const;
const maxNotes = 50;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** A database of its own: it lies in another folder of the profile than extension storage does. */
function vault(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('mam-xanh-guard', 1, {
    upgrade: (db) => {
      db.createObjectStore('keys');
      db.createObjectStore('copies');
      db.createObjectStore('notes');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
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

/** The key of the seal, undefined before the first write and after somebody deleted the database. */
export async function readSealKey(): Promise<CryptoKey | undefined> {
  return (await vault()).get('keys', sealKey);
}

/** Makes the key if there is none; its bytes cannot be read out by any script, ours included. */
export async function makeSealKey(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const transaction = (await vault()).transaction('keys', 'readwrite', lasting);
  const present = await transaction.store.get(sealKey);
  if (present === undefined) await transaction.store.put(made, sealKey);
  await transaction.done;
  return present ?? made;
}

export async function readVaultCopy(name: string): Promise<VaultCopy | undefined> {
  return (await vault()).get('copies', name);
}

export async function writeVaultCopy(name: string, copy: VaultCopy): Promise<void> {
  const transaction = (await vault()).transaction('copies', 'readwrite', lasting);
  await transaction.store.put(copy, name);
  await transaction.done;
}

export async function readVaultNotes(): Promise<readonly TamperNote[]> {
  return (await vault()).getAll('notes');
}

/** Keeps the note unless it is kept already; the oldest go first. */
export async function writeVaultNote(note: TamperNote): Promise<void> {
  const transaction = (await vault()).transaction('notes', 'readwrite');
  await transaction.store.put(note, note.id);
  const notes = await transaction.store.getAll();
  const surplus = notes.sort((a, b) => a.at - b.at).slice(0, Math.max(0, notes.length - maxNotes));
  for (const { id } of surplus) await transaction.store.delete(id);
  await transaction.done;
}

export async function removeVaultNotes(ids: readonly string[]): Promise<void> {
  const transaction = (await vault()).transaction('notes', 'readwrite');
  for (const id of ids) await transaction.store.delete(id);
  await transaction.done;
}
