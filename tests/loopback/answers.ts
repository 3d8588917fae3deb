import { escapeHtml, gradientPng, page, paragraphs } from './page-text';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Milliseconds the answer is held back. */
  readonly delayMs?: number;
}

function html(body: string, extra: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...extra }, body };
}

function script(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/javascript' }, body };
}

function redirect(to: string, status: number): Answer {
  return { status, headers: { location: to }, body: '' };
}

const pushPage = `<script>
  const go = (path) => { history.pushState(null, '', path); document.title = location.pathname; };
</script>`;

const workerPage = `<script>
  navigator.serviceWorker.register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      const worker = registration.active;
      const done = () => { document.documentElement.dataset.worker = 'active'; };
      if (worker.state === 'activated') done();
      else worker.addEventListener('statechange', () => { if (worker.state === 'activated') done(); });
    });
</script>`;

/** Answers every page from memory: no byte of it meets the network, nor the browser's request rules. */
const workerScript = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const body = '<!doctype html><title>from cache</title><h1 id="cached">from cache</h1>';
  event.respondWith(new Response(body, { headers: { 'content-type': 'text/html' } }));
});`;

function openers(to: string): string {
  const address = escapeHtml(to);
  return `<a id="link" href="${address}">link</a>
<a id="blank" target="_blank" href="${address}">new tab</a>
<a id="noopener" target="_blank" rel="noopener" href="${address}">new tab, no opener</a>
<form id="form" action="${address}"><button id="submit">send</button></form>
<form action="${address}" method="post"><button id="post">post</button></form>
<button id="open" onclick="window.open(document.getElementById('link').href)">window.open</button>
<button id="location" onclick="location.href = document.getElementById('link').href">location</button>`;
}

function imagePage(hostname: string): Answer {
  const pictures = Array.from(
    { length: 60 },
    (_, i) => `<img src="/img.png?seed=${i}" width=160 height=120>`,
  );
  return html(page(hostname, pictures.join('\n')));
}

type Builder = (query: URLSearchParams, hostname: string) => Answer;
const to = (query: URLSearchParams) => query.get('to') ?? '/';
/** Under a name and in a spelling (reversed) that no filter takes for the address a web proxy shows. */
const src = (query: URLSearchParams) => escapeHtml([...(query.get('part') ?? '/')].reverse().join(''));

const builders: Readonly<Record<string, Builder>> = {
  '/redirect': (q) => redirect(to(q), Number(q.get('status') ?? 302)),
  '/refresh': (q, host) => html(page(host, ''), { refresh: `0; url=${to(q)}` }),
  '/meta-refresh': (q, host) =>
    html(page(host, '', `<meta http-equiv="refresh" content="0; url=${escapeHtml(to(q))}">`)),
  '/frame': (q, host) => html(page(host, `<iframe id="frame" src="${src(q)}"></iframe>`)),
  '/object': (q, host) => html(page(host, `<object id="frame" data="${src(q)}" type="text/html"></object>`)),
  '/embed': (q, host) => html(page(host, `<embed id="frame" src="${src(q)}" type="text/html">`)),
  '/opener': (q, host) => html(page(host, openers(to(q)))),
  '/push': (_, host) => html(page(host, pushPage)),
  '/sw': (_, host) => html(page(host, workerPage)),
  '/sw.js': () => script(workerScript),
  '/slow': (q, host) => ({ ...html(page(host, '<p>slow</p>')), delayMs: Number(q.get('ms') ?? 1000) }),
  '/text-page': (_, host) => html(page(host, paragraphs(600))),
  '/image-page': (_, host) => imagePage(host),
  '/img.png': (q) => ({
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'max-age=600' },
    body: gradientPng(160, 120, Number(q.get('seed') ?? 0)),
  }),
  '/favicon.ico': () => ({ status: 204, headers: {}, body: '' }),
};

/** What a host of the loopback network says to an address: a special path, or a page titled with its name. */
export function answer(url: URL): Answer {
  const builder = builders[url.pathname];
  if (builder !== undefined) return builder(url.searchParams, url.hostname);
  return html(page(url.hostname, paragraphs(3)));
}
