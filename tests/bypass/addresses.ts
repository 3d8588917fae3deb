import { listedHost } from '../browser/harness/project';
import type { Technique, TechniqueGroup } from './technique';

/** The site that a pupil wants to see. */
export const wanted = listedHost('gambling', 2);
const url = `https://${wanted}/`;
const encoded = encodeURIComponent(url);
const base64 = Buffer.from(url).toString('base64').replace(/=+$/, '');
const hex = Buffer.from(url).toString('hex');
const packed = wanted.replaceAll('-', '--').replaceAll('.', '-');
const rot13 = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));

const by = (id: string, what: string, address: string, how: string): Technique => ({
  id,
  what,
  outcome: 'design',
  how,
  address,
});
const listed = (id: string, what: string, host: string) =>
  by(id, what, `https://${host}/`, 'category `bypass` of the lists');
const inside = (id: string, what: string, address: string) =>
  by(id, what, address, 'the address inside is judged as if it were opened');

export const spellings: TechniqueGroup = {
  title: 'The same site, written otherwise',
  techniques: [
    ['spell-capital', 'capital letters', `https://${wanted.toUpperCase()}/`],
    ['spell-dot', 'a dot at the end', `https://${wanted}./`],
    ['spell-port', 'an odd port', `https://${wanted}:8443/`],
    ['spell-http', 'plain http', `http://${wanted}/`],
    ['spell-user', 'user and password before the name', `https://vnexpress.net:x@${wanted}/`],
    ['spell-backslash', 'backslashes', `https:\\\\${wanted}\\`],
    ['spell-percent', 'percent encoding', `https://%${wanted.charCodeAt(0).toString(16)}${wanted.slice(1)}/`],
    [
      'spell-wide',
      'full-width letters',
      `https://${String.fromCharCode(wanted.charCodeAt(0) + 0xfee0)}${wanted.slice(1)}/`,
    ],
    ['spell-ideographic', 'ideographic dots', `https://${wanted.replace('.', '。')}/`],
    ['spell-soft', 'a soft hyphen', `https://${wanted[0]}\u00ad${wanted.slice(1)}/`],
    ['spell-zero', 'a zero-width space', `https://${wanted[0]}\u200b${wanted.slice(1)}/`],
    ['spell-mobile', 'its page for telephones', `https://m.${wanted}/`],
    ['spell-deep', 'a name of a school before it', `https://vi.wikipedia.org.${wanted}/`],
    ['spell-mirror', 'a new mirror with the brand in its name', 'https://11bet-vn.xyz/'],
  ].map(([id = '', what = '', address = '']) =>
    by(id, what, address, 'one canonical hostname; lists hold for subdomains; the name score'),
  ),
};

export const numbers: TechniqueGroup = {
  title: 'Numbers instead of names',
  techniques: [
    ['ip-plain', 'its IP address', 'http://45.67.89.10/'],
    ['ip-decimal', 'as one decimal number', 'http://759388426/'],
    ['ip-hex', 'as a hexadecimal number', 'http://0x2d43590a/'],
    ['ip-octal', 'in octal parts', 'http://055.0103.0131.012/'],
    ['ip-short', 'in short form', 'http://45.67.22794/'],
    ['ip-v6', 'as IPv6', 'http://[2606:4700::6810:84e5]/'],
    ['ip-mapped', 'as IPv4 inside IPv6', 'http://[::ffff:45.67.89.10]/'],
    ['ip-nat64', 'through NAT64', 'http://[64:ff9b::2d43:590a]/'],
  ].map(([id = '', what = '', address = '']) =>
    by(id, what, address, 'public IP addresses are `bypass` for every child'),
  ),
};

export const services: TechniqueGroup = {
  title: 'Services that lead round',
  techniques: [
    listed('site-webproxy', 'a web proxy', 'croxyproxy.com'),
    listed('site-webproxy-2', 'another web proxy', 'proxyium.com'),
    listed('site-webproxy-3', 'a web proxy of a VPN seller', 'hide.me'),
    listed('site-vpn', 'a VPN to download', 'protonvpn.com'),
    listed('site-vpn-2', 'another VPN', 'nordvpn.com'),
    listed('site-psiphon', 'Psiphon', 'psiphon.ca'),
    listed('site-ultrasurf', 'Ultrasurf', 'ultrasurf.us'),
    listed('site-lantern', 'Lantern', 'getlantern.org'),
    listed('site-tor', 'the Tor Browser', 'torproject.org'),
    listed('site-onion', 'a gateway into Tor', 'onion.ws'),
    listed('site-doh', 'DNS over HTTPS', 'cloudflare-dns.com'),
    listed('site-doh-google', 'DNS over HTTPS by Google', 'dns.google'),
    listed('site-doh-adguard', 'DNS with rules of its own', 'adguard-dns.io'),
    listed('site-remote', 'remote control of another computer', 'anydesk.com'),
    listed('site-remote-2', 'remote control by TeamViewer', 'teamviewer.com'),
    by(
      'site-remote-chrome',
      'Chrome’s remote desktop',
      'https://remotedesktop.google.com/access',
      'category `bypass` of the lists',
    ),
    listed('site-browser', 'a browser in the browser', 'browserling.com'),
    listed('site-browser-2', 'a test farm of browsers', 'browserstack.com'),
    listed('site-browser-3', 'a shared browser', 'app.hyperbeam.com'),
    listed('site-desktop', 'a computer in the cloud', 'neverinstall.com'),
    listed('site-mesh', 'a private network over the internet', 'tailscale.com'),
    listed('site-tunnel', 'a tunnel to a computer at home', 'ngrok-free.app'),
    listed('site-tunnel-2', 'a tunnel of Cloudflare’s', 'trycloudflare.com'),
    listed('site-text', 'text-only copies of pages', 'textise.net'),
  ],
};

