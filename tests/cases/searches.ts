/** What a child may type or click, and what may reach the engine's server of it. */
export interface Search {
  readonly name: string;
  readonly url: string;
  /** Host that answers, and the parameters its request must carry, each once. */
  readonly host: string;
  readonly carries: Readonly<Record<string, string>>;
  /** Nothing may reach this host. */
  readonly silent?: string;
}

const google = { safe: 'active', ssui: 'on' };
const handedOver = { host: 'www.google.com', carries: { ...google, q: 'hoa sen' } };

export const searches: readonly Search[] = [
  { name: 'Google', url: 'https://www.google.com/search?q=hoa', host: 'www.google.com', carries: google },
  {
    name: 'Google with safe search off',
    url: 'https://www.google.com/search?q=hoa&safe=off&safe=images&ssui=off',
    host: 'www.google.com',
    carries: google,
  },
  {
    name: 'Google, the name of the parameter in code',
    url: 'https://www.google.com/search?q=hoa&s%61fe=off',
    host: 'www.google.com',
    carries: google,
  },
  {
    name: 'Google pictures in Viet Nam',
    url: 'https://www.google.com.vn/search?q=hoa&udm=2',
    host: 'www.google.com.vn',
    carries: google,
  },
  {
    name: 'Google pictures, old host',
    url: 'https://images.google.co.uk/images?q=hoa',
    host: 'images.google.co.uk',
    carries: google,
  },
  {
    name: 'Google front page',
    url: 'https://www.google.de/',
    host: 'www.google.de',
    carries: google,
  },
  {
    name: 'Google custom search',
    url: 'https://cse.google.com/cse?cx=1&q=hoa',
    host: 'cse.google.com',
    carries: google,
  },
  {
    name: 'Bing videos',
    url: 'https://www.bing.com/videos/search?q=hoa&adlt=off',
    host: 'www.bing.com',
    carries: { adlt: 'strict' },
  },
  {
    name: 'Bing in China',
    url: 'https://cn.bing.com/search?q=hoa',
    host: 'cn.bing.com',
    carries: { adlt: 'strict' },
  },
  {
    name: 'DuckDuckGo',
    url: 'https://duckduckgo.com/?q=hoa&kp=-2',
    host: 'safe.duckduckgo.com',
    carries: { kp: '1', q: 'hoa' },
    silent: 'www.duckduckgo.com',
  },
  {
    name: 'DuckDuckGo without scripts',
    url: 'https://html.duckduckgo.com/html/?q=hoa',
    host: 'html.duckduckgo.com',
    carries: { kp: '1' },
  },
  {
    name: 'Yahoo in Viet Nam',
    url: 'https://vn.search.yahoo.com/search?p=hoa&vm=p',
    host: 'vn.search.yahoo.com',
    carries: { vm: 'r' },
  },
  {
    name: 'Brave',
    url: 'https://search.brave.com/images?q=hoa&safesearch=off',
    host: 'search.brave.com',
    carries: { safesearch: 'strict' },
  },
  { name: 'Qwant', url: 'https://www.qwant.com/?q=hoa&s=0', host: 'www.qwant.com', carries: { s: '2' } },
  {
    name: 'Startpage',
    url: 'https://www.startpage.com/sp/search?query=hoa&qadf=none',
    host: 'safe.startpage.com',
    carries: { qadf: 'heavy' },
    silent: 'www.startpage.com',
  },
  {
    name: 'Mojeek',
    url: 'https://www.mojeek.com/search?q=hoa&safe=0',
    host: 'www.mojeek.com',
    carries: { safe: '1' },
  },
  {
    name: 'Flickr',
    url: 'https://www.flickr.com/search/?text=hoa&safe_search=3',
    host: 'www.flickr.com',
    carries: { safe_search: '1' },
  },
  {
    name: 'Cốc Cốc',
    url: 'https://coccoc.com/search?query=hoa%20sen',
    ...handedOver,
    silent: 'coccoc.com',
  },
  {
    name: 'Ecosia pictures',
    url: 'https://www.ecosia.org/images?q=hoa+sen',
    ...handedOver,
    silent: 'ecosia.org',
  },
  {
    name: 'Yandex',
    url: 'https://yandex.com/images/search?from=tabbar&text=hoa%20sen&family=no',
    ...handedOver,
    silent: 'yandex.com',
  },
  { name: 'Yandex, short', url: 'https://ya.ru/search/?text=hoa%20sen', ...handedOver, silent: 'ya.ru' },
  {
    name: 'Baidu',
    url: 'https://www.baidu.com/s?wd=hoa%20sen',
    ...handedOver,
    silent: 'baidu.com',
  },
  { name: 'Ask', url: 'https://www.ask.com/web?q=hoa%20sen', ...handedOver, silent: 'ask.com' },
  {
    name: 'AOL',
    url: 'https://search.aol.com/aol/search?q=hoa%20sen',
    ...handedOver,
    silent: 'search.aol.com',
  },
  {
    name: 'MetaGer',
    url: 'https://metager.org/meta/meta.ger3?eingabe=hoa%20sen',
    ...handedOver,
    silent: 'metager.org',
  },
];
