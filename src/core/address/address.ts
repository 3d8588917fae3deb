import { hostnameFromParser, isIpAddress, isPlainHostname, trimInvisible } from './hostname';

/** One web address in canonical form. Every part is text for comparison, never markup. */
export interface Address {
  /** Rebuilt from the parts: no credentials, no trailing dot in the host, no empty `?` or `#`. */
  readonly href: string;
  /** Lower case, without the colon: `https`. */
  readonly scheme: string;
  /** Canonical, IPv6 without brackets; empty for schemes that name no server. */
  readonly hostname: string;
  /** Decimal, empty when it is the scheme's own. */
  readonly port: string;
  /** As the URL parser gives it: from the first `/`, dot segments resolved, percent-encoding kept. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Without the hash sign. */
  readonly fragment: string;
  readonly isIp: boolean;
}

/** Chromium refuses longer ones (url::kMaxURLChars), so nothing longer can be visited. */
const maxLength = 2 * 1024 * 1024;
const schemePrefix = /^([a-z][a-z0-9+.-]*):/i;
const hostSchemes = new Set(['http', 'https', 'ws', 'wss', 'ftp']);
/** Schemes whose rest may look like a port (`tel:113`) and must not be read as `host:port`. */
const opaqueSchemes = new Set(['about', 'data', 'javascript', 'mailto', 'tel', 'sms', 'file', 'urn', 'geo']);
const portAndRest = /^\d{1,5}(?:[/?#\\]|$)/;
const bareIpv6 = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*$/i;
const maxUnwraps = 8;

/**
 * The common case in one look: an http(s) address of which the URL parser would not change a
 * character (a property test compares the two). All else takes the slow road, also the characters on
 * which parsers differ: Chromium 156 encodes `^` and `|` in a path, Node 20 does not.
 */
const plain =
  /^(https?):\/\/([a-z0-9._-]+)(\/[\w~!$&'()*+,;=:@/.%-]*)?(?:\?([\w~!$&()*+,;=:@/.%?-]*))?(?:#([\w~!$&'()*+,;=:@/.%?-]*))?$/;
const dotSegment = /\/(?:\.|%2e)/i;

/**
 * Reads an address as people, list files and browsers write it: a URL, `host`, `host:port` or
 * `host/path` (read as http). White space and control characters around it are dropped,
 * `view-source:` is unwrapped, `blob:` and `filesystem:` stand for the page inside.
 *
 * Total: answers undefined for what a browser could not open either.
 */
export function parseAddress(input: string): Address | undefined {
  if (input.length > maxLength) return undefined;
  return parsePlain(input) ?? parseAny(trimInvisible(input).replace(/[\t\n\r]/g, ''), maxUnwraps);
}

/** Host and port as a URL writes them: IPv6 in brackets, the port only when it is given. */
export function hostAndPort(hostname: string, port: string): string {
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return port === '' ? host : `${host}:${port}`;
}

function parsePlain(input: string): Address | undefined {
  const match = plain.exec(input);
  if (match === null) return isPlainHostname(input) ? ofHostname(input) : undefined;
  const hostname = match[2]!;
  const path = match[3] ?? '/';
  if (!isPlainHostname(hostname) || dotSegment.test(path)) return undefined;
  const query = match[4] ?? '';
  const fragment = match[5] ?? '';
  const isExact = match[3] !== undefined && match[4] !== '' && match[5] !== '';
  const scheme = match[1]!;
  return {
    href: isExact ? input : buildHref(scheme, hostname, '', path, query, fragment),
    scheme,
    hostname,
    port: '',
    path,
    query,
    fragment,
    isIp: false,
  };
}

/** A bare name, as list files hold them. */
function ofHostname(hostname: string): Address {
  const href = `http://${hostname}/`;
  return { href, scheme: 'http', hostname, port: '', path: '/', query: '', fragment: '', isIp: false };
}

function parseAny(text: string, unwrapsLeft: number): Address | undefined {
  const scheme = schemePrefix.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return parseBare(text);
  const rest = text.slice(scheme.length + 1);
  if (hostSchemes.has(scheme)) return fromUrl(text);
  if (scheme === 'view-source') return unwrapsLeft > 0 ? parseAny(rest, unwrapsLeft - 1) : undefined;
  if (scheme === 'blob' || scheme === 'filesystem') {
    const inner = unwrapsLeft > 0 && schemePrefix.test(rest) ? parseAny(rest, unwrapsLeft - 1) : undefined;
    return inner !== undefined && inner.hostname !== '' ? inner : fromUrl(text);
  }
  if (!opaqueSchemes.has(scheme) && !rest.startsWith('//')) {
    if (portAndRest.test(rest) || scheme.includes('.') || bareIpv6.test(text)) return parseBare(text);
  }
  return fromUrl(text);
}

function parseBare(text: string): Address | undefined {
  if (/^[/\\]{2}/.test(text)) return fromUrl(`http:${text}`);
  if (text === '' || /^[/\\?#.]/.test(text)) return undefined;
  return fromUrl(bareIpv6.test(text) ? `http://[${text}]` : `http://${text}`);
}

function fromUrl(text: string): Address | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const scheme = url.protocol.slice(0, -1);
  const path = url.pathname;
  const query = url.search.slice(1);
  const fragment = url.hash.slice(1);
  if (!hostSchemes.has(scheme)) {
    return { href: url.href, scheme, hostname: '', port: '', path, query, fragment, isIp: false };
  }
  const hostname = hostnameFromParser(url.hostname);
  if (hostname === undefined) return undefined;
  const href = buildHref(scheme, hostname, url.port, path, query, fragment);
  return { href, scheme, hostname, port: url.port, path, query, fragment, isIp: isIpAddress(hostname) };
}

function buildHref(
  scheme: string,
  hostname: string,
  port: string,
  path: string,
  query: string,
  fragment: string,
): string {
  const search = query === '' ? '' : `?${query}`;
  const hash = fragment === '' ? '' : `#${fragment}`;
  return `${scheme}://${hostAndPort(hostname, port)}${path}${search}${hash}`;
}
