/** Addresses hidden in those of hosts we do not know: in the path, a parameter or the fragment. */
import type { Address } from './address';
import { isWithin } from './hostname';
import { decodePercent, type Inner, maxInnerText, readInner } from './inner-text';
import { type Parameter, parametersOf } from './parameters';
import { registrableDomain } from './public-suffix';
import type { WrapKind } from './wrappers';

export interface GenericWrap {
  readonly inner: Address;
  readonly kind: WrapKind;
}

/**
 * Names under which web proxies and viewers take the address they show. Names of redirects (`goto`,
 * `redirect`, `continue`, `next`…) are not here: there the browser itself asks for the inner address,
 * which is then judged, and half of them are logins.
 */
const proxyNames = new Set(
  (
    'url u q uri link target site website web address addr dest host hostname domain href page ' +
    'open surf visit fetch get proxy proxyurl proxy_url quest browse urlinput input view __cpo __pot'
  ).split(' '),
);
const loginNames = new Set(
  (
    'continue next return returnto return_to returnurl return_url redirect redirect_uri redirect_url ' +
    'redirecturl redirectto callback callback_url state rd ref referer referrer followup service goto back ' +
    'backurl from origin success_url cancel_url relaystate wreply post_logout_redirect_uri'
  ).split(' '),
);
/** Pages that mention an address without showing what is behind it: logins, sharing, checks, pictures. */
const gentlePath =
  /(?:^|[/._-])(?:log-?(?:in|out)|sign-?(?:in|up|out)|auth[a-z0-9]*|oauth2?|sso|saml2?|cas|account|accounts|session|register|consent|share[a-z0-9]*|sharer|intent|submit[a-z0-9]*|oembed|bookmark[a-z0-9]*|pin|post|tweet|send|out|away|leave|exit|redirect[a-z0-9]*|callback|link|go|external|search|validat[a-z0-9]*|whois|report|check[a-z0-9]*|scan|analy[a-z0-9]*|_next|image[a-z0-9]*|img|thumb[a-z0-9]*|resize|avatar|favicons?)(?:[/._?-]|$)/i;
const proxyPath =
  /(?:^|[/._-])(?:browse|proxy|proxify|webproxy|phproxy|miniproxy|glype|surf|unblock(?:ed|er)?|cors|nph-proxy)(?:[/._?-]|$)/i;
/** Never web proxies, and full of share buttons and logins; their own wrappers are in the table. */
const gentleHosts =
  'google.com facebook.com messenger.com instagram.com x.com twitter.com linkedin.com pinterest.com reddit.com youtube.com microsoft.com microsoftonline.com live.com bing.com apple.com github.com gitlab.com zalo.me telegram.me t.me whatsapp.com wikipedia.org wikimedia.org w3.org yahoo.com yandex.ru duckduckgo.com coccoc.com amazon.com tumblr.com vk.com line.me'.split(
    ' ',
  );

/** Cheap look whether anything may be hidden; most ordinary addresses stop here. */
const hint = new RegExp(
  'h(?:ttp|vtr)|uggc|ptth|68747470|aHR0c|SFRUU|SHR0c|Oi8v|czovL|%(?:25|2f|3a|68)|//|:/|' +
    '/(?:proxy|proxies|browse|surf|cors|unblock|unblocked|relay|tunnel|fetch)[/.]|' +
    `(?:^|[&;])(?:${[...proxyNames].join('|')})=`,
  'i',
);
/** What any value has that can be read as an address: a dot, a slash, an escape or a code's first letters. */
const promising = /[./%]|^(?:aHR0c|SFRUU|SHR0c|Oi8v|czovL|68747470|[A-Za-z0-9_-]{12,}={0,2}$)/;
/** The same of any value of a query: `?page=2` has none, and is not taken apart. */
const hasPromising =
  /[./%]|(?:^|[=&;])(?:aHR0c|SFRUU|SHR0c|Oi8v|czovL|68747470|[A-Za-z0-9_-]{12,}={0,2}(?:[&;]|$))/;
const inPath = /(?<![a-z0-9])(?:https?|ftp|wss?):[/\\]+[^/\\]/gi;
const schemeSegment = /\/(https?)\/([^/]+\..*)$/i;
const afterProxyWord =
  /\/(?:proxy|proxies|browse|surf|cors|unblock|unblocked|relay|tunnel|fetch)(?:\.\w+)?\/([^/]+\..*)$/i;
