/** Every wrapper and every trick: `bad.com/x` hidden in addresses. */
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { unwrap, type WrapKind } from '../../../src/core/address/wrapped';

const plain = 'https://bad.com/x';
const once = encodeURIComponent(plain);
const twice = encodeURIComponent(once);
const thrice = encodeURIComponent(twice);
const coded = btoa(plain);
const urlCoded = coded.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const rotated = plain.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 84) % 26) + 97));
const hex = Array.from(plain, (c) => c.charCodeAt(0).toString(16)).join('');
const exchanged = encodeURIComponent(
  Array.from(plain, (c, i) => (i % 2 === 1 ? String.fromCharCode(c.charCodeAt(0) ^ 2) : c)).join(''),
);

/** Services of the table; the inner hostname is bad.com unless a third field says otherwise. */
const known: readonly [address: string, kind: WrapKind, inner?: string][] = [
  ['https://bad-com.translate.goog/x?_x_tr_sl=en&_x_tr_tl=vi&_x_tr_hl=vi', 'translate'],
  ['https://www-bad-com.translate.goog/', 'translate', 'www.bad.com'],
  ['https://very--bad-com-vn.translate.goog/', 'translate', 'very-bad.com.vn'],
  ['https://BAD-com.translate.goog./', 'translate'],
  ['https://en-xn----bcher--kva-de.translate.goog/?_x_tr_hp=en-', 'translate', 'xn--bcher-kva.de'],
  ['https://en-ab--cd-com.translate.goog/', 'translate', 'ab-cd.com'],
  ['https://0-ab--cd-com-0.translate.goog/', 'translate', 'ab-cd.com'],
  [`https://translate.google.com/translate?sl=auto&tl=vi&u=${once}`, 'translate'],
  ['https://translate.google.com.vn/translate?u=bad.com', 'translate'],
  ['https://translate.google.de/website?sl=a&tl=b&u=bad.com/x', 'translate'],
  [`https://www.google.com/translate?u=${plain}`, 'translate'],
  [`https://translate.googleusercontent.com/translate_c?depth=1&u=${once}`, 'translate'],
  [`https://translate.yandex.com/translate?lang=en-vi&url=${once}`, 'translate'],
  ['https://translate.yandex.ru/translate?url=bad.com', 'translate'],
  ['https://translated.turbopages.org/proxy_u/en-vi.vi.5d2c/https/bad.com/x', 'translate'],
  [`https://papago.naver.net/website?locale=en&source=en&target=ko&url=${once}`, 'translate'],
  [`https://www.translatetheweb.com/?from=&to=vi&a=${once}`, 'translate'],
  ['https://www.microsofttranslator.com/bv.aspx?from=&to=vi&a=bad.com', 'translate'],
  [`https://www.bing.com/translator?a=${once}`, 'translate'],
  [`https://fanyi.baidu.com/transpage?query=${once}&from=en&to=zh`, 'translate'],
  [`https://translate.sogou.com/web?url=${once}`, 'translate'],
  [`https://web.archive.org/web/20240101000000/${plain}`, 'archive'],
  ['https://web.archive.org/web/20240101000000/http://bad.com/?a=b', 'archive'],
  ['https://web.archive.org/web/20240101000000if_/https://bad.com/', 'archive'],
  ['https://web.archive.org/web/2024id_/bad.com', 'archive'],
  ['https://web.archive.org/web/2024*/bad.com', 'archive'],
  ['https://web.archive.org/web/*/bad.com', 'archive'],
  ['https://web.archive.org/web/https://bad.com', 'archive'],
  ['https://web.archive.org/web/bad.com/x', 'archive'],
  ['https://web.archive.org/web/1/https:/bad.com/', 'archive'],
  [`https://web.archive.org/web/2024/${once}`, 'archive'],
  ['https://web.archive.org/save/https://bad.com/', 'archive'],
  ['https://archive.org/wayback/available?url=bad.com', 'archive'],
  [`https://archive.today/${plain}`, 'archive'],
  ['https://archive.ph/newest/https://bad.com/', 'archive'],
  ['https://archive.is/20240101/https://bad.com/', 'archive'],
  ['https://archive.li/2024.01.01-123456/https://bad.com/', 'archive'],
  ['https://archive.vn/o/AbCdE/https://bad.com/', 'archive'],
  ['https://archive.md/bad.com', 'archive'],
  [`https://archive.fo/?run=1&url=${once}`, 'archive'],
  ['https://arquivo.pt/wayback/20200101000000/https://bad.com/', 'archive'],
  ['https://webarchive.nationalarchives.gov.uk/ukgwa/20200101000000/https://bad.com/', 'archive'],
  ['https://timetravel.mementoweb.org/list/2020/http://bad.com', 'archive'],
  ['https://ghostarchive.org/search?term=bad.com', 'archive'],
  [
    'https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://bad.com/x+&cd=1&hl=vi',
    'cache',
  ],
  ['https://webcache.googleusercontent.com/search?q=cache:bad.com/x', 'cache'],
  [`https://webcache.googleusercontent.com/search?q=cache%3A${once}`, 'cache'],
  ['https://googleweblight.com/?lite_url=https://bad.com/', 'cache'],
  ['https://www.google.com/gwt/x?u=http://bad.com', 'cache'],
  [`https://docs.google.com/viewer?url=${once}&embedded=true`, 'cache'],
  [`https://view.officeapps.live.com/op/view.aspx?src=${once}`, 'cache'],
  [`https://www.printfriendly.com/print?url=${once}`, 'cache'],
  ['https://i0.wp.com/bad.com/x/picture.jpg?w=100', 'cache'],
  ['https://raw.githack.com/user/repo/main/index.html', 'cache', 'raw.githubusercontent.com'],
  ['https://cdn.jsdelivr.net/gh/user/repo@1.0/index.html', 'cache', 'github.com'],
  ['https://www.google.com/amp/s/bad.com/x', 'amp'],
  ['https://www.google.com.vn/amp/s/amp.bad.com/x?y=z', 'amp', 'amp.bad.com'],
  ['https://bad-com.cdn.ampproject.org/c/s/bad.com/x', 'amp'],
  ['https://bad-com.cdn.ampproject.org/v/s/bad.com/x?amp_js_v=0.1', 'amp'],
  ['https://cdn.ampproject.org/c/bad.com/x', 'amp'],
  ['https://bad-com.cdn.ampproject.org/', 'amp'],
  ['https://very--bad-com.cdn.ampproject.org/', 'amp', 'very-bad.com'],
  ['https://xn--bcher-example-com-22b.cdn.ampproject.org/', 'amp', 'xn--bcher-kva.example.com'],
  ['https://bad-com.bing-amp.com/c/s/bad.com/x', 'amp'],
  ['https://www.bing.com/amp/s/bad.com/x', 'amp'],
  [`https://www.google.com/url?sa=t&url=${once}&usg=AOv`, 'search-redirect'],
  ['https://www.google.com.vn/url?q=https://bad.com/&sa=U', 'search-redirect'],
  [`https://www.google.com/imgres?imgurl=https://bad.com/a.jpg&imgrefurl=${once}`, 'search-redirect'],
  [`https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${once}`, 'search-redirect'],
  [`https://www.bing.com/ck/a?!&&p=1f&ptn=3&u=a1${urlCoded}&ntb=1`, 'search-redirect'],
  [`https://duckduckgo.com/l/?uddg=${once}&rut=1f`, 'search-redirect'],
  [
    'https://r.search.yahoo.com/_ylt=A;_ylu=X/RV=2/RE=1/RO=10/RU=https%3a%2f%2fbad.com%2fx/RK=2/RS=1',
    'search-redirect',
  ],
  [`https://yandex.ru/clck/jsredir?from=x&url=${once}`, 'search-redirect'],
  [`https://l.facebook.com/l.php?u=${once}&h=AT0`, 'share-redirect'],
  [`https://lm.facebook.com/l.php?u=${once}`, 'share-redirect'],
  [`https://www.facebook.com/flx/warn/?u=${once}`, 'share-redirect'],
  [`https://l.instagram.com/?u=${once}&e=AT0`, 'share-redirect'],
  [`https://www.youtube.com/redirect?event=video&q=${once}`, 'share-redirect'],
  [`https://t.umblr.com/redirect?z=${once}&t=x`, 'share-redirect'],
  [`https://zalo.me/redirect?url=${once}`, 'share-redirect'],
  [`https://link.zdn.vn/?u=${once}`, 'share-redirect'],
  ['https://vk.com/away.php?to=https://bad.com/', 'share-redirect'],
  ['https://steamcommunity.com/linkfilter/?url=https://bad.com/', 'share-redirect'],
  [`https://www.tiktok.com/link/v2?aid=1&target=${once}`, 'share-redirect'],
  ['https://link.zhihu.com/?target=https%3A//bad.com/', 'share-redirect'],
  ['https://href.li/?https://bad.com/', 'share-redirect'],
  [`https://eur01.safelinks.protection.outlook.com/?url=${once}&data=05`, 'share-redirect'],
  ['https://urldefense.com/v3/__https://bad.com/x__;!!abc', 'share-redirect'],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__bad.com_x&d=1', 'share-redirect'],
  ['https://cors-anywhere.herokuapp.com/bad.com/x', 'proxy-path'],
  [`https://cors-anywhere.herokuapp.com/${plain}`, 'proxy-path'],
  ['https://thingproxy.freeboard.io/fetch/https://bad.com/', 'proxy-path'],
  [`https://r.jina.ai/${plain}`, 'proxy-path'],
  ['https://r.jina.ai/bad.com', 'proxy-path'],
  [`https://12ft.io/${plain}`, 'proxy-path'],
  ['https://12ft.io/proxy?q=bad.com', 'proxy-path'],
  [`https://txtify.it/${plain}`, 'proxy-path'],
  [`https://api.allorigins.win/raw?url=${once}`, 'proxy-query'],
  [`https://corsproxy.io/?${once}`, 'proxy-query'],
  [`https://corsproxy.io/?url=${plain}`, 'proxy-query'],
  [`https://api.codetabs.com/v1/proxy?quest=${plain}`, 'proxy-query'],
  ['https://htmlpreview.github.io/?https://github.com/user/repo/x.html', 'proxy-query', 'github.com'],
  [`https://wsrv.nl/?url=bad.com/picture.jpg`, 'proxy-query'],
  [`https://script.google.com/macros/s/AKf/exec?url=${once}`, 'proxy-query'],
  [`https://www.croxyproxy.com/servers?url=${once}`, 'proxy-query'],
  [`https://1.2.3.4.blockaway.net/?__cpo=${urlCoded}`, 'proxy-query'],
  [`about:reader?url=${once}`, 'cache'],
  [`chrome-distiller://9a2b/?url=${once}`, 'cache'],
];

