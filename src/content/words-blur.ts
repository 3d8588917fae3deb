/**
 * Registered on sites with comments only while blurring is wanted (`src/background/words-blur.ts`). A sheet blurs
 * comments until they were read; here they are read, and what hurts stays blurred where it stands.
 */
import { commentParts, titleParts } from '../core/words/shown-texts';
import { send } from '../messages/send';
import { askTwice } from './guards';

const mark = 'data-mam-words';
const parts = `${commentParts},${titleParts}`;
const most = 60;
const quietMs = 250;
const againMs = 5_000;

/** What was read of an element: sites put other comments into the same elements. */
const known = new WeakMap<Element, string>();
let isWaiting = false;
let mayRead = false;

function lookIn(ms: number): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => requestIdleCallback(() => void look(), { timeout: 1_000 }), ms);
}

async function look(): Promise<void> {
  isWaiting = false;
  const fresh: Element[] = [];
  for (const element of document.querySelectorAll(parts)) {
    const text = element.textContent?.trim() ?? '';
    if (known.get(element) === text) continue;
    if (known.has(element)) show(element, null);
    if (text === '') continue;
    fresh.push(element);
    if (fresh.length === most) break;
  }
  if (fresh.length === 0) return;
  const texts = fresh.map((element) => element.textContent?.trim() ?? '');
  const reply = await askTwice(() => send('words/blur', { texts: texts.map((text) => text.slice(0, 600)) }));
  if (reply === undefined) {
    // Nobody read them: comments stay blurred until somebody can. A page that outlived the extension stays as it is.
    if (chrome.runtime?.id !== undefined) lookIn(againMs);
    return;
  }
  mayRead = reply.mayRead;
  fresh.forEach((element, at) => {
    known.set(element, texts[at]!);
    show(element, reply.isHurtful[at] === true ? 'hurts' : 'fine', reply.label);
  });
  lookIn(0);
}

/** What the site itself had said of an element that is blurred now. */
const said = new WeakMap<Element, [string, string | null][]>();

function show(element: Element, state: 'hurts' | 'fine' | 'read' | null, label = ''): void {
  for (const [name, value] of said.get(element) ?? []) put(element, name, value);
  said.delete(element);
  put(element, mark, state);
  if (state !== 'hurts') return;
  // Who hears the page rather than sees it hears as little of it.
  const ours = { 'aria-label': label, role: mayRead ? 'button' : 'img', tabindex: mayRead ? '0' : null };
  said.set(
    element,
    Object.keys(ours).map((name) => [name, element.getAttribute(name)]),
  );
  for (const [name, value] of Object.entries(ours)) put(element, name, value);
}

function put(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** What is blurred opens nothing; a press shows it to those who may read it. */
function onPress(event: Event): void {
  const blurred = (event.target as Element | null)?.closest?.(`[${mark}=hurts]`);
  if (!blurred || !event.isTrusted) return;
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (mayRead) show(blurred, 'read');
}

new MutationObserver(() => lookIn(quietMs)).observe(document, {
  childList: true,
  characterData: true,
  subtree: true,
});
for (const name of ['click', 'auxclick', 'keydown']) addEventListener(name, onPress, true);
lookIn(0);
