import { type BrowserName, browserOf } from '../core/health/checks';

interface Brands {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

/** The browser this page is open in, by what it says of itself. */
export function thisBrowser(): BrowserName {
  const brands = (navigator as Brands).userAgentData?.brands.map(({ brand }) => brand) ?? [];
  return browserOf(navigator.userAgent, brands);
}
