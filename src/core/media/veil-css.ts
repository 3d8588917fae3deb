/**
 * The style that keeps media unseen until it is judged: one text for the registered style, the user's style and the
 * style of shadow roots. An element shows what it carries only while it has `data-mx="clear"`, which the content
 * script takes away again from whatever it did not mark itself.
 *
 * Layout is left alone: `opacity`, sizes of painted images and the position of a picture in its own box move nothing.
 * `opacity: 0` is what costs least while scrolling (measured; docs/design of the veil).
 */

/** Outranks every selector of a page where the style is the author's only. */
const above = ':not(#_#_#_#_)';
const carriers = ':is(img,video,canvas,object,embed,image,input[type="image" i])';
const boxes = ':is(img,video,canvas,input[type="image" i])';
const notClear = ':not([data-mx="clear"])';

/** A leaf on a quiet ground, seen where a picture was covered. */
const leaf =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%2379a98a' d='M11 21v-7c-4 0-7-2-8-7 4 0 7 1 8 5 1-5 5-8 10-8 0 6-4 9-8 9v8z'/%3E%3C/svg%3E";

/** Words on a cover, in both languages: a style knows neither. One picture, so that nothing is written in the page. */
function words(...lines: readonly string[]): string {
  const text = lines.map(
    (line, i) =>
      `%3Ctext x='120' y='${44 + i * 18}' text-anchor='middle'%3E${encodeURIComponent(line)}%3C/text%3E`,
  );
  const leafAbove =
    "%3Cpath transform='translate(108)' fill='%2379a98a' d='M11 21v-7c-4 0-7-2-8-7 4 0 7 1 8 5 1-5 5-8 10-8 0 6-4 9-8 9v8z'/%3E";
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 70' font-family='system-ui,sans-serif' font-size='14' fill='%232c4a37'%3E${leafAbove}${text.join('')}%3C/svg%3E`;
}

const said = {
  unread: words('Máy chưa xem trước được video này', 'This video cannot be checked'),
  offered: words('Chạm để hiện', 'Tap to show'),
};

const unseen = 'opacity:0!important;transition:none!important';
/** Images that styles paint; sizes, so that their addresses can still be read. */
const unpainted =
  'background-size:0 0!important;border-image-width:0!important;border-image-slice:0!important;-webkit-mask-size:0 0!important;mask-size:0 0!important';

/**
 * Parts of elements that a style can paint an image on (`::selection` is not one: seen in Chromium 150). Each in its own
 * rule: an unknown one ends a whole rule. `::first-letter` and `::first-line` cost 2 ms of style a thousand elements.
 */
const painted = [
  '::first-letter',
  '::first-line',
  '::placeholder',
  '::file-selector-button',
  '::backdrop',
  '::-webkit-scrollbar',
  '::-webkit-scrollbar-thumb',
  '::-webkit-scrollbar-track',
  '::-webkit-scrollbar-corner',
  '::-webkit-resizer',
];

const rules = [
  `${carriers}:not([data-mx])${above}{${unseen}}`,
  `${carriers}[data-mx]${notClear}${above}{${unseen}}`,
  `${boxes}:is([data-mx="covered"],[data-mx="unread"],[data-mx="offered"])${above}${above}{opacity:1!important;transition:none!important;object-position:-99999px -99999px!important;overflow:clip!important;filter:none!important;mask:none!important;background:#e6f0e9 url("${leaf}") center/min(50%,4rem) no-repeat!important}`,
  ...Object.entries(said).map(
    ([mark, picture]) =>
      `${boxes}[data-mx="${mark}"]${above}${above}{background-image:url("${picture}")!important;background-size:min(96%,20rem)!important}`,
  ),
  `${notClear}${above}{${unpainted}}`,
  `${notClear}${above}::before{opacity:0!important;${unpainted}}`,
  `${notClear}${above}::after{opacity:0!important;${unpainted}}`,
  ...painted.map((part) => `${above}${part}{background-size:0 0!important}`),
  // Never: bullets, as nobody can tell a page's own from its picture in time and letters are as good; pictures in place
  // of an element, as nobody could tell when they change; masks under their old name, which have no size to take away.
  `${above}{list-style-image:none!important;content:normal!important;-webkit-mask-box-image-source:none!important}`,
  `${above}::marker{content:normal!important;background-size:0 0!important}`,
  `${carriers}${above}{background-size:0 0!important;border-image-width:0!important;border-image-slice:0!important}`,
];

export const veilCss = rules.join('\n');
