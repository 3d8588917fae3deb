import { fromPaddedJson, toPaddedJson } from '../core/journal/padded-json';
import { createPrimitives, fromBase64, toBase64, utf8 } from '../core/journal/primitives';
import type { Bytes, PlatformKey } from '../core/journal/web-crypto';
import { browser } from './browser';
import type { StorageItem } from './storage-item';

const primitives = createPrimitives(crypto);
const keyName = 'device-key';

/**
 * 32 random bytes that hide hostnames in this browser's storage from whoever searches its files. The key lies
 * beside what it hides, because the worker needs both without a PIN and in private windows: it is no secret from
 * a tool made for the purpose.
 */
function keyIn(stored: Record<string, unknown>): Bytes | undefined {
  const text = stored[keyName];
  const bytes = typeof text === 'string' ? fromBase64(text) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

let making: Promise<unknown> = Promise.resolve();

async function deviceKey(): Promise<Bytes> {
  const known = keyIn(await browser.storage.local.get(keyName));
  if (known !== undefined) return known;
  const turn = making.then(async () => {
    const meanwhile = keyIn(await browser.storage.local.get(keyName));
    if (meanwhile !== undefined) return meanwhile;
    const made = primitives.random(32);
    await browser.storage.local.set({ [keyName]: toBase64(made) });
    return made;
  });
  making = turn.catch(() => undefined);
  return turn;
}

let imported: { readonly text: string; readonly key: PlatformKey } | undefined;

async function boxKey(raw: Bytes): Promise<PlatformKey> {
  const text = toBase64(raw);
  if (imported?.text !== text) imported = { text, key: await primitives.boxKey(raw) };
  return imported.key;
}

/** The same name for the same text on this device and nowhere else; tells nothing of the text. */
export async function privateName(text: string): Promise<string> {
  const mac = await primitives.mac(await deviceKey(), utf8(`name ${text}`));
  return toBase64(mac.slice(0, 16));
}

/** As `storageItem('local', …)`, for what names sites: on the disk nothing of it can be read by a search. */
export function privateItem<T>(name: string, parse: (stored: unknown) => T): StorageItem<T> {
  let last: Promise<unknown> = Promise.resolve();
  const get = async (): Promise<T> => {
    const stored = await browser.storage.local.get([name, keyName]);
    const [raw, text] = [keyIn(stored), stored[name]];
    const sealed = typeof text === 'string' ? fromBase64(text) : undefined;
    if (raw === undefined || sealed === undefined) return parse(undefined);
    return parse(fromPaddedJson(await primitives.open(await boxKey(raw), sealed, `item ${name}`)));
  };
  const set = async (value: T): Promise<void> => {
    const key = await boxKey(await deviceKey());
    const sealed = await primitives.seal(key, toPaddedJson(value, 256), `item ${name}`);
    await browser.storage.local.set({ [name]: toBase64(sealed) });
  };
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    get,
    set: (value) => inTurn(() => set(value)),
    update: (change) =>
      inTurn(async () => {
        const before = await get();
        const value = change(before);
        if (value !== before) await set(value);
        return value;
      }),
  };
}
