import { createListImporter, type ImportedList } from '../core/lists/list-import';
import type { IsProtected } from '../core/lists/protected-hosts';
import type { ListSource } from '../core/policy/settings';
import type { StoredList } from '../platform/database';

/** What a try to fetch a list came to. `error` is the key of a text (`lists.error.<id>`). */
export type Fetched =
  | {
      readonly kind: 'new';
      readonly list: ImportedList;
      readonly etag: string;
      readonly lastModified: string;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly error: string };

const maxBytes = 128 * 1024 * 1024;
const maxPackedBytes = 64 * 1024 * 1024;
const timeoutMs = 180_000;
/** A list that has lost most of its names is more likely broken than mended. */
const leastShare = 0.3;

/** Asks for the list only if it changed, reads it as it arrives, and believes it only when it is whole. */
export async function fetchList(
  source: ListSource,
  before: StoredList | undefined,
  isProtected: IsProtected,
): Promise<Fetched> {
  try {
    const headers = new Headers();
    if (before?.table !== undefined && before.etag !== '') headers.set('If-None-Match', before.etag);
    else if (before?.table !== undefined && before.lastModified !== '') {
      headers.set('If-Modified-Since', before.lastModified);
    }
    const signal = AbortSignal.timeout(timeoutMs);
    const reply = await fetch(source.url, {
      headers,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (reply.status === 304) return { kind: 'unchanged' };
    if (!reply.ok || reply.body === null)
      return { kind: 'failed', error: `http-${reply.ok ? 'empty' : reply.status}` };
    if (Number(reply.headers.get('Content-Length') ?? 0) > maxPackedBytes) return failed('too-big');
    const list = await readList(reply.body, source, isProtected);
    const error = doubt(list, before);
    if (error !== '') return failed(error);
    return {
      kind: 'new',
      list,
      etag: reply.headers.get('ETag') ?? '',
      lastModified: reply.headers.get('Last-Modified') ?? '',
    };
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** @throws ListError when the bytes are not what was agreed on, RangeError when they are too many */
export async function readList(
  body: ReadableStream<Uint8Array>,
  source: Pick<ListSource, 'category' | 'format' | 'key'>,
  isProtected: IsProtected,
): Promise<ImportedList> {
  const importer = createListImporter(source.category, source.format ?? 'auto', isProtected);
  const checked = source.key === undefined ? body : await withDigest(body, source.key);
  const reader = (await unpacked(checked)).pipeThrough(new TextDecoderStream()).getReader();
  let read = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return importer.end();
    read += value.length;
    if (read > maxBytes) {
      await reader.cancel();
      throw new ListError('too-big');
    }
    importer.push(value);
  }
}

class ListError extends Error {}

function failed(error: string): Fetched {
  return { kind: 'failed', error };
}

function doubt(list: ImportedList, before: StoredList | undefined): string {
  if (list.names === 0 && list.paths.length === 0) return 'no-names';
  return before !== undefined && list.names < before.names * leastShare ? 'shrunk' : '';
}

function reasonOf(error: unknown): string {
  if (error instanceof ListError) return error.message;
  if (error instanceof RangeError) return 'too-big';
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  // Firefox calls a connection that broke off "Error in input stream".
  if (error instanceof TypeError && /fetch|network|input stream/i.test(error.message)) return 'network';
  return 'broken';
}

/** The whole list in memory: only a list with an agreed digest needs that. */
async function withDigest(
  body: ReadableStream<Uint8Array>,
  key: string,
): Promise<ReadableStream<Uint8Array>> {
  const bytes = await new Response(body as BodyInit).arrayBuffer();
  if (bytes.byteLength > maxPackedBytes) throw new ListError('too-big');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== key.toLowerCase()) throw new ListError('key');
  return new Response(bytes).body as ReadableStream<Uint8Array>;
}

/** Files ending in .gz arrive packed; others were unpacked by the browser. The first two bytes tell. */
async function unpacked(body: ReadableStream<Uint8Array>): Promise<ReadableStream<BufferSource>> {
  const reader = body.getReader();
  let head = new Uint8Array();
  while (head.length < 2) {
    const { value, done } = await reader.read();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  const whole = new ReadableStream<BufferSource>({
    start: (controller) => {
      if (head.length > 0) controller.enqueue(head);
    },
    pull: async (controller) => {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
