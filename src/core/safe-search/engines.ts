/**
 * Search engines, and how each is told to leave out what is not for children. Facts from vendors' documentation and
 * from open projects that enforce the same (Chromium's safe_search_util, AdGuard Home, SearXNG); what nobody
 * documents is not guessed: such an engine hands its question over to one that can be told.
 */
interface Engine {
  readonly name: string;
  /** Matches whole addresses (RE2 syntax, as the browser's rules take it). */
  readonly regex: string;
}

/** Told by parameters of the address. */
export interface ToldByAddress extends Engine {
  readonly parameters: Readonly<Record<string, string>>;
  /** A host of the engine that is always safe takes the place of the asked one, for whole pages. */
  readonly safeHost?: string;
}

/** Told by a cookie sent along. */
export interface ToldByCookie extends Engine {
  readonly cookie: string;
}

/** Cannot be told: the question in `parameter` goes to an engine that can. */
export interface HandsOver extends Engine {
  readonly parameter: string;
}

const below = (hosts: string) => `^https?://([a-z0-9-]+\\.)*${hosts}(:[0-9]+)?/`;
const at = (hosts: string) => `^https?://(www\\.)?${hosts}(:[0-9]+)?/`;
/** Of Google, any ending: the browser takes small patterns only, and a stranger's `google.example.com` loses nothing. */
const google = below('google\\.[a-z]+(\\.[a-z]+)?');
/** Country endings: `.vn`, `.com.vn`, `.co.th`. */
const country = '(com|(com?\\.)?[a-z]{2})';
/** A page's own path and nothing longer, or with a query. */
const path = (names: string) => `(${names})([/?#]|$)`;

export const toldByAddress: readonly ToldByAddress[] = [
  {
    name: 'Google',
    regex: `${google}(search|webhp|images|img|video|cse|custom|complete/search)`,
    parameters: { safe: 'active', ssui: 'on' },
  },
  { name: 'Google front page', regex: `${google}([?#]|$)`, parameters: { safe: 'active', ssui: 'on' } },
  {
    name: 'Bing',
    regex: `${below('bing\\.com')}${path('search|images|videos|shop|copilotsearch|news|AS/Suggestions')}`,
    parameters: { adlt: 'strict' },
  },
  {
    name: 'DuckDuckGo',
    regex: `^https?://(www\\.|start\\.|safe\\.)?duckduckgo\\.com(:[0-9]+)?/($|[?#])`,
    parameters: { kp: '1' },
    safeHost: 'safe.duckduckgo.com',
  },
  {
    name: 'DuckDuckGo without scripts',
    regex: `^https?://(html|lite|noai)\\.duckduckgo\\.com(:[0-9]+)?/`,
    parameters: { kp: '1' },
  },
  {
    name: 'DuckDuckGo’s answers',
    regex: `${below('duckduckgo\\.com')}(i|v|d|n|m)\\.js`,
    parameters: { kp: '1', p: '1' },
  },
  {
    name: 'Yahoo',
    regex: `${below('search\\.yahoo\\.com')}`,
    parameters: { vm: 'r' },
  },
  {
    name: 'Brave',
    regex: `${below('search\\.brave\\.com')}`,
    parameters: { safesearch: 'strict' },
  },
  { name: 'Qwant', regex: at('qwant\\.com'), parameters: { s: '2' } },
  {
    name: 'Qwant’s answers',
    regex: `^https?://api\\.qwant\\.com(:[0-9]+)?/`,
    parameters: { safesearch: '2' },
  },
  {
    name: 'Startpage',
    regex: `^https?://(www\\.|safe\\.)?startpage\\.com(:[0-9]+)?/(do|sp)/`,
    parameters: { qadf: 'heavy' },
    safeHost: 'safe.startpage.com',
  },
  { name: 'Mojeek', regex: `${at('mojeek\\.com')}search`, parameters: { safe: '1' } },
  { name: 'Yep', regex: below('yep\\.com'), parameters: { safeSearch: 'strict' } },
  { name: 'Flickr', regex: `${at('flickr\\.com')}search`, parameters: { safe_search: '1' } },
  { name: 'GIPHY', regex: `^https?://api\\.giphy\\.com(:[0-9]+)?/`, parameters: { rating: 'g' } },
  {
    name: 'Tenor',
    regex: `^https?://(tenor\\.googleapis\\.com|g\\.tenor\\.com)(:[0-9]+)?/`,
    parameters: { contentfilter: 'high' },
  },
  {
    name: 'Dailymotion',
    regex: `^https?://(api|graphql\\.api)\\.dailymotion\\.com(:[0-9]+)?/`,
    parameters: { family_filter: 'true' },
  },
];

