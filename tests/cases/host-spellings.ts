import { listedHost } from '../browser/harness/project';

export interface Spelling {
  readonly name: string;
  readonly url: string;
}

export const spelled = listedHost('gambling', 3);
const [first = '', ...rest] = spelled.split('.');
const end = rest.join('.');
const fullWidth = [...first].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
const percent = [...first].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');

/** Ways to write one stopped hostname. */
export const hostSpellings: readonly Spelling[] = [
  { name: 'capital letters', url: `https://${spelled.toUpperCase()}/` },
  { name: 'a dot at the end', url: `https://${spelled}./` },
  { name: 'percent encoding', url: `https://${percent}.${end}/` },
  { name: 'full-width letters', url: `https://${fullWidth}.${end}/` },
  { name: 'ideographic dots', url: `https://${first}。${end}/` },
  { name: 'a soft hyphen', url: `https://${first}\u00ad.${end}/` },
  { name: 'a zero-width space', url: `https://${first}\u200b.${end}/` },
  { name: 'user and password', url: `https://vnexpress.net:mk@${spelled}/` },
  { name: 'an odd port', url: `https://${spelled}:8443/` },
  { name: 'plain http', url: `http://${spelled}/` },
  { name: 'backslashes', url: `https:\\\\${spelled}\\` },
  { name: 'a subdomain', url: `https://m.vao.${spelled}/` },
];

/** Ways to write public IP addresses; `canonical` is what the browser makes of each. */
export const ipSpellings: readonly (Spelling & { readonly canonical: string })[] = [
  { name: 'dotted decimal', url: 'http://45.67.89.10/', canonical: '45.67.89.10' },
  { name: 'one decimal number', url: 'http://759388426/', canonical: '45.67.89.10' },
  { name: 'hexadecimal', url: 'http://0x2d43590a/', canonical: '45.67.89.10' },
  { name: 'octal parts', url: 'http://055.0103.0131.012/', canonical: '45.67.89.10' },
  { name: 'short form', url: 'http://45.67.22794/', canonical: '45.67.89.10' },
  { name: 'https and a port', url: 'https://45.67.89.10:8443/', canonical: '45.67.89.10' },
  { name: 'a dot at the end', url: 'http://45.67.89.10./', canonical: '45.67.89.10' },
  { name: 'IPv6', url: 'http://[2606:4700::6810:84e5]/', canonical: '[2606:4700::6810:84e5]' },
  { name: 'IPv4-mapped IPv6', url: 'http://[::ffff:45.67.89.10]/', canonical: '[::ffff:2d43:590a]' },
  { name: 'IPv4-mapped IPv6 in hex', url: 'http://[::ffff:2d43:590a]/', canonical: '[::ffff:2d43:590a]' },
  { name: 'NAT64', url: 'http://[64:ff9b::2d43:590a]/', canonical: '[64:ff9b::2d43:590a]' },
];

/** Addresses of one's own network: a school's server or the router opens. */
export const ownNetwork: readonly string[] = [
  'http://192.168.1.1/',
  'http://10.0.0.5:8080/',
  'http://[fd00::1]/',
];
