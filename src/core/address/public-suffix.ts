/**
 * Public suffixes and registrable domains by the Public Suffix List, ICANN and private rules.
 *
 * tldts carries the list (132 kB minified, 48 kB compressed) and answers in about 0.3 µs.
 */
import { getDomain, parse } from 'tldts';
import { isIpAddress } from './hostname';

// Names are canonical already, so nothing has to be extracted or validated a second time.
const options = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
  mixedInputs: false,
} as const;

let lastHostname = '';
let lastDomain: string | undefined;

/**
 * The name a person or company registered (eTLD+1), of a canonical hostname: `b.example.com.vn` →
 * `example.com.vn`, `x.y.github.io` → `y.github.io`. Undefined for IP addresses, public suffixes
 * and single labels.
 */
export function registrableDomain(hostname: string): string | undefined {
  if (hostname === lastHostname) return lastDomain;
  lastDomain = isIpAddress(hostname) ? undefined : (getDomain(hostname, options) ?? undefined);
  lastHostname = hostname;
  return lastDomain;
}

/**
 * The public suffix of a canonical hostname; the last label where no rule of the list fits (the
 * list's own default rule), the empty string for IP addresses.
 */
export function publicSuffix(hostname: string): string {
  return isIpAddress(hostname) ? '' : (parse(hostname, options).publicSuffix ?? '');
}

/**
 * True when the whole canonical hostname is a suffix that the list names: `com`, `com.vn`,
 * `github.io`. False for single labels that no rule names (`localhost`, `moodle`): those are hosts of
 * a school's own network.
 */
export function isPublicSuffix(hostname: string): boolean {
  if (isIpAddress(hostname)) return false;
  const found = parse(hostname, options);
  return found.publicSuffix === hostname && (found.isIcann === true || found.isPrivate === true);
}

/** True for a name below a suffix that the list names: somebody can have registered it. */
export function hasListedSuffix(hostname: string): boolean {
  if (isIpAddress(hostname)) return false;
  const found = parse(hostname, options);
  return found.domain !== null && (found.isIcann === true || found.isPrivate === true);
}
