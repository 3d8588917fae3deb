import { googleHostnames } from './google-hosts';
import type { KnownWrapper } from './wrapper';

/** Result links of search engines: they answer with a redirect. */
export const searchRedirects: readonly KnownWrapper[] = [
  {
    id: 'google-redirect',
    hostnames: googleHostnames,
    kind: 'search-redirect',
    finds: [
      { in: 'query', names: ['q', 'url', 'adurl'], path: /^\/(?:url|aclk|local_url|interstitial)$/ },
      { in: 'query', names: ['imgrefurl', 'imgurl'], path: /^\/imgres$/ },
    ],
  },
  {
    id: 'google-ads',
    hostnames: ['googleadservices.com', 'doubleclick.net'],
    kind: 'search-redirect',
    finds: [{ in: 'query', names: ['adurl'] }],
  },
  {
    id: 'bing-redirect',
    hostnames: ['bing.com'],
    kind: 'search-redirect',
    finds: [{ in: 'query', names: ['u', 'r'], path: /^\/(?:ck\/a|aclick|aclk)$/ }],
  },
  {
    id: 'duckduckgo-redirect',
    hostnames: ['duckduckgo.com'],
    kind: 'search-redirect',
    finds: [{ in: 'query', names: ['uddg', 'u3'], path: /^\/(?:l|y\.js)/ }],
  },
  {
    id: 'yahoo-redirect',
    hostnames: ['search.yahoo.com', 'r.search.yahoo.com', 'images.search.yahoo.com', 'ri.search.yahoo.com'],
    kind: 'search-redirect',
    finds: [{ in: 'path', pattern: /\/RU=([^/]+)\//i }],
  },
  {
    id: 'yandex-redirect',
    hostnames: ['yandex.ru', 'yandex.com', 'ya.ru'],
    kind: 'search-redirect',
    finds: [{ in: 'query', names: ['url', 'img_url'], path: /^\/(?:clck|images)\b/ }],
  },
];

/** Link shims of social networks and mail: a warning or a redirect on the way to the inner address. */
export const shareRedirects: readonly KnownWrapper[] = [
  {
    id: 'facebook-shim',
    hostnames: ['facebook.com', 'messenger.com', 'workplace.com'],
    kind: 'share-redirect',
    finds: [{ in: 'query', names: ['u'], path: /^\/(?:l\.php|flx\/warn|si\/ajax\/l)/ }],
  },
  {
    id: 'instagram-shim',
    hostnames: ['l.instagram.com', 'l.threads.net', 'l.threads.com', 'l.wl.co'],
    kind: 'share-redirect',
    finds: [{ in: 'query', names: ['u'] }],
  },
  {
    id: 'youtube-redirect',
    hostnames: ['youtube.com', 'youtu.be'],
    kind: 'share-redirect',
    finds: [{ in: 'query', names: ['q', 'url'], path: /^\/redirect$/ }],
  },
  {
    id: 'zalo-redirect',
    hostnames: ['zalo.me', 'zaloapp.com', 'zdn.vn', 'zadn.vn'],
    kind: 'share-redirect',
    finds: [
      {
        in: 'query',
        names: ['u', 'url', 'link', 'target', 'continue', 'to'],
        path: /^\/(?:$|redirect|redirector|link|out|jump|go|safelink|r\b)/,
      },
    ],
  },
  {
    id: 'named-redirects',
    hostnames: [
      't.umblr.com',
      'away.vk.com',
      'out.reddit.com',
      'link.zhihu.com',
      'exit.sc',
      'gate.sc',
      'slack-redir.net',
      'safelinks.protection.outlook.com',
      'disq.us',
      'linkprotect.cudasvc.com',
      'nullrefer.com',
      'href.li',
      'anonym.to',
      'anonymz.com',
      'dereferer.org',
      'dereferer.me',
      'anon.to',
      'blankrefer.com',
    ],
    kind: 'share-redirect',
    finds: [
      { in: 'query', names: ['url', 'u', 'z', 'to', 'target', 'a', 'link', 'q'] },
      { in: 'whole-query' },
    ],
  },
  {
    id: 'site-redirects',
    hostnames: [
      'vk.com',
      'steamcommunity.com',
      'linkedin.com',
      'tiktok.com',
      'pinterest.com',
      'medium.com',
      'getpocket.com',
      'deviantart.com',
      'curseforge.com',
      'reddit.com',
      'weibo.cn',
      'douban.com',
    ],
    kind: 'share-redirect',
    finds: [
      {
        in: 'query',
        names: ['to', 'url', 'u', 'target', 'remoteurl', 'link'],
        path: /^\/(?:away|linkfilter|redir|safety\/go|link|offsite|r\/|redirect|linkout|media|sinaurl|link2)/,
      },
      { in: 'whole-query', path: /^\/users\/outgoing/ },
    ],
  },
  {
    id: 'proofpoint',
    hostnames: ['urldefense.com', 'urldefense.proofpoint.com', 'urldefense.us'],
    kind: 'share-redirect',
    finds: [
      { in: 'path', pattern: /^\/v3\/__(.+?)__;/ },
      { in: 'query', names: ['u'] },
    ],
  },
];
