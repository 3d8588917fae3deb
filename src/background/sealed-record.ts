import { fromBase64, toBase64 } from '../core/guard/base64';
import {
  canonicalText,
  checkCopies,
  type SealCheck,
  type SealedCopy,
  type SealState,
} from '../core/guard/seal';
import type { SealedName } from '../core/guard/tamper-note';
import type { SealPlaces } from '../platform/seal-places';

/** What a sealed value is, and what holds when its seal is broken. */
export interface SealedDefinition<T> {
  readonly name: SealedName;
  /** Reads what is stored (also nothing, or anything); the stored form is an object. Total. */
  readonly parse: (stored: unknown) => T;
  readonly toStored: (value: T) => object;
  /** Out of what was found and the newest sealed value (each undefined where there is none). */
  readonly afterTampering: (found: T | undefined, newest: T | undefined) => T;
  /** Told before the value is mended; a note that cannot be kept costs no protection. */
  readonly onTampering: (
    state: Exclude<SealState, 'whole'>,
    version: number,
    found: unknown,
  ) => Promise<void>;
  /** Writes without a seal where no key can be had: counting a wrong PIN must never fail. */
  readonly isWrittenUnsealed?: boolean;
}

export interface Checked<T> {
  readonly state: SealState;
  readonly value: T;
}

/** A value of which every write is numbered and sealed, kept in two places. */
export interface SealedRecord<T> {
  /** The value in force; `state` says how it was found at this reading, `whole` again after mending. */
  read(): Promise<Checked<T>>;
  /**
   * Changes the value; one change at a time.
   * @throws Error `private-window` in a private window's worker, `seal-broken` without a vault
   */
  write(change: (value: T) => T): Promise<T>;
}

type Found<T> = SealCheck<T> & { readonly key: CryptoKey | undefined; readonly found: T | undefined };

export function createSealedRecord<T>(definition: SealedDefinition<T>, places: SealPlaces): SealedRecord<T> {
  const { name, parse, toStored } = definition;
  let last: Promise<unknown> = Promise.resolve();
  /** What was stored when it was last found whole in this worker's life; saves the check until it changes. */
  let wholeText: string | undefined;
  let wholeVersion = 0;
  let wholeKey: CryptoKey | undefined;

  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function copyOf(key: CryptoKey | undefined, version: unknown, mac: unknown, value: unknown) {
    const isAuthentic =
      key !== undefined &&
      Number.isSafeInteger(version) &&
      (await isSealed(key, name, version as number, mac, value));
    const copy: SealedCopy<T> = {
      version: isAuthentic ? (version as number) : 0,
      isAuthentic,
      value: parse(value),
    };
    return copy;
  }

  async function find(stored: unknown): Promise<Found<T>> {
    const [key, copy, noted] = await Promise.all([
      places.readKey().catch(() => undefined),
      places.readCopy(name).catch(() => undefined),
      places.readNumber(name).catch(() => 0),
    ]);
    const { seal, value } = unsealed(stored);
    const here = stored === undefined ? undefined : await copyOf(key, seal.version, seal.mac, value);
    const there = copy === undefined ? undefined : await copyOf(key, copy.version, copy.mac, copy.value);
    // Sealed with a key that is gone is no edit: nobody is to be blamed for a database the browser lost.
    const hasKey = key !== undefined && (seal.key === undefined || seal.key === (await nameOf(key)));
    const known = { copy: there, version: Math.max(noted, wholeVersion), hasKey };
    return { ...checkCopies(here, known), key, found: here?.value };
  }

  function isFoundWhole(stored: unknown, version: number, key: CryptoKey | undefined): void {
    wholeText = canonicalText(stored);
    wholeVersion = version;
    wholeKey = key;
  }

  async function store(key: CryptoKey | undefined, version: number, value: T): Promise<void> {
    const plain = jsonOf(toStored(value));
    const mac = key === undefined ? '' : await sealOf(key, name, version, plain);
    // The copy first: see checkCopies for what a worker killed in between leaves behind.
    if (key !== undefined) await places.writeCopy(name, { version, mac, value: plain });
    const seal = key === undefined ? { version, mac } : { version, mac, key: await nameOf(key) };
    const stored = { ...plain, seal };
    await places.writeLocal(name, stored);
    isFoundWhole(stored, version, key);
    await places.writeNumber(name, version).catch((error) => console.error('[seal]', error));
  }

  async function readNow(): Promise<
    Checked<T> & { readonly key: CryptoKey | undefined; readonly version: number }
  > {
    const stored = await places.readLocal(name);
    if (places.isPrivate()) return { state: 'whole', value: parse(stored), key: undefined, version: 0 };
    if (canonicalText(stored) === wholeText) {
      return { state: 'whole', value: parse(stored), key: wholeKey, version: wholeVersion };
    }
    const { state, newest, version, isEverywhere, key, found } = await find(stored);
    if (state === 'whole') {
      const value = newest ?? parse(undefined);
      if (isEverywhere || version === 0) isFoundWhole(stored, version, key);
      else if (newest !== undefined) await store(key, version, value).catch(logged);
      return { state, value, key, version };
    }
    const value = definition.afterTampering(found, newest);
    await definition.onTampering(state, version, stored).catch(logged);
    // Mended with the next number; where that fails, the next reading finds and mends the same.
    await mend(key, version + 1, value).catch(logged);
    return { state, value, key, version: version + 1 };
  }

  async function mend(key: CryptoKey | undefined, version: number, value: T): Promise<void> {
    await store(key ?? (await places.makeKey()), version, value);
  }

  return {
    read: () => inTurn(async () => ({ ...pick(await readNow()) })),
    write: (change) =>
      inTurn(async () => {
        if (places.isPrivate()) throw new Error('private-window');
        const { value: before, key: present, version } = await readNow();
        const value = change(before);
        const key = present ?? (await places.makeKey().catch(logged));
        if (key === undefined && !definition.isWrittenUnsealed) throw new Error('seal-broken');
        await store(key, version + 1, value);
        return value;
      }),
  };
}

function pick<T>({ state, value }: Checked<T>): Checked<T> {
  return { state, value };
}

function logged(error: unknown): undefined {
  console.error('[seal]', error);
  return undefined;
}

function jsonOf(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function unsealed(stored: unknown): {
  seal: { version?: unknown; mac?: unknown; key?: unknown };
  value: unknown;
} {
  if (typeof stored !== 'object' || stored === null) return { seal: {}, value: stored };
  const { seal, ...value } = stored as { seal?: unknown };
  return { seal: typeof seal === 'object' && seal !== null ? seal : {}, value };
}

function sealedText(name: SealedName, version: number, value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`mam-xanh seal 1\n${name}\n${version}\n${canonicalText(value)}`);
}

async function sealOf(key: CryptoKey, name: SealedName, version: number, value: unknown): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, sealedText(name, version, value))));
}

/** Tells keys apart without telling anything of them. */
async function nameOf(key: CryptoKey): Promise<string> {
  return (await sealOf(key, 'settings', 0, 'name of the key')).slice(0, 8);
}

async function isSealed(
  key: CryptoKey,
  name: SealedName,
  version: number,
  mac: unknown,
  value: unknown,
): Promise<boolean> {
  const bytes = typeof mac === 'string' ? fromBase64(mac) : undefined;
  if (bytes === undefined) return false;
  return crypto.subtle.verify('HMAC', key, bytes, sealedText(name, version, value));
}
