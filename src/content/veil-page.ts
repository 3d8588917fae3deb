/**
 * Runs in the page's own world, before its first script, beside the veil: says when a page did something that no
 * observer sees. Of that it only ever says "look again"; a page that silences it gains the time until the next look.
 * PDF files that the page makes itself are saved instead of shown: no rule sees them, and the browser's viewer would
 * paint before any style of ours.
 */
import { sign } from './veil/sign';

const tell = EventTarget.prototype.dispatchEvent;
const say = (target: EventTarget) => tell.call(target, new Event(sign, { bubbles: true, composed: true }));

/** Calls the original, then says so. A proxy still calls itself native code. */
function follow(owner: object, name: string, targetOf: (self: unknown) => EventTarget): void {
  const found = Object.getOwnPropertyDescriptor(owner, name);
  if (found === undefined) return;
  const wrap = <F extends (...args: never[]) => unknown>(original: F): F =>
    new Proxy(original, {
      apply: (target, self, args) => {
        const result: unknown = Reflect.apply(target, self, args);
        say(targetOf(self));
        return result;
      },
    });
  if (typeof found.value === 'function') found.value = wrap(found.value);
  if (found.set !== undefined) found.set = wrap(found.set);
  Object.defineProperty(owner, name, found);
}

/** Also an element of another frame, whose page borrowed this frame's function. */
const self = (target: unknown) => target as EventTarget;
const page = () => document;

follow(Element.prototype, 'attachShadow', self);
// Before the browser takes the poster away.
for (const name of ['play', 'currentTime', 'fastSeek']) follow(HTMLMediaElement.prototype, name, self);
for (const name of ['insertRule', 'addRule', 'replaceSync', 'deleteRule', 'removeRule'])
  follow(CSSStyleSheet.prototype, name, page);
follow(StyleSheet.prototype, 'disabled', page);
follow(Document.prototype, 'adoptedStyleSheets', page);
follow(ShadowRoot.prototype, 'adoptedStyleSheets', page);

const typeOf = Object.getOwnPropertyDescriptor(Blob.prototype, 'type')?.get;
const { slice } = Blob.prototype;

/** The same bytes under a type that no viewer takes; anything but a PDF as it is. */
function asSaved(file: unknown): unknown {
  if (!(file instanceof Blob) || typeOf === undefined) return file;
  const type = Reflect.apply(typeOf, file, []) as string;
  return /^(application|text)\/(x-)?pdf\b/i.test(type)
    ? Reflect.apply(slice, file, [0, Number.MAX_SAFE_INTEGER, 'application/octet-stream'])
    : file;
}

URL.createObjectURL = new Proxy(URL.createObjectURL, {
  apply: (target, self, [file]: [Blob]) => Reflect.apply(target, self, [asSaved(file)]) as string,
});
