import type { Address } from '../address/address';

/** A site's own search: where its name and path say so, the parameters that carry the question. */
interface SearchPlace {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameters: readonly string[];
}

const anyPath = /^\//;

/** Engines and sites whose address carries the question under a name of its own, or on a path of its own. */
const places: readonly SearchPlace[] = [
  {
    host: /(^|\.)google\.[a-z]{2,3}(\.[a-z]{2})?$/,
    path: /^\/(search|webhp|$|images|videosearch|maps)/,
    parameters: ['q'],
  },
  {
    host: /(^|\.)(bing|duckduckgo|ecosia|qwant|ask|swisscows|mojeek|presearch|kagi|you|gibiru)\.(com|org)$/,
    path: anyPath,
    parameters: ['q', 'query'],
  },
  { host: /(^|\.)coccoc\.com$/, path: anyPath, parameters: ['query', 'q'] },
  { host: /(^|\.)yahoo\.(com|co\.jp)$/, path: anyPath, parameters: ['p', 'q'] },
  { host: /(^|\.)(yandex\.[a-z]{2,3}(\.[a-z]{2})?|ya\.ru)$/, path: anyPath, parameters: ['text'] },
  { host: /(^|\.)baidu\.com$/, path: anyPath, parameters: ['wd', 'word'] },
  { host: /(^|\.)(naver|daum)\.(com|net)$/, path: anyPath, parameters: ['query', 'q'] },
  {
    host: /(^|\.)(startpage|dogpile|info|metager|searx\.[a-z]+)\.(com|org|net)$/,
    path: anyPath,
    parameters: ['query', 'q', 'eingabe'],
  },
  { host: /^search\.brave\.com$/, path: anyPath, parameters: ['q'] },
  {
    host: /(^|\.)youtube(-nocookie)?\.com$|^youtubekids\.com$/,
    path: /^\/(results|kids|search)/,
    parameters: ['search_query', 'q'],
  },
  { host: /(^|\.)tiktok\.com$/, path: /^\/(search|discover|tag)/, parameters: ['q', 'keyword'] },
  { host: /(^|\.)facebook\.com$/, path: /search|hashtag/, parameters: ['q', 'query'] },
  { host: /(^|\.)instagram\.com$/, path: /^\/(explore|web\/search)/, parameters: ['q', 'keyword', 'query'] },
  { host: /(^|\.)(twitter|x)\.com$/, path: /^\/(search|hashtag)/, parameters: ['q'] },
  { host: /(^|\.)shopee\.[a-z.]+$/, path: anyPath, parameters: ['keyword'] },
  {
    host: /(^|\.)(lazada|tiki|sendo|chotot|zingmp3|nhaccuatui|thegioididong)\.(vn|com)$/,
    path: anyPath,
    parameters: ['q', 'keyword', 'kw', 'key'],
  },
  {
    host: /(^|\.)(zing|znews|vnexpress|dantri|tuoitre|thanhnien|24h|kenh14|vietnamnet|laodong)\.(vn|net|com\.vn)$/,
    path: anyPath,
    parameters: ['q', 'keywords', 'keyword', 's', 'query'],
  },
  {
    host: /(^|\.)(reddit|pinterest|dailymotion|vimeo|tumblr|quora|soundcloud|spotify|netflix|github|roblox|twitch|steampowered)\.(com|tv)$/,
    path: /search|discover|find/,
    parameters: ['q', 'query', 'keyword', 'term'],
  },
];

/** Names under which most other sites carry a question, where their path says that it is a search. */
const usualParameters = [
  'q',
  'query',
  'keyword',
  'keywords',
  'search',
  'search_query',
  's',
  'k',
  'key',
  'term',
  'text',
  'wd',
  'tu-khoa',
  'tukhoa',
];
const searchPath = /(^|[/_-])(search|results?|find|tim-?kiem|timkiem|tim_kiem|tra-cuu)([/_.?-]|$)/i;
/** `/search/các%20chữ`, `/hashtag/chu`, `/tim-kiem/các-chữ`. */
const pathQuestion =
  /\/(?:search|tagged|tag|hashtag|tim-kiem|discover|results)\/(?:all\/|top\/|videos?\/)?([^/?#]{2,})/i;
const longest = 400;

/**
 * What is searched for at an address, as a person wrote it; undefined where the address is no search. Knows the
 * engines and the searches inside large sites, and of other sites those whose path says so.
 */
export function searchQueryOf({ hostname, path, query }: Address): string | undefined {
  const place = places.find((each) => each.host.test(hostname) && each.path.test(path));
  const names = place?.parameters ?? (searchPath.test(path) ? usualParameters : undefined);
  const asked = names && parameter(query, names);
  const found = asked ?? decoded(pathQuestion.exec(path)?.[1])?.replace(/-/g, ' ');
  const tidy = found?.replace(/\s+/g, ' ').trim().slice(0, longest);
  return tidy === undefined || tidy.length < 2 ? undefined : tidy;
}

function parameter(query: string, names: readonly string[]): string | undefined {
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const at = pair.indexOf('=');
    if (at > 0 && names.includes(pair.slice(0, at).toLowerCase())) {
      const value = decoded(pair.slice(at + 1).replace(/\+/g, ' '));
      if (value !== undefined && value.trim() !== '') return value;
    }
  }
  return undefined;
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
