import { isWayRound, type OtherExtension } from '../core/health/way-round';
import { browser } from '../platform/browser';
import { record } from './journal';

/** Notes each time an extension that can lead past the filter is installed or switched on. */
export function watchOtherExtensions(): void {
  const notice = (extension: OtherExtension) => {
    if (isWayRound(extension)) void record('way-round', { detail: 'extension' });
  };
  browser.management.onEnabled.addListener(notice);
  browser.management.onInstalled.addListener(notice);
}

/** Names of the extensions that can lead past the filter now. */
export async function waysRound(): Promise<readonly string[]> {
  const all = await browser.management.getAll();
  return all.filter((each) => isWayRound(each)).map(({ name }) => name.slice(0, 100));
}
