import { browser, isFirefox } from '../platform/browser';

/**
 * A blocked site that still opened came out of its own service worker's cache, where no rule looks: takes the
 * worker and what it keeps away. Cookies and sign-ins stay.
 */
export async function forgetServiceWorker(url: string): Promise<void> {
  const { origin, hostname } = new URL(url);
  // Each browser names the site in its own way; the types know Chromium's.
  const site = (isFirefox ? { hostnames: [hostname] } : { origins: [origin] }) as { origins: [string] };
  try {
    const kept = isFirefox ? { serviceWorkers: true } : { serviceWorkers: true, cacheStorage: true };
    await browser.browsingData.remove(site, kept);
  } catch (error) {
    console.warn('[forget]', error);
  }
}
