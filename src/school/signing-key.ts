import { signAsync } from '@noble/ed25519';

/** PKCS #8 of an Ed25519 private key (RFC 8410): this beginning, then 32 bytes of seed. */
const beginning = '302e020100300506032b657004220420';
const seedBytes = 32;

export type SignLesson = (message: Uint8Array) => Promise<Uint8Array>;

/** Signs with the key of a mirror's `.pem` file; undefined where the text is no such key. */
export function readSigningKey(pem: string): SignLesson | undefined {
  const body = /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(pem)?.[1];
  const bytes = body === undefined ? undefined : fromBase64(body);
  if (bytes === undefined || bytes.length !== beginning.length / 2 + seedBytes) return undefined;
  const start = [...bytes.subarray(0, -seedBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start !== beginning) return undefined;
  const seed = bytes.slice(-seedBytes);
  return (message) => signAsync(message, seed);
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
