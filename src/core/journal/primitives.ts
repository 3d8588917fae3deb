import type { Bytes, PlatformKey, WebCrypto } from './web-crypto';

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const nonceBytes = 12;
const encoder = new TextEncoder();

/** The few operations the journal is made of, each with its parameters fixed. Keys are 32 bytes. */
export interface Primitives {
  random(length: number): Bytes;
  sha256(data: Bytes): Promise<Bytes>;
  /** HMAC-SHA-256. */
  mac(key: Bytes, data: Bytes): Promise<Bytes>;
  /** An AES-256-GCM key that cannot be read back. */
  boxKey(raw: Bytes): Promise<PlatformKey>;
  /** Nonce (12 bytes) and ciphertext. A nonce must never come twice under one key; absent, it is random. */
  seal(key: PlatformKey, data: Bytes, purpose: string, nonce?: Bytes): Promise<Bytes>;
  /** Undefined when the key, the purpose or a single bit is not the one sealed. */
  open(key: PlatformKey, sealed: Bytes, purpose: string): Promise<Bytes | undefined>;
  /** A lasting key pair: public key as 65 bytes, private key as PKCS #8. */
  keyPair(): Promise<{ publicKey: Bytes; privateKey: Bytes }>;
  privateKey(pkcs8: Bytes): Promise<PlatformKey>;
  /** A one-time key pair and the secret it shares with `publicKey`; its private half is forgotten here. */
  agreeOnce(publicKey: Bytes): Promise<{ ephemeral: Bytes; secret: Bytes }>;
  agree(privateKey: PlatformKey, ephemeral: Bytes): Promise<Bytes>;
  /** HKDF-SHA-256 to 32 bytes. */
  derive(secret: Bytes, salt: Bytes, info: string): Promise<Bytes>;
  /** PBKDF2-HMAC-SHA-256 to 32 bytes; the secret is normalised (NFKC) first. */
  stretch(secret: string, salt: Bytes, iterations: number): Promise<Bytes>;
}

export function createPrimitives(crypto: WebCrypto): Primitives {
  const { subtle } = crypto;
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const agree = async (privateKey: PlatformKey, publicRaw: Bytes) => {
    const theirs = await subtle.importKey('raw', publicRaw, curve, false, []);
    return bytesOf(await subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256));
  };
  return {
    random,
    sha256: async (data) => bytesOf(await subtle.digest('SHA-256', data)),
    mac: async (raw, data) => {
      const key = await subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      return bytesOf(await subtle.sign('HMAC', key, data));
    },
    boxKey: (raw) => subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']),
    seal: async (key, data, purpose, nonce = random(nonceBytes)) => {
      const additionalData = utf8(purpose);
      const box = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, data);
      return concat(nonce, bytesOf(box));
    },
    open: async (key, sealed, purpose) => {
      if (sealed.length <= nonceBytes) return undefined;
      const iv = sealed.slice(0, nonceBytes);
      try {
        const algorithm = { name: 'AES-GCM' as const, iv, additionalData: utf8(purpose) };
        return bytesOf(await subtle.decrypt(algorithm, key, sealed.slice(nonceBytes)));
      } catch {
        return undefined;
      }
    },
    keyPair: async () => {
      const pair = (await subtle.generateKey(curve, true, ['deriveBits'])) as KeyPair;
      return {
        publicKey: bytesOf(await subtle.exportKey('raw', pair.publicKey)),
        privateKey: bytesOf(await subtle.exportKey('pkcs8', pair.privateKey)),
      };
    },
    privateKey: (pkcs8) => subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits']),
    agreeOnce: async (publicKey) => {
      const pair = (await subtle.generateKey(curve, false, ['deriveBits'])) as KeyPair;
      const ephemeral = bytesOf(await subtle.exportKey('raw', pair.publicKey));
      return { ephemeral, secret: await agree(pair.privateKey, publicKey) };
    },
    agree,
    derive: async (secret, salt, info) => {
      const key = await subtle.importKey('raw', secret, { name: 'HKDF' }, false, ['deriveBits']);
      const algorithm = { name: 'HKDF' as const, hash: 'SHA-256', salt, info: utf8(info) };
      return bytesOf(await subtle.deriveBits(algorithm, key, 256));
    },
    stretch: async (secret, salt, iterations) => {
      const text = utf8(secret.normalize('NFKC'));
      const key = await subtle.importKey('raw', text, { name: 'PBKDF2' }, false, ['deriveBits']);
      const algorithm = { name: 'PBKDF2' as const, hash: 'SHA-256', salt, iterations };
      return bytesOf(await subtle.deriveBits(algorithm, key, 256));
    },
  };
}

interface KeyPair {
  publicKey: PlatformKey;
  privateKey: PlatformKey;
}

function bytesOf(buffer: ArrayBuffer): Bytes {
  return new Uint8Array(buffer);
}

/** UTF-8 bytes over a buffer of their own. */
export function utf8(text: string): Bytes {
  return Uint8Array.from(encoder.encode(text));
}

export function concat(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function isSame(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

export function toBase64(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Undefined when the text is no base64. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
