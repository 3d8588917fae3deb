import { hashPinWith, isPinWith, pinSaltBytes } from '../core/guard/pin-hash';
import { deriveKey } from './derive-key';

/** A new hash of a PIN (or of recovery words) with a salt of its own. */
export function hashPin(pin: string): Promise<string> {
  return hashPinWith(deriveKey, pin, crypto.getRandomValues(new Uint8Array(pinSaltBytes)));
}

/** False for a wrong PIN and for a hash that cannot be read. */
export function isPin(pin: string, stored: string): Promise<boolean> {
  return isPinWith(deriveKey, pin, stored);
}