/** The look of an address alone, on hosts that nobody has heard of. */
const generic: readonly [address: string, kind: WrapKind][] = [
  [`https://tool.example/${plain}`, 'proxy-path'],
  ['https://tool.example/https:/bad.com/x', 'proxy-path'],
  ['https://tool.example/http:/bad.com', 'proxy-path'],
  [`https://tool.example/${once}`, 'proxy-path'],
  [`https://tool.example/${twice}`, 'proxy-path'],
  [`https://tool.example/${thrice}`, 'proxy-path'],
  [`https://tool.example/a/b/c/-----${plain}`, 'proxy-path'],
  [`https://tool.example/main/${once}?x=y`, 'proxy-path'],
  ['https://tool.example/browse/https/bad.com/x', 'proxy-path'],
  ['https://tool.example/cgi-bin/nph-proxy.cgi/000000A/http/bad.com/x', 'proxy-path'],
  ['https://tool.example/proxy/bad.com/x', 'proxy-path'],
  ['https://tool.example/app/proxy/bad.com:8080/x', 'proxy-path'],
  ['https://tool.example/cors/bad.com/', 'proxy-path'],
  ['https://tool.example/%68ttps://bad.com/', 'proxy-path'],
  ['https://tool.example/HTTPS://BAD.com/', 'proxy-path'],
  ['https://tool.example/https:\\\\bad.com\\x', 'proxy-path'],
  ['https://tool.example/url=https://bad.com', 'proxy-path'],
  ['https://tool.example/https://good.example/https://bad.com/', 'proxy-path'],
  ['https://1.2.3.4:8080/https://bad.com/', 'proxy-path'],
  [`https://tool.example/uv/service/${exchanged}`, 'base64'],
  [`https://tool.example/service/${coded}`, 'base64'],
  [`https://tool.example/view/${urlCoded}/index.html`, 'base64'],
  [`https://tool.example/p/${rotated}`, 'base64'],
  [`https://tool.example/p/${hex}`, 'base64'],
  [`https://tool.example/?url=${once}`, 'proxy-query'],
  [`https://tool.example/?url=${plain}`, 'proxy-query'],
  [`https://tool.example/?URL=${twice}`, 'proxy-query'],
  [`https://tool.example/?url=${thrice}`, 'proxy-query'],
  ['https://tool.example/?url=//bad.com/x', 'proxy-query'],
  ['https://tool.example/?url=bad.com/x', 'proxy-query'],
  ['https://tool.example/?u=bad.com', 'proxy-query'],
  ['https://tool.example/?%75rl=https://bad.com', 'proxy-query'],
  ['https://tool.example/?site=https:/bad.com', 'proxy-query'],
  ['https://tool.example/?a=1;url=https://bad.com', 'proxy-query'],
  [`https://tool.example/?${plain}`, 'proxy-query'],
  [`https://tool.example/?${once}`, 'proxy-query'],
  [`https://tool.example/fetch?target=${once}`, 'proxy-query'],
  [`https://tool.example/page.html?src=${once}`, 'proxy-query'],
  [`https://tool.example/browse.php?goto=${once}`, 'proxy-query'],
  [`https://tool.example/proxy?anything=${once}`, 'proxy-query'],
  ['https://tool.example/index.php?q=https://bad.com', 'proxy-query'],
  ['https://tool.example/?url=https://www.google.com@bad.com/', 'proxy-query'],
  ['https://tool.example/?url=https://bad%252ecom/', 'proxy-query'],
  [`https://tool.example/browse.php?u=${btoa('://bad.com/x')}&b=4`, 'base64'],
  [`https://tool.example/browse.php?u=${encodeURIComponent(btoa('s://bad.com/x'))}&b=4`, 'base64'],
  [`https://tool.example/index.php?q=${encodeURIComponent(coded)}&hl=3ed`, 'base64'],
  [`https://tool.example/?__cpo=${urlCoded}`, 'base64'],
  [`https://tool.example/deep/page?__pot=${urlCoded}`, 'base64'],
  [`https://tool.example/?u=${btoa('bad.com/page')}`, 'base64'],
  [`https://tool.example/?url=${rotated}`, 'base64'],
  [`https://tool.example/?url=${hex}`, 'base64'],
  [`https://tool.example/?url=${Array.from(plain).reverse().join('')}`, 'base64'],
  [`https://tool.example/#${plain}`, 'fragment'],
  [`https://tool.example/#/${plain}`, 'fragment'],
  [`https://tool.example/#!/${plain}`, 'fragment'],
  [`https://tool.example/#${once}`, 'fragment'],
  [`https://tool.example/#url=${once}`, 'fragment'],
  [`https://tool.example/app#/view?url=${once}`, 'fragment'],
  [`https://tool.example/#${coded}`, 'fragment'],
];

