import { isPinHash } from '../policy/policy';
import { fromBase64, toBase64 } from './base64';
import { normalPin } from './pin-strength';

/** PBKDF2-HMAC-SHA256 of a text, 32 bytes. */
export type DeriveKey = (
  text: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
) => Promise<Uint8Array>;

/** Above OWASP's advice of 2023 (600,000) for PBKDF2-HMAC-SHA256; docs/guardian.md has what it costs. */
const iterations = 1_000_000;
export const pinSaltBytes = 16;

/**
 * `pbkdf2-sha256$<iterations>$<salt>$<hash>`, salt and hash in base64: what a policy's `pinHash` takes. The PIN
 * is normalised (NFKC) first.
 * @param salt `pinSaltBytes` random bytes
 */
export async function hashPinWith(
  deriveKey: DeriveKey,
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const hash = await deriveKey(normalPin(pin), salt, iterations);
  return ['pbkdf2-sha256', iterations, toBase64(salt), toBase64(hash)].join('$');
}

/** False for a wrong PIN and for a hash that cannot be read: nobody gets in by damaging it. Never throws for it. */
export async function isPinWith(deriveKey: DeriveKey, pin: string, stored: string): Promise<boolean> {
  if (!isPinHash(stored)) return false;
  const [, count, saltText, hashText] = stored.split('$') as [string, string, string, string];
  const [salt, wanted] = [fromBase64(saltText), fromBase64(hashText)];
  if (salt === undefined || wanted === undefined) return false;
  return isSame(await deriveKey(normalPin(pin), salt, Number(count)), wanted);
}

/** Every byte is compared whatever the first ones say; a wanted hash of another length is never the same. */
function isSame(given: Uint8Array, wanted: Uint8Array): boolean {
  let difference = given.length ^ wanted.length;
  given.forEach((byte, at) => {
    difference |= byte ^ (wanted[at] ?? 0);
  });
  return difference === 0;
}
