// One port of loopback plays the whole internet: plain HTTP, HTTPS and WebSocket for every hostname, and an HTTP
// proxy with CONNECT (Firefox). The first byte of a connection tells which.
import { createHash } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { answer } from './answers';
import { makeCertificate } from './certificate';
import { answerFile, type PublishedFile } from './published-file';
import { hostnameOf, Traffic } from './traffic';

export interface Loopback {
  readonly port: number;
  readonly traffic: Traffic;
  /** Serves a file at exactly this address (scheme, host, path, query) instead of the built-in pages. */
  publish(url: string, file: PublishedFile): void;
  /** Hands what comes to this address (whatever its query) on to another server, and its answer back. */
  forward(url: string, to: string): Forwarded[];
  /** Serves nothing but the built-in pages again, and forgets the traffic. */
  reset(): void;
  close(): Promise<void>;
}

/** A request that was handed on. */
export interface Forwarded {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** What the other server answered; 0 when it could not be reached. */
  readonly status: number;
}

interface Forwarding {
  readonly to: string;
  readonly seen: Forwarded[];
}

async function passOn(
  { to, seen }: Forwarding,
  request: http.IncomingMessage,
  body: string,
  response: http.ServerResponse,
): Promise<void> {
  const target = new URL(to);
  target.search = addressOf(request).search;
  const { authorization } = request.headers;
  const headers = { 'content-type': 'text/plain', ...(authorization !== undefined && { authorization }) };
  const status = await new Promise<number>((resolve) => {
    const { request: ask } = target.protocol === 'https:' ? https : http;
    const onward = ask(target, { method: 'POST', headers, rejectUnauthorized: false }, (reply) => {
      reply.resume().on('end', () => resolve(reply.statusCode ?? 0));
    });
    onward.on('error', () => resolve(0));
    onward.end(body);
  });
  seen.push({ headers: request.headers, body, status });
  if (status === 0) response.destroy();
  else response.writeHead(status).end();
}

const TLS_HANDSHAKE = 0x16;

function addressOf(request: http.IncomingMessage): URL {
  const target = request.url ?? '/';
  if (/^https?:/.test(target)) return new URL(target);
  const scheme = (request.socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
  return new URL(`${scheme}://${request.headers.host ?? 'unknown'}${target}`);
}

function record(
  traffic: Traffic,
  kind: 'request' | 'websocket',
  request: http.IncomingMessage,
  posted: { readonly body?: string } = {},
): URL {
  const url = addressOf(request);
  traffic.add({
    kind,
    hostname: hostnameOf(url.host),
    method: request.method ?? '',
    url: url.href,
    headers: request.headers,
    ...posted,
  });
  return url;
}

function acceptWebSocket(request: http.IncomingMessage, socket: Duplex): void {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  );
}

async function postedBy(request: http.IncomingMessage): Promise<{ body?: string }> {
  if (request.method !== 'POST') return {};
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { body: Buffer.concat(chunks).toString() };
}

function respond(
  traffic: Traffic,
  files: Map<string, PublishedFile>,
  forwards: Map<string, Forwarding>,
): http.RequestListener {
  return async (request, response) => {
    const posted = await postedBy(request);
    const url = record(traffic, 'request', request, posted);
    const onward = forwards.get(url.origin + url.pathname);
    if (onward !== undefined) return passOn(onward, request, posted.body ?? '', response);
    // A query the file was not published with is for the server, as update servers know it.
    const file = files.get(url.href) ?? files.get(url.origin + url.pathname);
    const { status, headers, body, delayMs = 0 } = file ? answerFile(file, request.headers) : answer(url);
    const send = () => {
      const wanted = file?.breakAfter;
      response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
      if (wanted === undefined) response.end(body);
      else response.write(Buffer.from(body).subarray(0, wanted), () => response.destroy());
    };
    if (delayMs > 0) setTimeout(send, delayMs);
    else send();
  };
}

/** Starts the loopback network on a free port of 127.0.0.1. */
export async function openLoopback(): Promise<Loopback> {
  const traffic = new Traffic();
  const files = new Map<string, PublishedFile>();
  const forwards = new Map<string, Forwarding>();
  const name = (kind: 'hello' | 'connect', authority: string) =>
    traffic.add({ kind, hostname: hostnameOf(authority), method: '', url: '', headers: {} });
  const listener = respond(traffic, files, forwards);
  const plain = http.createServer(listener);
  const SNICallback = (host: string, done: (error: Error | null) => void) => {
    name('hello', host);
    done(null);
  };
  const secure = https.createServer({ ...makeCertificate(), SNICallback }, listener);
  const sockets = new Set<Duplex>();
  const sniff = (socket: Duplex) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.once('readable', () => {
      const first: Buffer | null = socket.read();
      if (first === null) return; // Closed without a byte.
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  };
  for (const server of [plain, secure]) {
    server.on('upgrade', (request: http.IncomingMessage, socket: Duplex) => {
      record(traffic, 'websocket', request);
      acceptWebSocket(request, socket);
    });
  }
  secure.on('tlsClientError', () => {}); // A browser that gives up on a preconnect is no failure.
  plain.on('connect', (request: http.IncomingMessage, socket: Duplex) => {
    name('connect', request.url ?? '');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    sniff(socket);
  });
  const front = net.createServer(sniff);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    traffic,
    publish: (url, file) => files.set(new URL(url).href, file),
    forward: (url, to) => {
      const forwarding: Forwarding = { to, seen: [] };
      forwards.set(url, forwarding);
      return forwarding.seen;
    },
    reset: () => {
      files.clear();
      forwards.clear();
      traffic.forget();
    },
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
