import { verifyAsync } from '@noble/ed25519';
import { MirrorFault } from '../core/mirror/follow';
import { type MirrorFile, type MirrorIndex, readMirrorIndex } from '../core/mirror/mirror-index';
import type { MirrorSource } from '../core/policy/mirror-source';

const maxIndexBytes = 4 * 1024 * 1024;
const maxTextBytes = 128 * 1024 * 1024;
const timeoutMs = 180_000;

/**
 * The index in force at the mirror.
 * @throws MirrorFault `network`, `timeout`, `http-<status>`, `too-big`
 * @throws MirrorError for what is unreadable or not signed with the source's key
 */
export async function fetchIndex({ url, key }: MirrorSource): Promise<MirrorIndex> {
  const bytes = await fetchBytes(new URL('index.json', url).href, maxIndexBytes);
  const publicKey = Uint8Array.from(atob(key), (char) => char.charCodeAt(0));
  return readMirrorIndex(new TextDecoder().decode(bytes), (signature, message) =>
    verifyAsync(signature, message, publicKey),
  );
}

/**
 * A small text of the mirror.
 * @throws MirrorFault as `fetchIndex`
 */
export async function fetchText(url: string, limit: number): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(url, limit));
}

/**
 * A file of the index, unpacked.
 * @throws MirrorFault as `fetchIndex`, and `broken` when its bytes are not the ones the index names
 */
export async function fetchFile(source: MirrorSource, file: MirrorFile): Promise<string> {
  const packed = await fetchBytes(new URL(file.file, source.url).href, file.bytes);
  if ((await sha256Of(packed)) !== file.sha256) throw new MirrorFault('broken');
  return unpack(packed);
}

/** Lower-case hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @throws MirrorFault when what comes out is larger than any list */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > maxTextBytes) {
      await reader.cancel();
      throw new MirrorFault('too-big');
    }
  }
}

export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetchBytes(url: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  let reply: Response;
  try {
    reply = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw new MirrorFault((error as Error).name === 'TimeoutError' ? 'timeout' : 'network');
  }
  if (!reply.ok || reply.body === null) throw new MirrorFault(`http-${reply.ok ? 'empty' : reply.status}`);
  return readBytes(reply.body, limit);
}

async function readBytes(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new MirrorFault('network');
    });
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new MirrorFault('too-big');
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
