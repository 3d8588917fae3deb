/**
 * Registered on YouTube only where the guardian lets chosen channels alone play. Whose a video is says YouTube's own
 * answer for embedding it, by the id in the address: what stands in the page may still be the video's before.
 */
import { send } from '../messages/send';
import { askTwice } from './guards';

const mark = 'data-mam-channel';
const root = document.documentElement;

let shown: string | undefined;
let note: HTMLElement | undefined;

function videoId(): string | undefined {
  const { pathname, search } = location;
  const inPath = /^\/(?:shorts|live|embed|v)\/([\w-]+)/.exec(pathname)?.[1];
  return inPath ?? (pathname === '/watch' ? (new URLSearchParams(search).get('v') ?? undefined) : undefined);
}

async function authorOf(id: string): Promise<string> {
  const video = encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
  const reply = await fetch(`${location.origin}/oembed?format=json&url=${video}`, { credentials: 'omit' });
  const { author_url: author } = (await reply.json()) as { author_url?: unknown };
  return typeof author === 'string' ? author.slice(0, 500) : '';
}

/** With every change of address; what cannot be found out does not play. */
async function look(): Promise<void> {
  const id = videoId();
  if (id === shown && root.getAttribute(mark) !== null) return;
  shown = id;
  root.setAttribute(mark, 'unknown');
  pauseAll();
  // Pages without a video of their own are lists: what starts there by itself stays unseen.
  tell(undefined);
  if (id === undefined) return;
  const author = await authorOf(id).catch(() => '');
  const reply = await askTwice(() => send('youtube/channel', { author }));
  if (shown !== id) return;
  root.setAttribute(mark, reply?.isAllowed === true ? 'allowed' : 'other');
  if (reply !== undefined && !reply.isAllowed) tell(reply.note);
}

function pauseAll(): void {
  if (root.getAttribute(mark) === 'allowed') return;
  for (const video of document.querySelectorAll('video')) video.pause();
}

function tell(text: string | undefined): void {
  note?.remove();
  note = undefined;
  if (text === undefined) return;
  note = document.createElement('mam-xanh-note');
  const inside = note.attachShadow({ mode: 'closed' });
  const line = Object.assign(document.createElement('p'), { textContent: text, role: 'status' });
  line.style.cssText =
    'all:initial;display:block;position:fixed;z-index:2147483646;top:5rem;left:50%;transform:translateX(-50%);box-sizing:border-box;width:min(32rem,calc(100% - 2rem));padding:1rem 1.25rem;border-radius:1rem;background:#1d6b3c;color:#fff;font:1.0625rem/1.5 system-ui,sans-serif';
  inside.append(line);
  root.append(note);
}

for (const name of ['play', 'playing', 'timeupdate']) document.addEventListener(name, pauseAll, true);
for (const name of ['yt-navigate-start', 'yt-navigate-finish', 'popstate'])
  addEventListener(name, () => void look(), true);
(window as unknown as { readonly navigation?: EventTarget }).navigation?.addEventListener(
  'currententrychange',
  () => void look(),
);
new MutationObserver(() => {
  if (videoId() !== shown) void look();
}).observe(document, { childList: true, subtree: true });
void look();
