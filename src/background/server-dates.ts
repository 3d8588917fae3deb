import { parseAddress } from '../core/address/address';
import { registrableDomain } from '../core/address/public-suffix';
import { believed, type Witnesses } from '../core/time/clock';
import { foldFuture } from '../core/time/ledger';
import { browser } from '../platform/browser';
import { changeLedger } from './time-ledger';

let witnesses: Witnesses = [];
/** A server's word is heard no more often than this while it agrees with us. */
const quietMs = 20_000;
let agreedAt = Number.NEGATIVE_INFINITY;

/**
 * Answers of ordinary https pages carry the server's time: a hint to what the real time is, since the computer's
 * clock can be set by anybody. Nothing is asked of anybody for it.
 */
export function watchServerDates(onChange: () => void): void {
  browser.webRequest.onHeadersReceived.addListener(
    ({
      url,
      responseHeaders,
      fromCache,
    }: chrome.webRequest.OnHeadersReceivedDetails & { fromCache?: boolean }) => {
      if (fromCache !== true) hear(url, responseHeaders ?? [], onChange);
      return undefined;
    },
    { urls: ['https://*/*'], types: ['main_frame', 'sub_frame', 'script'] },
    ['responseHeaders'],
  );
}

function hear(url: string, headers: readonly chrome.webRequest.HttpHeader[], onChange: () => void): void {
  if (performance.now() - agreedAt < quietMs) return;
  const address = parseAddress(url);
  const site = address === undefined || address.isIp ? undefined : registrableDomain(address.hostname);
  const value = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const date = Date.parse(value('date') ?? '');
  if (site === undefined || !Number.isFinite(date)) return;
  // A copy that lay in a cache on the way carries the time at which it was made.
  const age = Number(value('age') ?? 0);
  const at = date + (Number.isFinite(age) ? age : 0) * 1_000;
  let isChanged = false;
  void changeLedger((ledger, now) => {
    const next = believed(ledger.clock, witnesses, { site, at }, now);
    witnesses = next.witnesses;
    if (witnesses.length === 0) agreedAt = performance.now();
    if (next.clock === ledger.clock) return ledger;
    isChanged = true;
    return foldFuture({ ...ledger, clock: next.clock });
  })
    .then(() => {
      if (isChanged) onChange();
    })
    .catch((error) => console.error('[time]', error));
}
