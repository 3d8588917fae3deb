import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, openLoopback } from './network';

let loopback: Loopback;
beforeAll(async () => {
  loopback = await openLoopback();
});
beforeEach(() => loopback.reset());
afterAll(() => loopback.close());

function get(url: string, headers: Record<string, string> = {}): Promise<http.IncomingMessage> {
  const { protocol, host, hostname, pathname, search } = new URL(url);
  const at = {
    host: '127.0.0.1',
    port: loopback.port,
    path: pathname + search,
    headers: { host, ...headers },
  };
  return new Promise((resolve, reject) => {
    const request =
      protocol === 'https:'
        ? https.get({ ...at, servername: hostname, rejectUnauthorized: false }, resolve)
        : http.get(at, resolve);
    request.on('error', reject);
  });
}

describe('the loopback network', () => {
  it('answers any hostname over HTTP and HTTPS on one port and records it', async () => {
    expect(await text(await get('http://a.test/x'))).toContain('<title>a.test</title>');
    expect(await text(await get('https://b.test/y'))).toContain('<title>b.test</title>');
    expect(loopback.traffic.bytesTo('a.test').map((a) => a.url)).toEqual(['http://a.test/x']);
    expect(loopback.traffic.bytesTo('b.test').map((a) => a.kind)).toEqual(['hello', 'request']);
    expect(loopback.traffic.bytesTo('c.test')).toEqual([]);
  });

  it('records the name of a TLS hello that no request follows', async () => {
    const socket = tls.connect({
      host: '127.0.0.1',
      port: loopback.port,
      servername: 'hello.test',
      rejectUnauthorized: false,
    });
    await new Promise<void>((resolve) => socket.on('secureConnect', resolve));
    socket.destroy();
    expect(loopback.traffic.bytesTo('hello.test').map((a) => a.kind)).toEqual(['hello']);
    expect(loopback.traffic.requestsTo('hello.test')).toEqual([]);
  });

  it('is a proxy: CONNECT leads to the same servers', async () => {
    const socket = net.connect(loopback.port, '127.0.0.1');
    socket.write('CONNECT c.test:443 HTTP/1.1\r\nhost: c.test:443\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    const secure = tls.connect({ socket, servername: 'c.test', rejectUnauthorized: false });
    secure.write('GET / HTTP/1.1\r\nhost: c.test\r\nconnection: close\r\n\r\n');
    expect(await text(secure)).toContain('<title>c.test</title>');
    expect(loopback.traffic.bytesTo('c.test').map((a) => a.kind)).toEqual(['connect', 'hello', 'request']);
  });

  it('redirects with the status asked for', async () => {
    const response = await get('http://a.test/redirect?status=308&to=http%3A%2F%2Fb.test%2F');
    expect([response.statusCode, response.headers.location]).toEqual([308, 'http://b.test/']);
  });

  it('answers a conditional request with 304 and breaks a download off on request', async () => {
    loopback.publish('http://lists.test/a.txt', { body: 'bad.test\n', etag: '"1"' });
    expect(await text(await get('http://lists.test/a.txt'))).toBe('bad.test\n');
    expect((await get('http://lists.test/a.txt', { 'if-none-match': '"1"' })).statusCode).toBe(304);
    loopback.publish('http://lists.test/b.txt', { body: 'x'.repeat(1000), breakAfter: 10 });
    await expect(get('http://lists.test/b.txt').then(text)).rejects.toThrow();
  });
});