function kindsFor(text: string, hostname: string): readonly string[] {
  return unwrap(parseAddress(text)!)
    .filter(({ inner }) => inner.hostname === hostname)
    .map(({ kind, known: isKnown }) => `${kind}${isKnown ? ' known' : ''}`);
}

describe('unwrap', () => {
  test.each(known)('%s is %s', (text, kind, inner = 'bad.com') => {
    expect(kindsFor(text, inner)).toContain(`${kind} known`);
  });

  test.each(generic)('%s is %s', (text, kind) => {
    expect(kindsFor(text, 'bad.com')).toContain(kind);
  });

  test('keeps path and parameters of the inner page', () => {
    const inner = (text: string) => unwrap(parseAddress(text)!)[0]?.inner.href;
    expect(inner('https://bad-com.translate.goog/a/b?c=d&_x_tr_sl=en&e=f')).toBe(
      'https://bad.com/a/b?c=d&e=f',
    );
    expect(inner('https://bad-com.translate.goog/a?_x_tr_sch=http')).toBe('http://bad.com/a');
    expect(inner('https://web.archive.org/web/2024/http://bad.com/a?b=c')).toBe('http://bad.com/a?b=c');
    expect(inner('https://bad-com.cdn.ampproject.org/c/s/bad.com/a?b=c')).toBe('https://bad.com/a?b=c');
    expect(inner('https://tool.example/https://bad.com/a?b=c')).toBe('https://bad.com/a?b=c');
  });

  test('looks into wrappers in wrappers, four deep', () => {
    const nested = (depth: number): string =>
      depth === 0 ? plain : `https://w${depth}.example/?url=${encodeURIComponent(nested(depth - 1))}`;
    expect(kindsFor(nested(4), 'bad.com')).toEqual(['proxy-query']);
    expect(kindsFor(nested(5), 'bad.com')).toEqual([]);
    const mixed = `https://web.archive.org/web/2024/https://translate.google.com/translate?u=${twice}`;
    expect(kindsFor(mixed, 'bad.com').length).toBeGreaterThan(0);
  });

  test('what a login parameter leads to is only mentioned, however it is wrapped', () => {
    const text = `https://school.example/login?continue=${encodeURIComponent(`https://web.archive.org/web/2/${plain}`)}`;
    expect(kindsFor(text, 'bad.com')).toEqual(['query known']);
  });

  test('an address that is mentioned and shown counts as shown', () => {
    expect(kindsFor(`https://tool.example/?next=${once}&url=${once}`, 'bad.com')).toEqual(['proxy-query']);
  });

  test('decoys do not push the last one out', () => {
    const decoys = Array.from({ length: 40 }, (_, i) => `url=https://good${i}.example/`).join('&');
    expect(kindsFor(`https://tool.example/?${decoys}&url=${once}`, 'bad.com')).toEqual(['proxy-query']);
  });
});
