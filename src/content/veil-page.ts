/**
 * Runs in the page's own world, before its first script, beside the veil: says when a page did something that no
 * observer sees. It only ever says "look again"; a page that silences it gains the time until the next look.
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
for (const name of ['insertRule', 'addRule', 'replaceSync', 'deleteRule', 'removeRule'])
  follow(CSSStyleSheet.prototype, name, page);
follow(StyleSheet.prototype, 'disabled', page);
follow(Document.prototype, 'adoptedStyleSheets', page);
follow(ShadowRoot.prototype, 'adoptedStyleSheets', page);
