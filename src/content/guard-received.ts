import { send } from '../messages/send';
import { showCard } from './guard-card';
import { guardsNow } from './guards';
import { shadowOf } from './typed-text';

const quietMs = 800;
const longestLine = 600;
const mostLines = 40;
/** A worker that ended meanwhile answers the next time; a page that outlived the extension never hears an answer. */
const mostTries = 5;
/** Where people talk: by role, or by what the page's makers called it. */
const conversation =
  '[role=log],[aria-live=polite],[class*=chat i],[class*=message i],[class*=conversation i],[class*=msg i],[id*=chat i],[id*=message i],[data-testid*=message i]';
const composer = 'textarea,[contenteditable=""],[contenteditable=true],[role=textbox]';
const chatHosts =
  /(^|\.)(zalo\.me|messenger\.com|telegram\.org|discord\.com|whatsapp\.com|snapchat\.com|instagram\.com|chat\.google\.com|teams\.microsoft\.com|roblox\.com)$/;

/**
 * Reads what appears in conversations, only beside a place to answer, and lets the worker score the last lines. They
 * are held in this page's memory only.
 */
export function guardReceived(): void {
  const isChatHost = chatHosts.test(location.hostname);
  const watched = new WeakSet<Node>();
  let lines: string[] = [];
  let fresh: Node[] = [];
  let isWaiting = false;
  let isShown = false;
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
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };

  async function look(): Promise<void> {
    isWaiting = false;
    const nodes = fresh;
    fresh = [];
    const guards = await guardsNow();
    if (isShown || guards?.received === false) return;
    const added = nodes.flatMap((node) => linesOf(node));
    if (added.length === 0) return;
    const known = new Set(lines);
    const unknown = added.filter((line) => !known.has(line));
    if (unknown.length === 0) return;
    const all = [...lines, ...unknown].slice(-mostLines);
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
    lines = [];
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
    const found: string[] = [];
    if (!node.isConnected) return found;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (
      let at: Node | null = node, steps = 0;
      at !== null && steps < 3_000;
      at = walker.nextNode(), steps++
    ) {
      if (at instanceof Element) {
        const root = shadowOf(at);
        if (root === null || watched.has(root)) continue;
        watch(root);
        for (const child of root.childNodes) found.push(...linesOf(child));
        continue;
      }
      const text = at.nodeValue?.trim() ?? '';
      const parent = at.parentElement;
      if (text.length < 4 || text.length > longestLine || parent === null || !isInConversation(parent))
        continue;
      found.push(text);
    }
    return found;
  }

  function isInConversation(element: Element): boolean {
    if (element.closest(`${composer},script,style`) !== null) return false;
    const root = element.getRootNode();
    const isBeside = (each: Node) =>
      (each as Document | ShadowRoot).querySelector?.(composer) !== null ||
      document.querySelector(composer) !== null;
    if (!isBeside(root)) return false;
    if (isChatHost || element.closest(conversation) !== null) return true;
    return root instanceof ShadowRoot && root.host.closest(conversation) !== null;
  }

  watch(document);
  fresh.push(document.documentElement);
  // What came with the page itself stands in the tree before anything is observed, or is parsed after it.
  lookSoon();
}
