import type { PageText } from './page';

/** A page of this length is more than a form: it writes about proxies rather than being one. */
const mostText = 6_000;
const mostQuoted = 60;

/** What such a page calls itself. */
const names =
  /\b(?:web|online|free|anonymous|video|youtube|site|ssl|cgi|php|node|unblock\w*)[ -]?prox(?:y|ies)\b|\bprox(?:y|ies)[ -]?(?:site|browser|sites|online|miễn phí|trực tuyến)|\bunblock(?:ed|er)? (?:any |blocked |all |your )?(?:web ?sites?|sites?|pages?|youtube|games|internet)|\bunblockers?\b|(?:vượt|lách|xuyên) (?:tường lửa|chặn)|(?:mở khóa|mở khoá|bỏ chặn|mở chặn) (?:web|trang|youtube|facebook|mọi|các)|(?:truy cập|vào) (?:các |mọi )?(?:trang|web|website)(?: web)? (?:bị |đã bị )chặn/giu;
/** The field it cannot do without. */
const fields =
  /\b(?:enter|type|paste|put|insert|submit)(?: (?:in|a|an|the|any|your|web|website|site|full|here))* ?(?:urls?|web ?address|address|links?|web ?sites?|domain)\b|\b(?:url|web ?address)(?: here|:|\.\.\.|…)|(?:nhập|dán|gõ|điền)(?: (?:vào|một|đường|địa|trang|liên|tên|web|website|chỉ))* ?(?:url|link|địa chỉ|trang web|website|liên kết|đường dẫn|tên miền)|https?:\/\/(?:\s|$|\.\.\.|…)/giu;
/** What it promises, and the choices it offers. */
const promises =
  /\bhid(?:e|es|ing) (?:your |my )?(?:real )?ip\b|\b(?:surf|brows\w+|visit|access)[^.\n]{0,40}\banonym\w+|\banonym\w+ (?:surf|brows)\w*|\bbypass\w*[^.\n]{0,40}\b(?:filters?|block\w*|firewalls?|restrict\w*|censor\w*)|\b(?:encode|encrypt) (?:the )?(?:url|page)s?\b|\b(?:allow|remove|strip) (?:the )?(?:cookies|scripts|objects|client-side scripting)\b|\bno (?:logs|restrictions|filters?|censorship)\b|\b(?:school|work)[^.\n]{0,30}\bblock\w*|\bgo(?: to)?!?\b$|ẩn (?:danh|ip|địa chỉ ip)|không (?:bị )?(?:kiểm duyệt|giới hạn|chặn)|vượt (?:qua )?(?:mọi )?(?:kiểm duyệt|bộ lọc|tường lửa)/giu;

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ \t\u00a0]+/gu, ' ');
const found = (pattern: RegExp, text: string) =>
  new Set([...text.matchAll(pattern)].map(([hit]) => hit.trim()));

/**
 * Whether a page is a web proxy that no list knows, by what it says: a name, a field for an address and two promises,
 * on a page that says little else. The words that decided, for people; undefined where it is none. Total.
 */
export function webProxyIn({ title, description, text }: PageText): string | undefined {
  if (text.length > mostText) return undefined;
  const head = folded(`${title}. ${description}`);
  const body = folded(text);
  const named = [...found(names, head), ...found(names, body)];
  const asked = found(fields, body);
  const promised = new Set([...found(promises, head), ...found(promises, body)]);
  // A page that calls itself so in its title needs one promise less.
  const needed = found(names, head).size > 0 ? 1 : 2;
  if (named.length === 0 || asked.size === 0 || promised.size < needed) return undefined;
  const quoted = [named[0]!, [...asked][0]!, [...promised][0]!].map(
    (each) => `«${each.slice(0, mostQuoted)}»`,
  );
  return `web proxy: ${quoted.join(', ')}`;
}
