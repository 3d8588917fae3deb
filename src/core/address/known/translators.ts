import { googleHostnames } from './google-hosts';
import { anyPath, type KnownWrapper } from './wrapper';

/** Services that show a whole page in another language, fetched by their own servers. */
export const translators: readonly KnownWrapper[] = [
  {
    id: 'google-translate-host',
    hostnames: ['translate.goog'],
    kind: 'translate',
    finds: [{ in: 'translate-host' }],
    regex: '^https?://[^/]+/',
  },
  {
    id: 'google-translate',
    hostnames: ['translate.googleusercontent.com', ...googleHostnames.map((host) => `translate.${host}`)],
    kind: 'translate',
    finds: [{ in: 'query', names: ['u', 'url'] }],
    regex: '^https?://[^/]+/[^?#]*\\?(.*&)?(u|url)=',
  },
  {
    id: 'google-translate-path',
    hostnames: googleHostnames,
    kind: 'translate',
    finds: [{ in: 'query', names: ['u', 'url'], path: /^\/(?:translate|translate_c|website)\b/ }],
    regex: '^https?://[^/]+/(translate|website)[^#]*[?&]u(rl)?=',
  },
  {
    id: 'yandex-translate',
    hostnames: ['ru', 'com', 'by', 'kz', 'uz', 'com.tr', 'eu'].map((end) => `translate.yandex.${end}`),
    kind: 'translate',
    finds: [{ in: 'query', names: ['url'] }],
    regex: '^https?://[^/]+/[^?#]*\\?(.*&)?url=',
  },
  {
    id: 'yandex-translated-page',
    hostnames: ['translated.turbopages.org', 'z5h64q92x9.net'],
    kind: 'translate',
    finds: [{ in: 'path', pattern: /^\/proxy_[^/]+\/[^/]+\/(https?)\/(.+)$/, to: '$1://$2' }],
    regex: '^https?://[^/]+/proxy_[a-z]/',
  },
  {
    id: 'papago',
    hostnames: ['papago.naver.net', 'papago.naver.com'],
    kind: 'translate',
    finds: [{ in: 'query', names: ['url'] }],
    regex: '^https?://[^/]+/[^?#]*\\?(.*&)?url=',
  },
  {
    id: 'microsoft-translator',
    hostnames: ['translatetheweb.com', 'microsofttranslator.com'],
    kind: 'translate',
    finds: [{ in: 'query', names: ['a', 'url', 'u', 'r'] }],
    regex: '^https?://[^/]+/[^?#]*\\?(.*&)?(a|url)=',
  },
  {
    id: 'bing-translate',
    hostnames: ['bing.com'],
    kind: 'translate',
    finds: [
      { in: 'query', names: ['a', 'url', 'u'], path: /^\/(?:translator|translate|tetlangtranslate)\b/ },
    ],
    regex: '^https?://[^/]+/translat[^#]*[?&](a|u|url)=',
  },
  {
    id: 'baidu-translate',
    hostnames: ['fanyi.baidu.com'],
    kind: 'translate',
    finds: [{ in: 'query', names: ['query', 'url'], path: /^\/transpage/ }],
    regex: '^https?://[^/]+/transpage',
  },
  {
    id: 'other-translators',
    hostnames: ['translate.sogou.com', 'webtran.eu', 'online-translator.com', 'promt.one'],
    kind: 'translate',
    finds: [{ in: 'query', names: ['url', 'query', 'u', 'sourceurl'] }],
    regex: '^https?://[^/]+/[^?#]*\\?(.*&)?(url|query|u)=',
  },
  {
    id: 'reader-text',
    hostnames: ['r.jina.ai', 'txtify.it', 'smry.ai', 'freedium.cfd', 'freedium-mirror.cfd', '12ft.io'],
    kind: 'proxy-path',
    finds: [
      { in: 'path', pattern: /^\/(?:proxy\?q=|api\/proxy\/)?(.+)$/ },
      { in: 'query', names: ['url', 'q', 'u'] },
      { in: 'whole-query' },
    ],
    regex: anyPath,
  },
];
