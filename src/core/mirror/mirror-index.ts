/** The signed table of contents of a mirror (`index.json`): what is in force, and where its files lie. */
import * as z from 'zod/mini';
import { categories } from '../policy/categories';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A name beside the index: no folder, no other server. */
const fileName = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,120}$/));
const count = z.number().check(z.int(), z.gte(0));
const version = z.number().check(z.int(), z.gte(1));

/** A gzip file; `sha256` and `bytes` are of the packed bytes as they travel. */
const file = z.object({ file: fileName, bytes: count, sha256 });
export type MirrorFile = z.infer<typeof file>;

const delta = z.extend(file, { from: version, to: version });
export type MirrorDelta = z.infer<typeof delta>;

const part = z.object({
  /** Lines of the category's text. */
  lines: count,
  /** Of the unpacked text after all deltas. */
  sha256,
  /** The publication in which this text came to be. */
  version,
  snapshot: file,
  /** From older texts to younger ones, oldest first; some may be gone already. */
  deltas: z.array(delta).check(z.maxLength(400)),
});
export type MirrorPart = z.infer<typeof part>;

const index = z.object({
  format: z.literal(1),
  /** One more with each publication; a client never goes back. */
  version,
  /** When it was published, ISO 8601. */
  issuedAt: z.iso.datetime(),
  parts: z.partialRecord(z.enum(categories), part),
});
export type MirrorIndex = z.infer<typeof index>;

/** The index travels as text inside its own envelope, so that it and its signature cannot be torn apart. */
const envelope = z.object({
  signed: z.string(),
  /** Ed25519 over the UTF-8 bytes of `signed`, base64. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});

/** Why an index is not believed. */
export class MirrorError extends Error {
  constructor(readonly reason: 'unreadable' | 'unsigned') {
    super(reason);
  }
}

/** Checks an Ed25519 signature. */
export type Verify = (signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

/**
 * The index, once its signature was found right; nothing of an unsigned one is looked at.
 * @throws MirrorError `unreadable` for what is no index, `unsigned` for a signature that is not the key's
 */
export async function readMirrorIndex(text: string, verify: Verify): Promise<MirrorIndex> {
  const outer = envelope.safeParse(parsed(text));
  if (!outer.success) throw new MirrorError('unreadable');
  const { signed, signature } = outer.data;
  const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  const isRight = await verify(bytes, new TextEncoder().encode(signed)).catch(() => false);
  if (!isRight) throw new MirrorError('unsigned');
  const inner = index.safeParse(parsed(signed));
  if (!inner.success) throw new MirrorError('unreadable');
  return inner.data;
}

/** The text of `index.json`. @param sign Ed25519 over the given bytes */
export function writeMirrorIndex(contents: MirrorIndex, sign: (message: Uint8Array) => Uint8Array): string {
  const signed = JSON.stringify(contents);
  const signature = btoa(String.fromCharCode(...sign(new TextEncoder().encode(signed))));
  return `${JSON.stringify({ signed, signature })}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
