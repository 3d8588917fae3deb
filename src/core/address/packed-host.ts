/** Hostnames that were packed into one label: `a-b--c-com.translate.goog`, `…-com.cdn.ampproject.org`. */
import { type Address, parseAddress } from './address';
import { canonicalHostname } from './hostname';
import { decodePunycode } from './punycode';

/** Google's own parameters (`_x_tr_sl`, `_x_tr_hl`, `_x_tr_pto`…) are no part of the inner address. */
const ownParameter = /^_x_tr_/;

/** The hostnames that one packed label may stand for, the likeliest first. */
function unpackLabel(label: string, prefix: string): readonly string[] {
  const stripped = prefix !== '' && label.startsWith(prefix) ? label.slice(prefix.length) : label;
  const candidates = [stripped];
  if (stripped.startsWith('xn--')) candidates.push(decodePunycode(stripped.slice(4)) ?? '');
  // `0-…-0` and `en-…` keep hyphens out of the third and fourth place, where IDNA forbids them.
  const framed = /^0-(.+)-0$/.exec(stripped)?.[1];
  if (framed !== undefined) candidates.unshift(framed);
  const marked = /^[a-z]{1,2}-(.{2}--.+)$/.exec(stripped)?.[1];
  if (marked !== undefined) candidates.push(marked);
  const hosts = candidates.map((text) => canonicalHostname(text.replace(/--|-/g, unpackHyphen)));
  return hosts.filter((host, i): host is string => host?.includes('.') === true && hosts.indexOf(host) === i);
}

/** The address behind `….translate.goog`, with the path and the inner page's own parameters. */
export function translatedAddresses(address: Address): readonly Address[] {
  const label = address.hostname.slice(0, -'.translate.goog'.length);
  if (label === '' || label.includes('.')) return [];
  const parameters = address.query.split('&').filter(Boolean);
  const own = new Map(parameters.filter((piece) => ownParameter.test(piece)).map(pair));
  const scheme = own.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  const query = parameters.filter((piece) => !ownParameter.test(piece)).join('&');
  return unpackLabel(label, own.get('_x_tr_hp') ?? '').flatMap(
    (host) => parseAddress(`${scheme}://${host}${address.path}${query === '' ? '' : `?${query}`}`) ?? [],
  );
}

/** The publisher behind a sub-domain of an AMP cache, where the path does not tell it. */
export function ampHostAddresses(address: Address): readonly Address[] {
  const label = address.hostname.split('.', 1)[0]!;
  return unpackLabel(label, '').flatMap((host) => parseAddress(`https://${host}/`) ?? []);
}

function unpackHyphen(hyphens: string): string {
  return hyphens === '--' ? '-' : '.';
}

function pair(piece: string): readonly [string, string] {
  const equals = piece.indexOf('=');
  return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
}
