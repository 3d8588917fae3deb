import { googleHostnames } from './google-hosts';
import { anyPath, type KnownWrapper } from './wrapper';

/** `/web/20200101000000im_/https://…`: a time stamp with flags, or `*`, then the address. */
const stamped = /\/(?:\d{1,14}(?:[a-z_]*|\*)|\*|newest|oldest|latest|timemap\/[^/]+\/?\d*)\/(?!\d+\/)(.+)$/;

/** Stored copies of pages. */
export const archives: readonly KnownWrapper[] = [
  {
    id: 'wayback-machine',
    hostnames: ['web.archive.org', 'wayback.archive.org', 'archive.org'],
    kind: 'archive',
    finds: [
      { in: 'path', pattern: stamped },
      { in: 'path', pattern: /^\/(?:web|save|details\/?)(?:\/_embed)?\/+(.+)$/ },
      { in: 'query', names: ['url'], path: /^\/(?:wayback|cdx|save|web)\b/ },
    ],
    regex: '^https?://[^/]+/(web|save|wayback)/.',
  },
  {
    id: 'archive-today',
    hostnames: ['today', 'ph', 'is', 'li', 'md', 'vn', 'fo', 'ec'].map((end) => `archive.${end}`),
    kind: 'archive',
    finds: [
      {
        in: 'path',
        pattern: /^\/(?:newest|oldest|timegate|timemap|timegate\/\d+|\d{4,14}|o\/[^/]+)\/+(.+)$/,
      },
      { in: 'path', pattern: /^\/\d{4}[\d.-]*\/(.+)$/ },
      { in: 'path', pattern: /^\/((?:https?:|https?%3a)?\/*[^/]+\..+)$/i },
      { in: 'query', names: ['url', 'q'] },
    ],
    regex: anyPath,
  },
  {
    id: 'memento-archives',
    hostnames: [
      'arquivo.pt',
      'webarchive.org.uk',
      'webarchive.nationalarchives.gov.uk',
      'wayback.archive-it.org',
      'webarchive.loc.gov',
      'wayback.vefsafn.is',
      'vefsafn.is',
      'timetravel.mementoweb.org',
      'web.archive.bibalex.org',
      'megalodon.jp',
      'conifer.rhizome.org',
      'ghostarchive.org',
      'archive.wikiwix.com',
      'freezepage.com',
      'webcitation.org',
    ],
    kind: 'archive',
    finds: [{ in: 'path', pattern: stamped }, { in: 'query', names: ['url', 'term'] }, { in: 'whole-query' }],
    regex: '^https?://[^/]+/.*(https?:|https?%3a|[?&](url|term)=|/[0-9]+/)',
  },
  {
    id: 'google-cache',
    hostnames: ['webcache.googleusercontent.com'],
    kind: 'cache',
    finds: [{ in: 'query', names: ['q'] }],
    regex: '^https?://[^/]+/search',
  },
  {
    id: 'google-weblight',
    hostnames: ['googleweblight.com'],
    kind: 'cache',
    finds: [
      { in: 'query', names: ['lite_url', 'u'] },
      { in: 'path', pattern: /^\/i?(.+)$/ },
    ],
    regex: anyPath,
  },
  {
    id: 'google-mobile-view',
    hostnames: googleHostnames,
    kind: 'cache',
    finds: [{ in: 'query', names: ['u', 'url'], path: /^\/gwt\b/ }],
    regex: '^https?://[^/]+/gwt',
  },
  {
    id: 'bing-cache',
    hostnames: ['cc.bingj.com'],
    kind: 'cache',
    finds: [{ in: 'query', names: ['u', 'url'] }],
    regex: anyPath,
  },
  {
    id: 'yandex-cache',
    hostnames: ['hghltd.yandex.net', 'yandexwebcache.net'],
    kind: 'cache',
    finds: [{ in: 'query', names: ['url'] }],
    regex: anyPath,
  },
  {
    id: 'document-viewers',
    hostnames: ['docs.google.com', 'drive.google.com'],
    kind: 'cache',
    finds: [{ in: 'query', names: ['url'], path: /^\/(?:viewer|gview|viewerng\/viewer)\b/ }],
    regex: '^https?://[^/]+/(g?view|viewer).*[?&]url=',
  },
  {
    id: 'office-viewer',
    hostnames: ['view.officeapps.live.com'],
    kind: 'cache',
    finds: [{ in: 'query', names: ['src', 'ui'] }],
    regex: '^https?://[^/]+/op/',
  },
  {
    id: 'print-views',
    hostnames: [
      'printfriendly.com',
      'web2pdfconvert.com',
      'pdfmyurl.com',
      'html2pdfrocket.com',
      'outline.com',
    ],
    kind: 'cache',
    finds: [
      { in: 'query', names: ['url', 'u'] },
      { in: 'path', pattern: /^\/(https?:.+)$/ },
    ],
    regex: '^https?://[^/]+/.*(https?:|https?%3a|[?&]ur?l?=)',
  },
];
