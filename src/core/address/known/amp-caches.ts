import { googleHostnames } from './google-hosts';
import type { KnownWrapper } from './wrapper';

/** `/c/s/host/path`: kind of content, `s` for https, then the address without its scheme. */
const cachePath = /^\/(?:[a-z]|ii\/w\d+|ii|wp|mw|bg)(?:\/s)?\/([^/]+\..+)$/;

/** Copies of publishers' light pages. */
export const ampCaches: readonly KnownWrapper[] = [
  {
    id: 'amp-cache',
    hostnames: ['cdn.ampproject.org', 'bing-amp.com', 'amp.cloudflare.com'],
    kind: 'amp',
    finds: [{ in: 'path', pattern: cachePath, to: 'https://$1' }, { in: 'amp-host' }],
    regex: '^https?://[^/]+/',
  },
  {
    id: 'google-amp',
    hostnames: googleHostnames,
    kind: 'amp',
    finds: [{ in: 'path', pattern: /^\/amp(?:\/s)?\/([^/]+\..+)$/, to: 'https://$1' }],
    regex: '^https?://[^/]+/amp/.',
  },
  {
    id: 'bing-amp',
    hostnames: ['bing.com'],
    kind: 'amp',
    finds: [{ in: 'path', pattern: /^\/amp(?:\/s)?\/([^/]+\..+)$/, to: 'https://$1' }],
    regex: '^https?://[^/]+/amp/.',
  },
];
