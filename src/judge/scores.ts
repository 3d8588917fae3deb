import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A day: an address may show another picture tomorrow. */
const maxAgeMs = 24 * 3_600_000;
const maxKept = 20_000;
const maxAtHand = 3_000;

/** A picture's score, and the name of its content where what was asked about is an address. */
interface Seen {
  readonly score: number;
  readonly name?: string;
}
type Kept = Seen & { readonly at: number };

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  scores: { key: string; value: Kept; indexes: { at: number } };
}

/**
 * Scores of pictures seen before, by address and by content. Names are HMACs under a key that no script can read
 * out: neither addresses nor pictures can be told from what is stored. A broken database costs time, never safety.
 */
export function createScores(now: () => number) {
  const atHand = new Map<string, Kept>();
  let opened: Promise<{ database: IDBPDatabase<Schema>; key: CryptoKey }> | undefined;
  let writes = 0;

  function open() {
    opened ??= (async () => {
      const database = await openDB<Schema>('mam-xanh-pictures', 1, {
        upgrade: (db) => {
          db.createObjectStore('keys');
          db.createObjectStore('scores').createIndex('at', 'at');
        },
      });
      const known = await database.get('keys', 'name');
      if (known !== undefined) return { database, key: known };
      const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      await database.put('keys', key, 'name');
      return { database, key };
    })().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function find(name: string): Promise<Seen | undefined> {
    const here = atHand.get(name) ?? (await (await open()).database.get('scores', name));
    if (here === undefined || now() - here.at > maxAgeMs || here.at > now()) return undefined;
    atHand.set(name, here);
    const { at: _, ...seen } = here;
    return seen;
  }

  async function keep(name: string, seen: Seen): Promise<void> {
    const kept = { ...seen, at: now() };
    atHand.set(name, kept);
    const oldest = atHand.size > maxAtHand ? atHand.keys().next().value : undefined;
    if (oldest !== undefined) atHand.delete(oldest);
    const { database } = await open();
    await database.put('scores', kept, name);
    writes += 1;
    if (writes % 500 === 0) await tidy(database);
  }

  return {
    /** The name under which a picture's score is kept; throws where there is no database. */
    nameOf: async (what: 'address' | 'content', bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const { key } = await open();
      const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
      return what[0] + btoa(String.fromCharCode(...signed.subarray(0, 16)));
    },
    find,
    keep,
  };
}

async function tidy(database: IDBPDatabase<Schema>): Promise<void> {
  const surplus = (await database.count('scores')) - maxKept;
  if (surplus <= 0) return;
  const transaction = database.transaction('scores', 'readwrite');
  let cursor = await transaction.store.index('at').openCursor();
  for (let left = surplus; cursor !== null && left > 0; left--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}
