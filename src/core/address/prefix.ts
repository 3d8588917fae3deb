/**
 * What guardians and policies write in `allowed` and `blocked`: a hostname, or the beginning of an
 * address. Both sides are normalised further than a URL parser does, because servers read `%61`, `//`
 * and `%2f` the same way as what they stand for, and a child must not walk round a rule with them.
 */
import { type Address, parseAddress } from './address';
import { canonicalHostname, isWithin } from './hostname';
import { isPublicSuffix } from './public-suffix';

/** A canonical hostname with its sub-domains, narrowed by what else was written. */
export interface AddressPrefix {
  readonly hostname: string;
  /** `web` (http, https, ws, wss: one site, whichever is used) or another scheme; empty: any. */
  readonly scheme: string;
  /** Decimal; empty: any port. */
  readonly port: string;
  /** Normalised, from the first `/`; empty: the whole host. */
  readonly path: string;
  /** Normalised `name=value` pieces that the address must carry. */
  readonly query: readonly string[];
}

export type PrefixRefusal = 'empty' | 'unreadable' | 'public-suffix';
export type ParsedPrefix =
  | { readonly ok: true; readonly prefix: AddressPrefix }
  | { readonly ok: false; readonly reason: PrefixRefusal };

const writtenScheme = /^\s*([a-z][a-z0-9+.-]*):\/\//i;
const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  ws: '80',
  https: '443',
  wss: '443',
  ftp: '21',
};

/**
 * Reads one entry. `*.host` and `.host` mean the same as `host`: the name and all below it. A public
 * suffix alone (`com.vn`, `github.io`) is refused, since it would name thousands of unrelated sites.
 * Total.
 */
export function parsePrefix(text: string): ParsedPrefix {
  const written = text.trim();
  if (written === '') return { ok: false, reason: 'empty' };
  const bare = written.replace(/^([a-z][a-z0-9+.-]*:\/\/)?(?:\*\.|\.)(?=[^./])/i, '$1');
  const address = parseAddress(bare);
  // A pattern such as `a*.com` would otherwise become a name that nothing ever has.
  if (address === undefined || canonicalHostname(address.hostname) === undefined) {
    return { ok: false, reason: 'unreadable' };
  }
  if (isPublicSuffix(address.hostname)) return { ok: false, reason: 'public-suffix' };
  const scheme = writtenScheme.test(bare) ? family(address.scheme) : '';
  const path = normalisePath(address.path);
  const query = address.query === '' ? [] : pieces(address.query);
  const hasPath = path !== '/' || query.length > 0;
  return {
    ok: true,
    prefix: { hostname: address.hostname, scheme, port: address.port, path: hasPath ? path : '', query },
  };
}

/**
 * True when the address lies under the prefix. A path matches at a segment boundary, or as plain text
 * when it ends in `/` or `=`; a query matches when each of its pieces is in the address's query.
 *
 * `purpose` decides doubtful cases so that protection never weakens: for `block` the case of letters
 * is ignored (many servers do), a piece of the query may go on, and one fitting piece among repeated
 * ones is enough; for `allow` every repetition has to fit. Total.
 */
export function matchesPrefix(
  prefix: AddressPrefix,
  address: Address,
  purpose: 'allow' | 'block' = 'allow',
): boolean {
  if (address.hostname === '' || !isWithin(address.hostname, prefix.hostname)) return false;
  if (prefix.scheme !== '' && prefix.scheme !== family(address.scheme)) return false;
  if (prefix.port !== '' && prefix.port !== (address.port || defaultPorts[address.scheme])) return false;
  if (prefix.path === '') return true;
  const fold = purpose === 'block' ? (text: string) => text.toLowerCase() : (text: string) => text;
  const path = fold(normalisePath(address.path));
  const wanted = fold(prefix.path);
  if (prefix.query.length === 0) return pathStarts(path, wanted);
  if (withoutSlash(path) !== withoutSlash(wanted)) return false;
  const given = pieces(address.query).map(fold);
  return prefix.query.every((piece) => queryHas(given, fold(piece), purpose));
}

/** Orders prefixes, the more specific the greater: by labels of the hostname, then by length of path. */
export function specificity(prefix: AddressPrefix): number {
  const labels = prefix.hostname.split('.').length;
  const query = prefix.query.reduce((sum, piece) => sum + piece.length + 1, 0);
  const narrowed = (prefix.scheme === '' ? 0 : 1) + (prefix.port === '' ? 0 : 1);
  return labels * 1_000_000 + Math.min(prefix.path.length + query, 99_999) * 10 + narrowed;
}

function pathStarts(path: string, wanted: string): boolean {
  if (!path.startsWith(wanted)) return false;
  if (path.length === wanted.length || wanted.endsWith('/') || wanted.endsWith('=')) return true;
  const next = path[wanted.length];
  // `;` begins path parameters (`/chat;jsessionid=1`), which servers take off before they look.
  return next === '/' || next === ';';
}

function queryHas(given: readonly string[], wanted: string, purpose: 'allow' | 'block'): boolean {
  const isOpen = wanted.endsWith('=') || purpose === 'block';
  const fits = (piece: string) => (isOpen ? piece.startsWith(wanted) : piece === wanted);
  if (purpose === 'block') return given.some(fits);
  const name = wanted.slice(0, `${wanted}=`.indexOf('='));
  const sameName = given.filter((piece) => piece === name || piece.startsWith(`${name}=`));
  return sameName.length > 0 && sameName.every(fits);
}

function family(scheme: string): string {
  return scheme === 'http' || scheme === 'https' || scheme === 'ws' || scheme === 'wss' ? 'web' : scheme;
}

function pieces(query: string): string[] {
  return query
    .split(/[&;]/)
    .filter(Boolean)
    .map((piece) => decodeAscii(piece.replaceAll('+', '%20')));
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * The path as a server is likely to read it: printable ASCII decoded (also `%2f`), other escapes in
 * upper case, backslashes and runs of slashes as one slash, dot segments resolved once more.
 */
function normalisePath(path: string): string {
  if (!/%|\/\/|\/\.|\\/.test(path)) return path;
  const decoded = decodeAscii(path).replaceAll('\\', '/');
  const kept: string[] = [];
  const segments = decoded.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const last = segments.at(-1);
  const isFolder = last === '' || last === '.' || last === '..';
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`;
}

function decodeAscii(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (coded) => {
    const code = Number.parseInt(coded.slice(1), 16);
    return code > 0x20 && code < 0x7f && code !== 0x25 ? String.fromCharCode(code) : coded.toUpperCase();
  });
}
