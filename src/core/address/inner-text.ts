/** Reads a piece of text out of an address (a parameter, a rest of a path) as an address of its own. */
import { type Address, parseAddress } from './address';
import { canonicalHostname } from './hostname';
import { hasListedSuffix } from './public-suffix';

/** An address found in text, and whether it was in a code (base64, hex…) rather than plain to see. */
export interface Inner {
  readonly address: Address;
  readonly isCoded: boolean;
}

/** Longer than servers accept in a request line (8 to 16 KB); the rest is not looked at. */
export const maxInnerText = 32 * 1024;
const maxPercentLayers = 3;
const explicit = /^[\s"'<(]*((?:https?|wss?|ftp):[/\\].*)$/is;
const schemeRelative = /^[/\\]{2}[^/\\]/;
/** Glype drops `http` and encodes the rest: `://host/` or `s://host/`. */
const schemeTail = /^s?:\/\//i;
const bareHost = /^([^\s/\\?#:@]{3,1000})(?::\d{1,5})?(?:[/?#\\]|$)/;
const base64Text = /^[\w+/-]{8,}={0,2}$/;
const base64Address = /^(?:aHR0c|SFRUU|SHR0c|Oi8v|czovL)/;

/**
 * Finds the address that `text` stands for: `http(s)://…`, `//host…`, the same under up to three layers
 * of percent-encoding, or in base64, base64url, hex, ROT13, reversed, or the exchange of letters of
 * Ultraviolet proxies; with `allowBare` also `host.tld/…` under a suffix that exists. Total.
 */
export function readInner(text: string, allowBare: boolean): Inner | undefined {
  let layer = text.length > maxInnerText ? text.slice(0, maxInnerText) : text;
  for (let i = 0; i <= maxPercentLayers; i += 1) {
    const plain = readPlain(layer, allowBare);
    if (plain !== undefined) return { address: plain, isCoded: false };
    const decoded = decodePercent(layer);
    if (decoded === layer) break;
    layer = decoded;
  }
  const coded = readCoded(layer, allowBare);
  return coded === undefined ? undefined : { address: coded, isCoded: true };
}

/** Percent-decoding that never fails: what is no UTF-8 is read byte by byte. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}

/** Decodes base64 or base64url, padded or not, to text without control characters. */
export function decodeBase64(text: string): string | undefined {
  if (!base64Text.test(text)) return undefined;
  const standard = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  // One letter too many is what is left of a longer text that was cut.
  const whole = standard.length % 4 === 1 ? standard.slice(0, -1) : standard;
  try {
    const decoded = atob(whole);
    return /\p{Cc}/u.test(decoded.slice(0, 256)) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function readPlain(text: string, allowBare: boolean): Address | undefined {
  const written = explicit.exec(text);
  if (written !== null) return reachable(parseAddress(written[1]!));
  if (schemeRelative.test(text)) return underListedSuffix(parseAddress(text));
  return allowBare ? readBare(text) : undefined;
}

function readBare(text: string): Address | undefined {
  const host = bareHost.exec(text)?.[1];
  if (host?.includes('.') !== true || canonicalHostname(host) === undefined) return undefined;
  return underListedSuffix(parseAddress(text));
}

function readCoded(text: string, allowBare: boolean): Address | undefined {
  if (schemeTail.test(text)) return reachable(parseAddress(`http${text}`));
  if (/^uggcf?:/i.test(text)) return readPlain(rotate13(text), false);
  if (/^hvtr/i.test(text)) return readPlain(decodePercent(exchange(text)), false);
  if (/\/\/:s?ptth$/i.test(text)) return readPlain(Array.from(text).reverse().join(''), false);
  if (/^68747470(?:[0-9a-f]{2})+$/i.test(text)) return readPlain(decodeHex(text), false);
  if (!allowBare && !base64Address.test(text)) return undefined;
  const decoded = decodeBase64(text);
  if (decoded === undefined) return undefined;
  if (schemeTail.test(decoded)) return reachable(parseAddress(`http${decoded}`));
  return readPlain(decodePercent(decoded), allowBare);
}

/** A server that a browser could ask: a name with a dot, or an IP address. */
function reachable(address: Address | undefined): Address | undefined {
  return address !== undefined && (address.isIp || address.hostname.includes('.')) ? address : undefined;
}

function underListedSuffix(address: Address | undefined): Address | undefined {
  return address !== undefined && hasListedSuffix(address.hostname) ? address : undefined;
}

function rotate13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const start = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start);
  });
}

/** Ultraviolet's `xor` codec: every second character with its second bit turned over. */
function exchange(text: string): string {
  return Array.from(text, (char, i) =>
    i % 2 === 1 ? String.fromCharCode(char.charCodeAt(0) ^ 2) : char,
  ).join('');
}

function decodeHex(text: string): string {
  return text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}
