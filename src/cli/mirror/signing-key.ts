import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Fault, fileFault } from '../fault';

/** What a mirror signs with, and what its clients check with. */
export interface SigningKey {
  /** Raw Ed25519 public key, base64: the policy's `mirror.key`. */
  readonly publicKey: string;
  sign(message: Uint8Array): Uint8Array;
}

/**
 * Makes a key and writes its private half to a new file that only its owner may read.
 * @returns the public half
 * @throws Fault when the file is there already: a lost key would cut off every client
 */
export function makeSigningKey(path: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFault(path, error);
    throw new Fault(
      `Tệp ${path} đã có; khóa cũ không bị ghi đè.`,
      `File ${path} exists; an old key is never overwritten.`,
    );
  }
  return publicKeyOf(privateKey);
}

/** @throws Fault when the file holds no Ed25519 private key */
export function readSigningKey(path: string): SigningKey {
  const key = readKey(path);
  return { publicKey: publicKeyOf(key), sign: (message) => sign(null, message, key) };
}

function readKey(path: string): KeyObject {
  let pem: Buffer;
  try {
    pem = readFileSync(path);
  } catch (error) {
    throw fileFault(path, error);
  }
  const noKey = new Fault(
    `Tệp ${path} không có khóa riêng Ed25519 (npm run -s lists -- key --out TỆP tạo một khóa).`,
    `File ${path} holds no Ed25519 private key (npm run -s lists -- key --out FILE makes one).`,
  );
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    throw noKey;
  }
  throw noKey;
}

function publicKeyOf(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x as string, 'base64url').toString('base64');
}
