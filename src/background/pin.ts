import { isPinHash } from '../core/policy/policy';

/** OWASP's advice of 2023 for PBKDF2-HMAC-SHA256. */
const iterations = 600_000;
const saltBytes = 16;
const hashBits = 256;

/** `pbkdf2-sha256$<iterations>$<salt>$<hash>`, salt and hash in base64; the PIN is normalised (NFKC) first. */
export async function hashPin(pin: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const hash = await derive(pin, salt, iterations);
  return ['pbkdf2-sha256', iterations, toBase64(salt), toBase64(hash)].join('$');
}

/** False for a wrong PIN and for a hash that cannot be read: nobody gets in by damaging it. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  if (!isPinHash(stored)) return false;
  const [, count, salt, hash] = stored.split('$') as [string, string, string, string];
  const given = await derive(pin, fromBase64(salt), Number(count));
  const wanted = fromBase64(hash);
  // Every byte is compared whatever the first ones say.
  let difference = given.length ^ wanted.length;
  given.forEach((byte, at) => {
    difference |= byte ^ (wanted[at] ?? 0);
  });
  return difference === 0;
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, count: number): Promise<Uint8Array> {
  const text = new TextEncoder().encode(pin.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, hashBits));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
