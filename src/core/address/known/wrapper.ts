/**
 * How an address is hidden in another one.
 *
 * A filter judges the inner address of every kind but `query`: those wrappers show the inner page, or
 * take the browser there. `query` is an address in an ordinary parameter (login `continue=`, OAuth
 * `redirect_uri=`, share buttons, a search for an address): the page that opens is the outer one, and
 * should the browser go on to the inner address, that navigation is judged by itself.
 */
export type WrapKind =
  | 'translate'
  | 'archive'
  | 'cache'
  | 'amp'
  | 'search-redirect'
  | 'share-redirect'
  | 'proxy-path'
  | 'proxy-query'
  | 'query'
  | 'base64'
  | 'fragment';

/** Where a known wrapper keeps the inner address. Path patterns run over the encoded path. */
export type Find =
  | { readonly in: 'query'; readonly names: readonly string[]; readonly path?: RegExp }
  | { readonly in: 'path'; readonly pattern: RegExp; readonly to?: string }
  | { readonly in: 'whole-query'; readonly path?: RegExp }
  | { readonly in: 'translate-host' }
  | { readonly in: 'amp-host' };

/** One service that shows or redirects to other sites' pages. */
export interface KnownWrapper {
  readonly id: string;
  /** Canonical; sub-domains belong to them. */
  readonly hostnames: readonly string[];
  readonly kind: WrapKind;
  readonly finds: readonly Find[];
  /**
   * RE2, ignoring case: which URLs on these hostnames show an inner page and so must pass a gate page.
   * To be used together with `requestDomains: hostnames`, which keeps it within Chromium's 2 KB.
   * Absent for mere redirects, whose target the browser requests, and rules see, by itself.
   */
  readonly regex?: string;
}

/** Everything on these hostnames below the root is somebody else's page. */
export const anyPath = '^https?://[^/]+/.';
