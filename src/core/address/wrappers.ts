import { ampCaches } from './known/amp-caches';
import { archives } from './known/archives';
import { proxies } from './known/proxies';
import { searchRedirects, shareRedirects } from './known/redirects';
import { translators } from './known/translators';
import type { KnownWrapper, WrapKind } from './known/wrapper';

export type { Find, KnownWrapper, WrapKind } from './known/wrapper';

/** Every service we know by name that hides one address in another, the more telling kinds first. */
export const knownWrappers: readonly KnownWrapper[] = [
  ...translators,
  ...archives,
  ...ampCaches,
  ...proxies,
  ...searchRedirects,
  ...shareRedirects,
];

/** True for the kinds whose inner address decides (see `WrapKind`). */
export function isJudgedKind(kind: WrapKind): boolean {
  return kind !== 'query';
}

/**
 * RE2, ignoring case, for main frames on any host: addresses that carry another one in the path or in
 * a proxy's parameter and so must pass a gate page. Narrow on purpose, since they see only text: login
 * redirects and share buttons keep theirs in parameters of ordinary pages and are not hit.
 */
export const genericGateRegexes: readonly string[] = [
  '^https?://[^/]+/[^?#]*https?(:|%3a|%253a)(/|%2f|%252f)',
  '^https?://[^/]+/([^?#]*/)?https?/[^/?#]+\\.[a-z]',
  '^https?://[^/]+/([^?#]*/)?(proxy|browse|surf|unblock|cors)/[^/?#]+\\.[a-z]+[:/]',
  '^https?://[^/]+/([^?#]*/)?(hvtrs?(8|%3a|:)|aHR0c)',
  '^https?://[^/]+/(index\\.php)?\\?(u|q|url|site|link)=(https?(:|%3a)|aHR0c)',
  '^https?://[^/]+/[^?#]*(browse|proxy|surf|fetch)[^?/#]*\\?(.*&)?(u|q|url)=',
  '^https?://[^/]+/[^?#]*\\?(.*&)?__(cpo|pot)=(https?|aHR0c)',
  '^https?://[^/]+/\\?(https?(:|%3a)|aHR0c)',
];
