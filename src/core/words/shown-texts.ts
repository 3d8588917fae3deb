/** Where comments stand that others wrote, by what their makers called the parts; written down without being fetched. */
export const commentParts = [
  'ytd-comment-view-model #content-text',
  'ytd-comment-renderer #content-text',
  'ytm-comment-renderer .comment-text',
  'yt-live-chat-text-message-renderer #message',
  '[data-e2e^=comment-level]',
  '[itemprop=comment] [itemprop=text]',
  '[class*=comment i] :is([class*=content i],[class*=text i],[class*=body i]):not(textarea,input,:has(textarea,[class*=comment i]))',
].join(',');

/** Titles of videos and posts in lists. */
export const titleParts = [
  '#video-title',
  'yt-lockup-metadata-view-model h3',
  'ytd-watch-metadata #title h1',
  'ytm-media-item .media-item-headline',
  '[data-e2e=video-desc]',
].join(',');

/** Sites whose comments and titles are read: video platforms, social networks, newspapers and forums of Viet Nam. */
export const blurredSites = [
  'youtube.com',
  'tiktok.com',
  'facebook.com',
  'instagram.com',
  'threads.com',
  'x.com',
  'reddit.com',
  'vnexpress.net',
  'tuoitre.vn',
  'thanhnien.vn',
  'dantri.com.vn',
  'kenh14.vn',
  'voz.vn',
  'webtretho.com',
] as const;

export const blurredMatches = blurredSites.map((site) => `*://*.${site}/*`);

/**
 * The sheet that blurs: comments until they were read, and what was found to hurt. The browser lays it over the page
 * before its first paint.
 */
export const blurSheet = `:is(${commentParts}):not([data-mam-words]),
[data-mam-words='hurts'] {
  filter: blur(0.45em) !important;
  user-select: none !important;
}
[data-mam-words='hurts'][tabindex] {
  cursor: pointer !important;
}
[data-mam-words='hurts']:focus-visible {
  outline: 3px solid #d98200 !important;
}
`;
