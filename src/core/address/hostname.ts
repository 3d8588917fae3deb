/**
 * The one canonical form of a hostname, as the browser itself would resolve it.
 *
 * Everything that is compared by name (lists, policies, addresses) goes through this file. The
 * platform's own URL parser does the hard part (IDNA, IPv4 in any base, IPv6), so that our form and
 * the browser's cannot drift apart; what it leaves open (trailing dots, IPv4-mapped IPv6) is closed here.
 */

const maxHostnameLength = 253;
const maxLabelLength = 63;
/** Every character percent-encoded in three bytes, and dots to spare. */
const maxSpelling = 10 * maxHostnameLength;
const ldhLabels = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
const dottedQuad = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
/** What cannot be inside a hostname, however it is spelt; the URL parser would cut the text there. */
const delimiters = /[/?#\\@\s]/;
const invisible = /[\p{White_Space}\p{Cc}\u200b\ufeff]/u;
const mappedIpv4 = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * Canonical form of one hostname in any spelling: lower case, no trailing dot, punycode, dotted-quad
 * IPv4 (also for IPv4-mapped IPv6), compressed IPv6 without brackets.
 *
 * What the parser refuses is refused: Node 20 does so with punycode that decodes to nothing (`xn--a`),
 * Chromium 156 lets it through. Such a name must not get into a compiled rule, where Firefox would drop
 * the whole rule for it.
 *
 * Total. Answers undefined for what is no hostname: an empty label, a label over 63 or a name over
 * 253 characters, or a character outside letters, digits, hyphen and underscore after IDNA.
 */
export function canonicalHostname(text: string): string | undefined {
  if (isPlainHostname(text)) return text;
  const trimmed = trimInvisible(text);
  if (trimmed === '' || trimmed.length > maxSpelling || delimiters.test(trimmed)) return undefined;
  const colon = trimmed.indexOf(':');
  if (colon >= 0 && trimmed.indexOf(':', colon + 1) < 0) return undefined;
  const host = parsedHost(colon >= 0 && !trimmed.startsWith('[') ? `[${trimmed}]` : trimmed);
  const name = host === undefined ? undefined : withoutTrailingDots(host);
  if (host === undefined || name === undefined || name.startsWith('.') || name.includes('..'))
    return undefined;
  return strict(hostnameFromParser(host));
}

/** Takes white space, control characters, zero-width spaces and byte-order marks off both ends. */
export function trimInvisible(text: string): string {
  // By hand: a regular expression for the end would be quadratic in a long run of spaces.
  let start = 0;
  let end = text.length;
  while (start < end && invisible.test(text[start]!)) start += 1;
  while (end > start && invisible.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** True for a canonical hostname that is an IPv4 or IPv6 address. */
export function isIpAddress(hostname: string): boolean {
  const last = hostname.charCodeAt(hostname.length - 1);
  if (last >= 0x30 && last <= 0x39 && dottedQuad.test(hostname)) return true;
  return hostname.includes(':');
}

/**
 * Index where the parent of the name that starts at `start` begins, or -1 at the top: walks
 * `a.b.c`, `b.c`, `c` by index, so that a lookup over millions of names allocates nothing.
 */
export function parentStart(hostname: string, start: number): number {
  const dot = hostname.indexOf('.', start);
  return dot < 0 ? -1 : dot + 1;
}

/** True when `hostname` is `parent` or below it; both canonical. */
export function isWithin(hostname: string, parent: string): boolean {
  if (!hostname.endsWith(parent)) return false;
  const before = hostname.length - parent.length;
  return before === 0 || (hostname.charCodeAt(before - 1) === 0x2e && !isIpAddress(hostname));
}

/**
 * Canonical form of what the URL parser gave as `hostname` for an http(s), ws(s) or ftp URL.
 *
 * More lenient than `canonicalHostname`: the parser lets characters such as `!` or `$` through and a
 * wildcard DNS record may answer to them, so the name is kept as it is and its parents still match.
 * Runs of dots, which no resolver accepts, are folded so that they hide nothing.
 */
export function hostnameFromParser(host: string): string | undefined {
  if (host.startsWith('[')) return withoutMapping(host.slice(1, -1));
  let name = host;
  if (name.endsWith('.') || name.startsWith('.') || name.includes('..')) {
    name = name.split('.').filter(Boolean).join('.');
    // `0x7f.1..` only becomes an IPv4 address once its empty labels are gone.
    const again = name === '' ? undefined : parsedHost(name);
    if (again === undefined) return undefined;
    name = again;
  }
  return name !== '' && name.length <= maxHostnameLength && labelsFit(name) ? name : undefined;
}

/**
 * True for a name that is canonical as it stands: what nearly every line of a list and every
 * navigation is. Punycode and names that end in a digit or hex number are left to the URL parser.
 */
export function isPlainHostname(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > maxHostnameLength) return false;
  let labelStart = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x2e) {
      if (i === labelStart || i - labelStart > maxLabelLength) return false;
      labelStart = i + 1;
    } else if (!isLdh(code)) return false;
    else if (code === 0x78 && i === labelStart && text.startsWith('n--', i + 1)) return false;
  }
  const first = text.charCodeAt(labelStart);
  return labelStart < length && length - labelStart <= maxLabelLength && (first < 0x30 || first > 0x39);
}

function isLdh(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f;
}

function parsedHost(text: string): string | undefined {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return undefined;
  }
}

function strict(hostname: string | undefined): string | undefined {
  if (hostname === undefined) return undefined;
  return hostname.includes(':') || ldhLabels.test(hostname) ? hostname : undefined;
}

function labelsFit(name: string): boolean {
  let start = 0;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
    if (dot - start > maxLabelLength) return false;
    start = dot + 1;
  }
  return name.length - start <= maxLabelLength;
}

function withoutMapping(ipv6: string): string {
  const match = mappedIpv4.exec(ipv6);
  if (match === null) return ipv6;
  const high = Number.parseInt(match[1]!, 16);
  const low = Number.parseInt(match[2]!, 16);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

/** A regular expression would try every run of dots anew. */
function withoutTrailingDots(host: string): string {
  let end = host.length;
  while (end > 0 && host.charCodeAt(end - 1) === 0x2e) end -= 1;
  return host.slice(0, end);
}
