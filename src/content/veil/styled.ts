import { ask } from './asking';
import { setState, stateOf } from './marks';
import { iconSize } from './pictures';
import { isDrawing, sourceOfAddress } from './pixels';
import { veil } from './veil-state';

/**
 * Pictures that styles paint: backgrounds, borders, masks, `content` of pseudo-elements. What has not been looked at
 * is not painted, so looking can take its time; what is painted is looked at again whenever anything moved.
 */
interface Painted {
  /** Everything its styles name, as one text. */
  readonly key: string;
  readonly urls: readonly string[];
}

const parts = ['::before', '::after'] as const;
/** Elements that show something their styles paint. */
const shown = new Map<Element, string>();
const verdicts = new Map<string, 'clear' | 'covered' | Set<Element>>();
const maxVerdicts = 2_000;

function textOf(style: CSSStyleDeclaration): string {
  const { backgroundImage, borderImageSource, maskImage } = style;
  if (backgroundImage === 'none' && borderImageSource === 'none' && maskImage === 'none') return '';
  return `${backgroundImage}|${borderImageSource}|${maskImage}`;
}

function partText(element: Element, part: string): string {
  const style = getComputedStyle(element, part);
  const { content } = style;
  if (content === 'none' || content === 'normal') return '';
  const images = textOf(style);
  return content === '""' && images === '' ? '' : `|${content}|${images}`;
}

function paintedOn(element: Element): Painted | undefined {
  const own = getComputedStyle(element);
  if (own.display === 'none') return undefined;
  const key = textOf(own) + partText(element, parts[0]) + partText(element, parts[1]);
  return key === '' ? undefined : { key, urls: urlsOf(key) };
}

/** Addresses in computed values. Anything but plain `url()` that could be a picture gives an address of no kind. */
function urlsOf(text: string): string[] {
  if (!/url\(|-moz-element|element\(|paint\(|src\(/i.test(text)) return [];
  const found = [...text.matchAll(/url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)"']*))\s*\)/gi)];
  const urls = found.map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replaceAll(/\\(.)/g, '$1'),
  );
  if (/-moz-element|[^-]element\(|paint\(/i.test(text)) urls.push('element:');
  // A fragment alone names a mask or a gradient of this very document.
  return urls.filter((url) => !url.startsWith('#') && !url.startsWith(`${location.href.split('#')[0]}#`));
}

/** Looks at one element's styles. Cheap enough for every element of a page, not for all of them in one frame. */
export function examine(element: Element): void {
  const painted = paintedOn(element);
  if (painted === undefined) {
    if (shown.delete(element) || stateOf(element, 'style') !== undefined) hide(element, undefined);
    return;
  }
  if (shown.get(element) === painted.key) return;
  if (stateOf(element, 'style') === 'clear') hide(element, 'pending');
  shown.set(element, painted.key);
  decide(element, painted);
}

function decide(element: Element, { urls }: Painted): void {
  if (veil.mode === 'off' || urls.every(isDrawing) || isIcon(element)) {
    setState(element, 'style', 'clear');
    return;
  }
  if (veil.mode !== 'on') {
    setState(element, 'style', 'covered');
    return;
  }
  const open = urls.filter((url) => !isDrawing(url));
  const known = open.map((url) => verdictOf(url, element));
  if (known.includes('covered')) setState(element, 'style', 'covered');
  else setState(element, 'style', known.every((verdict) => verdict === 'clear') ? 'clear' : 'pending');
}

/** Grows later? Then its box changes, and `grown` looks again before it is painted. */
function isIcon(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isSmall = width < iconSize && height < iconSize && width > 0;
  if (isSmall) growth.observe(element);
  return isSmall;
}

const growth = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (isIcon(target)) continue;
    growth.unobserve(target);
    shown.delete(target);
    if (stateOf(target, 'style') === 'clear') hide(target, 'pending');
    examine(target);
  }
});

function verdictOf(url: string, element: Element): 'clear' | 'covered' | 'pending' {
  const there = verdicts.get(url);
  if (typeof there === 'string') return there;
  if (there !== undefined) {
    there.add(element);
    return 'pending';
  }
  const waiting = new Set([element]);
  if (verdicts.size >= maxVerdicts) verdicts.delete(verdicts.keys().next().value!);
  verdicts.set(url, waiting);
  ask({
    source: () => sourceOfAddress(url),
    isVisible: true,
    answer: ({ verdict, reason }) => {
      if (reason === 'judged' || reason === 'unreadable') verdicts.set(url, verdict);
      else verdicts.delete(url);
      for (const each of waiting) {
        if (!each.isConnected) shown.delete(each);
        else if (verdict === 'covered') setState(each, 'style', 'covered');
        else {
          shown.delete(each);
          examine(each);
        }
      }
    },
  });
  return 'pending';
}

/** Back behind the veil at once: a page may have asked for a slow transition of just these properties. */
function hide(element: Element, state: 'pending' | undefined): void {
  setState(element, 'style', state);
  for (const animation of element.getAnimations({ subtree: true })) {
    if (
      animation instanceof CSSTransition &&
      /^(opacity|background|border-image|-webkit-mask|mask)/.test(animation.transitionProperty)
    )
      animation.finish();
  }
}

export function isAnythingShown(): boolean {
  return shown.size > 0;
}

/** Looks again at all that is painted now. */
export function examineShown(): void {
  for (const element of shown.keys()) {
    if (element.isConnected) examine(element);
    else {
      shown.delete(element);
      growth.unobserve(element);
    }
  }
}

/** Rules have changed: everything is decided anew. */
export function examineAnew(): void {
  verdicts.clear();
  const all = [...shown.keys()];
  shown.clear();
  for (const element of all) {
    setState(element, 'style', undefined);
    examine(element);
  }
}