const codedSegment = /\/((?:hvtr|uggc|68747470|aHR0c|SFRUU|SHR0c|czovL|Oi8v)[^/]*)(.*)$/i;

/** Every address that the outer one may hide, in the order path, query, fragment. Total. */
export function genericWraps(address: Address): readonly GenericWrap[] {
  const { path, query, fragment } = address;
  const hasHint =
    (path.length > 4 && hint.test(path)) || hint.test(query) || (fragment !== '' && hint.test(fragment));
  if (!hasHint) return [];
  const found = [...inPathOf(address), ...inQueryOf(address, query), ...inFragmentOf(fragment)];
  if (found.length === 0) return found;
  const ownDomain = registrableDomain(address.hostname) ?? address.hostname;
  const isGentleHost = gentleHosts.some((host) => isWithin(address.hostname, host));
  return found.map(({ inner, kind }) => {
    // A site that names a page of its own, or a platform's share button, hides nothing.
    const isGentle = isGentleHost || isWithin(inner.hostname, ownDomain);
    return { inner, kind: isGentle ? 'query' : kind };
  });
}

function inPathOf({ path, query }: Address): readonly GenericWrap[] {
  if (!hint.test(path)) return [];
  const tail = query === '' ? '' : `?${query}`;
  const raw = path.slice(0, maxInnerText);
  const coded = codedSegment.exec(raw);
  const found =
    coded === null ? [] : [readInner(coded[1]!, false), readInner(`${coded[1]}${coded[2]}`, false)];
  let layer = raw;
  for (let i = 0; i < 4; i += 1) {
    const starts = Array.from(layer.matchAll(inPath), (match) => match.index);
    // The first holds all others; the last is there for those who put a decoy before it.
    const texts = starts.length > 1 ? [starts[0]!, starts.at(-1)!] : starts;
    found.push(...texts.map((start) => readInner(layer.slice(start) + tail, false)));
    const scheme = schemeSegment.exec(layer);
    if (scheme !== null) found.push(readInner(`${scheme[1]}://${scheme[2]}${tail}`, false));
    const bare = afterProxyWord.exec(layer)?.[1];
    if (bare !== undefined) found.push(readInner(bare + tail, true));
    const next = decodePercent(layer);
    if (found.length > 0 || next === layer) break;
    layer = next;
  }
  return found.flatMap((inner) => wrap(inner, 'proxy-path'));
}

function inQueryOf({ path }: Address, query: string): readonly GenericWrap[] {
  if (!hasPromising.test(query) || !hint.test(query)) return [];
  return parametersOf(query.slice(0, maxInnerText)).flatMap((parameter) => {
    if (!promising.test(parameter.value)) return [];
    const kind = kindOfParameter(parameter, path);
    // `?q=example.com` is a search; a bare name counts only where proxies take one.
    const allowBare = kind === 'proxy-query' && parameter.name !== 'q' && parameter.name !== '';
    return wrap(readInner(parameter.value, allowBare || proxyPath.test(path)), kind);
  });
}

function kindOfParameter({ name }: Parameter, path: string): WrapKind {
  if (name === '__cpo' || name === '__pot') return 'proxy-query';
  if (proxyPath.test(path)) return 'proxy-query';
  if (loginNames.has(name) || gentlePath.test(path)) return 'query';
  if (name === 'q' && path !== '/' && !path.endsWith('.php')) return 'query';
  return name === '' || proxyNames.has(name) ? 'proxy-query' : 'query';
}

function inFragmentOf(fragment: string): readonly GenericWrap[] {
  // `#:~:text=` quotes words of the page.
  if (fragment === '' || fragment.startsWith(':~:')) return [];
  const text = fragment.slice(0, maxInnerText).replace(/^!?\/*/, '');
  const whole = wrap(readInner(text, false), 'fragment');
  if (whole.length > 0) return whole;
  const parameters = parametersOf(text.slice(text.indexOf('?') + 1));
  return parameters.flatMap((parameter) => {
    return wrap(readInner(parameter.value, false), proxyNames.has(parameter.name) ? 'fragment' : 'query');
  });
}

function wrap(inner: Inner | undefined, kind: WrapKind): readonly GenericWrap[] {
  if (inner === undefined) return [];
  return [{ inner: inner.address, kind: inner.isCoded && kind.startsWith('proxy') ? 'base64' : kind }];
}
