import { send } from '../messages/send';
import { showCard } from './guard-card';
import { guardsNow } from './guards';
import { shadowOf } from './typed-text';

const quietMs = 800;
/** How often a page without a place to answer is looked at again. */
const seekMs = 2_000;
const longestLine = 600;
const mostLines = 40;
/** A worker that ended meanwhile answers the next time; a page that outlived the extension never hears an answer. */
const mostTries = 5;
/** Where people talk: by role, or by what the page's makers called it. */
const conversation =
  '[role=log],[aria-live=polite],[class*=chat i],[class*=message i],[class*=conversation i],[class*=msg i],[id*=chat i],[id*=message i]';
const composer = 'textarea,[contenteditable=""],[contenteditable=true],[role=textbox]';
/** Custom elements, and the built-in ones a chat's closed root may hang on; asking every paragraph takes milliseconds of a long page. */
const hosts = /-|^(article|aside|body|div|main|section|span)$/;

/**
 * Reads what appears in conversations, only beside a place to answer, and lets the worker score the last lines. They
 * are held in this page's memory only.
 */
export function guardReceived(): void {
  let lines: string[] = [];
  let fresh: Node[] = [];
  let isWaiting = false;
  let isShown = false;
  let isForTalking = false;
  let failures = 0;

  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') fresh.push(target);
      else fresh.push(...addedNodes);
    }
    if (fresh.length > 2_000) fresh = fresh.slice(-2_000);
    lookSoon();
  });
  function lookSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => requestIdleCallback(() => void look(), { timeout: 2_000 }), quietMs);
  }
  const watch = (root: Node) => {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };

  async function look(): Promise<void> {
    isWaiting = false;
    const nodes = fresh;
    fresh = [];
    const guards = await guardsNow();
    if (isShown || guards?.received === 'off') return;
    isForTalking = guards?.received === 'all';
    const added = nodes.flatMap((node) => linesOf(node));
    if (added.every((line) => lines.includes(line))) return;
    const all = [...new Set([...lines, ...added])].slice(-mostLines);
    const reply = await send('words/received', { lines: all }).catch(() => undefined);
    if (reply === undefined || guards === undefined) {
      fresh.push(...nodes);
      if (++failures < mostTries) lookSoon();
      return;
    }
    failures = 0;
    lines = all;
    const { danger } = reply;
    if (danger === undefined || isShown) return;
    isShown = true;
    const { texts, language } = guards;
    showCard({
      language,
      title: texts.dangerTitle,
      lines: [texts[danger], texts.counted],
      answers: [
        { text: texts.close, run: () => undefined },
        { text: texts.help, run: () => void send('words/help', {}).catch(() => undefined) },
      ],
    });
  }

  /** The lines of text below a node that stand in a conversation. */
  function linesOf(node: Node): string[] {
    return [node, ...rootsBelow(node)].flatMap((part) => {
      if (part instanceof ShadowRoot) watch(part);
      const found: string[] = [];
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let at: Node | null = part.nodeType === Node.TEXT_NODE ? part : walker.nextNode();
      for (let steps = 0; at !== null && steps < 3_000; at = walker.nextNode(), steps++) {
        const text = at.nodeValue?.trim() ?? '';
        if (text.length > 3 && text.length <= longestLine && isInConversation(at)) found.push(text);
      }
      return found;
    });
  }

  function isInConversation({ parentElement }: Node): boolean {
    if (parentElement?.closest(`${composer},script,style`) !== null) return false;
    if (isForTalking || parentElement.closest(conversation)) return true;
    const root = parentElement.getRootNode();
    return root instanceof ShadowRoot && root.host.closest(conversation) !== null;
  }

  let counted = -1;
  let isBegun = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  const begin = () => requestIdleCallback(seek, { timeout: 2_000 });
  /** Most pages have no place to answer in: they are not observed at all, only looked at again where they changed. */
  function seek(): void {
    if (isBegun) return;
    clearTimeout(next);
    const count = document.getElementsByTagName('*').length;
    if (count !== counted) {
      counted = count;
      if ([document, ...rootsBelow(document)].some((root) => root.querySelector(composer) !== null)) {
        isBegun = true;
        watch(document);
        fresh.push(document.documentElement);
        lookSoon();
        return;
      }
    }
    next = setTimeout(begin, seekMs);
  }

  // A page is read when it has loaded; one that never ends loading is looked at all the same.
  addEventListener('load', begin);
  next = setTimeout(begin, seekMs);
  // Who is about to answer is in a conversation, however deep it lies.
  const meet = () => {
    counted = -1;
    if (!isBegun) begin();
  };
  addEventListener('focusin', meet, true);
}

/** The shadow roots of a node and of all below it. */
function rootsBelow(from: Node): ShadowRoot[] {
  const below = [from, ...((from as Partial<ParentNode>).querySelectorAll?.('*') ?? [])];
  return below.flatMap((node) => {
    const root = node instanceof Element && hosts.test(node.localName) ? shadowOf(node) : null;
    return root === null ? [] : [root, ...rootsBelow(root)];
  });
}
