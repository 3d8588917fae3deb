import { blockedPath } from '../core/plan/dnr-rule';
import type { Judgement } from '../core/plan/judgement';
import { browser } from '../platform/browser';
import { stoppedItem } from './stores';

const lastRequested = new Map<number, string>();

/** Notes where a tab is going: a rule that stops it tells nobody the address. */
export function noteRequest(tabId: number, url: string): void {
  lastRequested.set(tabId, url);
}

export function lastRequestOf(tabId: number): string | undefined {
  return lastRequested.get(tabId);
}

/** Remembers what a tab was stopped at, also when the worker dies while the page stands. */
export async function rememberStopped(tabId: number, url: string): Promise<void> {
  await stoppedItem.update((stopped) => ({ ...stopped, [tabId]: url }));
}

export async function stoppedAddressOf(tabId: number): Promise<string | undefined> {
  return (await stoppedItem.get())[tabId];
}

export async function forgetTab(tabId: number): Promise<void> {
  lastRequested.delete(tabId);
  await stoppedItem.update((stopped) => {
    const { [tabId]: _gone, ...rest } = stopped;
    return rest;
  });
}

/** Takes a tab away from an address that must not be seen. A tab that is gone meanwhile is no error. */
export async function stopTab(tabId: number, url: string, judgement: Judgement): Promise<void> {
  noteRequest(tabId, url);
  await rememberStopped(tabId, url);
  try {
    await browser.tabs.update(tabId, {
      url: browser.runtime.getURL(blockedPath(judgement.layer, judgement.category)),
    });
  } catch (error) {
    console.warn('[stop] tab is gone', error);
  }
}
