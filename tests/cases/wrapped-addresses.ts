import { listedHost } from '../browser/harness/project';

/** An address that shows another one, and the hosts that must not hear of it. */
export interface WrappedAddress {
  readonly name: string;
  readonly url: string;
  /** Hosts that must receive nothing: the inner one, and the one that would show it where rules can stop it. */
  readonly silent: readonly string[];
}

/** A gambling site, which every child's profile stops. */
export const inner = listedHost('gambling', 2);
const innerUrl = `https://${inner}/nap-tien?ma=1`;
const encoded = encodeURIComponent(innerUrl);
const base64 = Buffer.from(innerUrl).toString('base64');
const packed = inner.replaceAll('-', '--').replaceAll('.', '-');

const wrap = (name: string, url: string, isOuterSilent = true): WrappedAddress => ({
  name,
  url,
  silent: isOuterSilent ? [inner, new URL(url).hostname] : [inner],
});

/** Wrapped addresses that a child's profile must stop. */
export const wrappedAddresses: readonly WrappedAddress[] = [
  wrap('Google Translate host', `https://${packed}.translate.goog/nap-tien?_x_tr_sl=vi&_x_tr_tl=en`),
  wrap('Google Translate query', `https://translate.google.com/translate?sl=vi&tl=en&u=${encoded}`),
  wrap('Web Archive', `https://web.archive.org/web/20240101000000/${innerUrl}`),
  wrap('Web Archive, any date', `https://web.archive.org/web/*/${innerUrl}`),
  wrap('archive.today', `https://archive.ph/newest/${innerUrl}`),
  wrap('Google cache', `https://webcache.googleusercontent.com/search?q=cache:${inner}/nap-tien`),
  wrap('Google result link', `https://www.google.com/url?q=${encoded}&sa=U`, false),
  wrap('Google AMP viewer', `https://www.google.com/amp/s/${inner}/nap-tien`),
  wrap('AMP cache', `https://${packed}.cdn.ampproject.org/c/s/${inner}/nap-tien`),
  wrap('Bing translator', `https://www.bing.com/translator?url=${encoded}&to=en`),
  wrap('CORS proxy, address in the path', `https://cors-anywhere.herokuapp.com/${innerUrl}`),
  wrap('CORS proxy, address in the query', `https://corsproxy.io/?url=${encoded}`),
  wrap('reader', `https://r.jina.ai/${innerUrl}`),
  wrap('unknown proxy, address in the path', `https://cong-thong-tin.test/browse/${innerUrl}`),
  wrap('unknown proxy, address in the query', `https://cong-thong-tin.test/index.php?q=${encoded}`),
  wrap('unknown proxy, base64 in the query', `https://cong-thong-tin.test/index.php?u=${base64}`),
  wrap('unknown proxy, base64 in the path', `https://cong-thong-tin.test/proxy/${base64}`),
  wrap(
    'nested: an archive inside a translation',
    `https://web-archive-org.translate.goog/web/2024/${innerUrl}?_x_tr_sl=vi`,
  ),
  wrap(
    'nested: a proxy inside a Google link',
    `https://www.google.com/url?q=${encodeURIComponent(`https://corsproxy.io/?url=${encoded}`)}`,
    false,
  ),
  wrap('encoded twice', `https://corsproxy.io/?url=${encodeURIComponent(encoded)}`),
];

/** Wrapped addresses of harmless pages: they open, exactly as asked. */
export const harmlessWrapped: readonly string[] = [
  'https://www.google.com/url?q=https%3A%2F%2Fvnexpress.net%2F',
  'https://dang-nhap.test/login?continue=https%3A%2F%2Flop-hoc.test%2Fbai-1',
];
