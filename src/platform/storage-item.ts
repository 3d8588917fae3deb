import { browser } from './browser';

/**
 * One key of extension storage with its type and its reader. `parse` gets whatever is stored (also nothing, or
 * what somebody else wrote) and always gives a usable value.
 */
export interface StorageItem<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Reads, changes and writes without another change of this item in between. */
  update(change: (value: T) => T): Promise<T>;
}

export function storageItem<T>(
  area: 'local' | 'session',
  key: string,
  parse: (stored: unknown) => T,
): StorageItem<T> {
  let last: Promise<unknown> = Promise.resolve();
  const get = async () => parse((await browser.storage[area].get(key))[key]);
  const set = async (value: T) => browser.storage[area].set({ [key]: value });
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
        const value = change(await get());
        await set(value);
        return value;
      }),
  };
}
