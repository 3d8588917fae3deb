import { browser } from './browser';

/** Things left under keys of one prefix for another worker to take over; each write is its own key, so none is lost. */
export interface Outbox {
  leave(value: unknown): Promise<void>;
  /** Keys with what is under them. */
  all(): Promise<readonly (readonly [string, unknown])[]>;
  remove(keys: readonly string[]): Promise<void>;
  isKey(key: string): boolean;
}

export function createOutbox(prefix: string): Outbox {
  const isKey = (key: string) => key.startsWith(prefix);
  return {
    isKey,
    leave: (value) => browser.storage.local.set({ [`${prefix}${crypto.randomUUID()}`]: value }),
    all: async () => Object.entries(await browser.storage.local.get(null)).filter(([key]) => isKey(key)),
    remove: (keys) => browser.storage.local.remove([...keys]),
  };
}