export const wrappers: TechniqueGroup = {
  title: 'The address inside another address',
  techniques: [
    inside(
      'wrap-translate',
      'Google Translate',
      `https://translate.google.com/translate?sl=vi&tl=en&u=${encoded}`,
    ),
    inside(
      'wrap-translate-host',
      'Google Translate’s own host for it',
      `https://${packed}.translate.goog/?_x_tr_sl=vi`,
    ),
    inside('wrap-bing', 'Bing’s translator', `https://www.bing.com/translator?url=${encoded}`),
    inside(
      'wrap-yandex',
      'Yandex’s translator',
      `https://translate.yandex.ru/translate?url=${wanted}&lang=en-vi`,
    ),
    inside('wrap-archive', 'the Web Archive', `https://web.archive.org/web/2024/${url}`),
    inside('wrap-archive-save', 'saving into the Web Archive', `https://web.archive.org/save/${url}`),
    inside('wrap-archive-today', 'archive.today', `https://archive.ph/newest/${url}`),
    inside(
      'wrap-cache',
      'Google’s cache',
      `https://webcache.googleusercontent.com/search?q=cache:${wanted}/`,
    ),
    inside('wrap-amp', 'the AMP viewer', `https://www.google.com/amp/s/${wanted}/`),
    inside('wrap-amp-cache', 'the AMP cache', `https://${packed}.cdn.ampproject.org/c/s/${wanted}/`),
    inside('wrap-reader', 'a reader for machines', `https://r.jina.ai/${url}`),
    inside('wrap-reader-2', 'a reader that jumps pay walls', `https://12ft.io/${url}`),
    inside('wrap-docs', 'Google’s document viewer', `https://docs.google.com/viewer?url=${encoded}`),
    inside('wrap-cors', 'a helper for programmers', `https://cors-anywhere.herokuapp.com/${url}`),
    inside('wrap-cors-2', 'another of them', `https://api.allorigins.win/raw?url=${encoded}`),
    inside('wrap-thumb', 'a picture of the page', `https://image.thum.io/get/${url}`),
    inside('wrap-shots', 'previews of WordPress', `https://s0.wp.com/mshots/v1/${encoded}`),
    inside('wrap-pdf', 'the page as PDF', `https://www.pdfmyurl.com/?url=${url}`),
    inside(
      'wrap-startpage',
      'the anonymous view of Startpage',
      `https://www.startpage.com/do/proxy?u=${encoded}`,
    ),
    inside('wrap-rss', 'a feed reader', `https://feedly.com/i/subscription/feed%2F${encoded}`),
    inside(
      'wrap-unknown-path',
      'a proxy nobody knows, address in the path',
      `https://lop-hoc-vui.test/browse/${url}`,
    ),
    inside(
      'wrap-unknown-query',
      'a proxy nobody knows, address in the query',
      `https://lop-hoc-vui.test/index.php?q=${encoded}`,
    ),
    inside('wrap-base64', 'base64 in the query', `https://lop-hoc-vui.test/index.php?u=${base64}`),
    inside('wrap-base64-path', 'base64 in the path', `https://lop-hoc-vui.test/proxy/${base64}`),
    inside('wrap-hex', 'hexadecimal', `https://lop-hoc-vui.test/${hex}/`),
    inside('wrap-rot13', 'ROT13', `https://lop-hoc-vui.test/${rot13(url)}`),
    inside(
      'wrap-backwards',
      'written backwards',
      `https://lop-hoc-vui.test/proxy?url=${[...url].reverse().join('')}`,
    ),
    inside('wrap-croxy', 'the marks of a CroxyProxy copy', `https://lop-hoc-vui.test/?__cpo=${base64}`),
    inside('wrap-scramjet', 'a proxy kit on one’s own page', `https://lop-hoc-vui.test/scramjet/${encoded}`),
    inside('wrap-twice', 'encoded twice', `https://corsproxy.io/?url=${encodeURIComponent(encoded)}`),
    inside(
      'wrap-nested',
      'an archive inside a translation',
      `https://web-archive-org.translate.goog/web/2024/${url}?_x_tr_sl=vi`,
    ),
    inside('wrap-facebook', 'Facebook’s way out', `https://l.facebook.com/l.php?u=${encoded}`),
    inside('wrap-youtube', 'YouTube’s way out', `https://www.youtube.com/redirect?q=${encoded}`),
    inside('wrap-steam', 'Steam’s way out', `https://steamcommunity.com/linkfilter/?url=${encoded}`),
    inside('wrap-anonym', 'a site that hides where one came from', `https://href.li/?${url}`),
  ],
};
