import { gzipSync } from 'node:zlib';
import type { Answer } from './answers';

/** A file a test puts on the loopback network, with the ways in which real list servers misbehave. */
export interface PublishedFile {
  readonly body: string | Buffer;
  /** '' sends no such header. */
  readonly contentType?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly etag?: string;
  /** HTTP date. */
  readonly lastModified?: string;
  /** Sends the body gzipped with `content-encoding: gzip`. */
  readonly gzip?: boolean;
  /** Promises the whole length, breaks the connection after this many bytes. */
  readonly breakAfter?: number;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The answer to a (conditional) request for the file: 304 where the validator still holds. */
export function answerFile(file: PublishedFile, request: Headers): Answer {
  const headers: Record<string, string> = {
    ...(file.contentType !== '' && { 'content-type': file.contentType ?? 'text/plain; charset=utf-8' }),
    ...file.headers,
  };
  if (file.etag !== undefined) headers.etag = file.etag;
  if (file.lastModified !== undefined) headers['last-modified'] = file.lastModified;
  const isSame =
    (file.etag !== undefined && request['if-none-match'] === file.etag) ||
    (file.lastModified !== undefined && request['if-modified-since'] === file.lastModified);
  if (isSame) return { status: 304, headers, body: '' };
  const plain = Buffer.from(file.body);
  if (file.gzip) headers['content-encoding'] = 'gzip';
  return { status: file.status ?? 200, headers, body: file.gzip ? gzipSync(plain) : plain };
}
