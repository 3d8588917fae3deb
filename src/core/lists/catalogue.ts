import type { Category } from '../policy/categories';

/** A well-known public list that a guardian can switch on; nothing of it is in the package. */
export interface CatalogueList {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly category: Category;
  readonly licence: string;
}

const hagezi = 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/wildcard';
const hostsVn = 'https://raw.githubusercontent.com/bigdargon/hostsVN/master/extensions';
const shadow = 'https://raw.githubusercontent.com/ShadowWhisperer/BlockLists/master/RAW';
const stevenBlack = 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates';

/** Vietnamese lists first. Addresses and licences as their maintainers publish them; they change, so a failure shows. */
export const catalogue: readonly CatalogueList[] = [
  {
    id: 'hostsvn-gambling-vn',
    title: 'hostsVN: cờ bạc Việt Nam',
    url: `${hostsVn}/gambling-VN/hosts`,
    category: 'gambling',
    licence: 'MIT',
  },
  {
    id: 'hostsvn-adult-vn',
    title: 'hostsVN: người lớn Việt Nam',
    url: `${hostsVn}/adult-VN/hosts`,
    category: 'adult',
    licence: 'MIT',
  },
  {
    id: 'hostsvn-threat-vn',
    title: 'hostsVN: lừa đảo Việt Nam',
    url: `${hostsVn}/threat-VN/hosts`,
    category: 'phishing',
    licence: 'MIT',
  },
  {
    id: 'chongluadao',
    title: 'Chống lừa đảo (chongluadao.vn)',
    url: 'https://raw.githubusercontent.com/elliotwutingfeng/ChongLuaDao-Phishing-Blocklist/main/urls.txt',
    category: 'phishing',
    licence: 'BSD-3-Clause',
  },
  {
    id: 'hagezi-nsfw',
    title: 'HaGeZi NSFW',
    url: `${hagezi}/nsfw-onlydomains.txt`,
    category: 'adult',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-gambling',
    title: 'HaGeZi Gambling',
    url: `${hagezi}/gambling-onlydomains.txt`,
    category: 'gambling',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-bypass',
    title: 'HaGeZi DoH, VPN, proxy bypass',
    url: `${hagezi}/doh-vpn-proxy-bypass-onlydomains.txt`,
    category: 'bypass',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-piracy',
    title: 'HaGeZi Anti-Piracy',
    url: `${hagezi}/anti.piracy-onlydomains.txt`,
    category: 'piracy',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-fake',
    title: 'HaGeZi Fake',
    url: `${hagezi}/fake-onlydomains.txt`,
    category: 'phishing',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-tif',
    title: 'HaGeZi Threat Intelligence Feeds (mini)',
    url: `${hagezi}/tif.mini-onlydomains.txt`,
    category: 'malware',
    licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-nosafesearch',
    title: 'HaGeZi No Safe Search',
    url: `${hagezi}/nosafesearch-onlydomains.txt`,
    category: 'unsafe-search',
    licence: 'GPL-3.0',
  },
  {
    id: 'shadow-adult',
    title: 'ShadowWhisperer Adult',
    url: `${shadow}/Adult`,
    category: 'adult',
    licence: 'Unlicense',
  },
  {
    id: 'shadow-dating',
    title: 'ShadowWhisperer Dating',
    url: `${shadow}/Dating`,
    category: 'dating',
    licence: 'Unlicense',
  },
  {
    id: 'shadow-scam',
    title: 'ShadowWhisperer Scam',
    url: `${shadow}/Scam`,
    category: 'phishing',
    licence: 'Unlicense',
  },
  {
    id: 'shadow-typo',
    title: 'ShadowWhisperer Typo',
    url: `${shadow}/Typo`,
    category: 'typosquat',
    licence: 'Unlicense',
  },
  {
    id: 'shadow-shorteners',
    title: 'ShadowWhisperer URL shorteners',
    url: `${shadow}/UrlShortener`,
    category: 'shorteners',
    licence: 'Unlicense',
  },
  {
    id: 'steven-social',
    title: 'StevenBlack Social',
    url: `${stevenBlack}/social-only/hosts`,
    category: 'social',
    licence: 'MIT',
  },
  {
    id: 'steven-fakenews',
    title: 'StevenBlack Fake news',
    url: `${stevenBlack}/fakenews-only/hosts`,
    category: 'fake-news',
    licence: 'MIT',
  },
  {
    id: 'urlhaus',
    title: 'URLhaus (abuse.ch)',
    url: 'https://urlhaus.abuse.ch/downloads/hostfile/',
    category: 'malware',
    licence: 'CC0-1.0',
  },
  {
    id: 'phishing-army',
    title: 'Phishing Army',
    url: 'https://phishing.army/download/phishing_army_blocklist.txt',
    category: 'phishing',
    licence: 'CC BY-NC 4.0',
  },
];