export const toldByCookie: readonly ToldByCookie[] = [
  { name: 'Bing', regex: below('bing\\.com'), cookie: 'SRCHHPGUSR=ADLT=STRICT' },
  { name: 'Brave', regex: below('search\\.brave\\.com'), cookie: 'safesearch=strict' },
  { name: 'Pixabay', regex: at('pixabay\\.com'), cookie: 'g_rated=1' },
  { name: 'Dailymotion', regex: at('dailymotion\\.com'), cookie: 'ff=on' },
];

export const handsOver: readonly HandsOver[] = [
  { name: 'Cốc Cốc', regex: `${at('coccoc\\.com')}(search|webhp)`, parameter: 'query' },
  { name: 'Ecosia', regex: `${at('ecosia\\.org')}(search|images|videos|news)`, parameter: 'q' },
  {
    name: 'Yandex',
    regex: `${below(`(yandex\\.${country}|ya\\.ru)`)}(search|images|video|yandsearch)`,
    parameter: 'text',
  },
  { name: 'Baidu', regex: `${below('baidu\\.com')}(s|search)`, parameter: '(wd|word)' },
  { name: 'Sogou', regex: `${below('sogou\\.com')}(web|pics)`, parameter: 'query' },
  { name: 'Naver', regex: `^https?://(m\\.)?search\\.naver\\.com(:[0-9]+)?/`, parameter: 'query' },
  { name: 'Daum', regex: `^https?://(m\\.)?search\\.daum\\.net(:[0-9]+)?/search`, parameter: 'q' },
  { name: 'Seznam', regex: `^https?://search\\.seznam\\.cz(:[0-9]+)?/`, parameter: 'q' },
  { name: 'AOL', regex: `^https?://search\\.aol\\.com(:[0-9]+)?/`, parameter: '(q|p|query)' },
  { name: 'Ask', regex: `${at('ask\\.com')}web`, parameter: 'q' },
  { name: 'Lycos', regex: `^https?://search\\.lycos\\.com(:[0-9]+)?/`, parameter: 'q' },
  { name: 'Dogpile', regex: `${at('dogpile\\.com')}(serp|search)`, parameter: 'q' },
  { name: 'WebCrawler', regex: `${at('webcrawler\\.com')}(serp|search)`, parameter: 'q' },
  { name: 'MetaGer', regex: `${at('metager\\.(org|de)')}`, parameter: 'eingabe' },
  { name: 'Presearch', regex: `${at('presearch\\.com')}search`, parameter: 'q' },
  { name: 'You.com', regex: `${at('you\\.com')}search`, parameter: 'q' },
  { name: 'Gibiru', regex: `${at('gibiru\\.com')}results`, parameter: 'q' },
  { name: 'Petal', regex: `${at('petalsearch\\.com')}search`, parameter: 'query' },
  { name: 'Marginalia', regex: `${below('marginalia\\.nu')}search`, parameter: 'query' },
  { name: 'Stract', regex: `${at('stract\\.com')}search`, parameter: 'q' },
];

/**
 * An engine reads `s%61fe=off` as `safe=off`, the browser's rules do not. Nobody's page writes the names of its
 * parameters in code, so such a question is dropped.
 */
export const hiddenParameter =
  '^https?://([a-z]+\\.)*(google|bing|yahoo|brave|duckduckgo)\\.[a-z.]+/([a-z]+/)?(search)?\\?([^#]*&)?[^=&#]*%';

/** Hosts that show what was sorted out as explicit; Bing moved such pictures to one of their own in 2009. */
export const explicitHosts: readonly string[] = ['explicit.bing.net'];

/** Hosts to which Google documents the Restricted Mode's header. */
export const youtubeHosts: readonly string[] = [
  'youtube.com',
  'youtube-nocookie.com',
  'youtubei.googleapis.com',
  'youtube.googleapis.com',
];
