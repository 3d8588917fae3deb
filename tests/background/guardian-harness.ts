import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

export const start = Date.parse('2026-03-01T08:00:00Z');
export const minute = 60_000;

/** Quick and good enough to tell PINs apart: 10,000 tries take no hour. Mock `derive-key` with it. */
export async function quickKey(text: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(createHash('sha256').update(text).update(salt).digest());
}

/** A browser as installed, at `start`; only `Date` stands still. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: start });
}

/** A new worker over the same storage. */
export async function newWorker() {
  vi.resetModules();
  const [guardian, recovery, tries, session] = await Promise.all([
    import('../../src/background/guardian'),
    import('../../src/background/guardian-recovery'),
    import('../../src/background/guardian-tries'),
    import('../../src/background/guardian-session'),
  ]);
  return { ...guardian, ...recovery, ...tries, ...session };
}

/** The browser is closed and opened again. */
export async function newBrowserSession() {
  await fakeBrowser.storage.session.clear();
  return newWorker();
}

export function wait(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}
