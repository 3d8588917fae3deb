/** Bytes that the browser's cryptography and its database take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A key the platform holds; nothing of it is read here. */
export interface PlatformKey {
  readonly type: string;
}

/** The part of WebCrypto the journal uses: the same in Chromium's workers, in Firefox and in Node. */
export interface WebCrypto {
  getRandomValues(into: Bytes): Bytes;
  readonly subtle: {
    digest(algorithm: string, data: Bytes): Promise<ArrayBuffer>;
    sign(algorithm: string, key: PlatformKey, data: Bytes): Promise<ArrayBuffer>;
    encrypt(algorithm: AesGcm, key: PlatformKey, data: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: AesGcm, key: PlatformKey, data: Bytes): Promise<ArrayBuffer>;
    importKey(
      format: 'raw' | 'pkcs8',
      data: Bytes,
      algorithm: KeyAlgorithmName,
      isExtractable: boolean,
      usages: readonly KeyUse[],
    ): Promise<PlatformKey>;
    exportKey(format: 'raw' | 'pkcs8', key: PlatformKey): Promise<ArrayBuffer>;
    generateKey(
      algorithm: KeyAlgorithmName,
      isExtractable: boolean,
      usages: readonly KeyUse[],
    ): Promise<unknown>;
    deriveBits(algorithm: Derivation, key: PlatformKey, bits: number): Promise<ArrayBuffer>;
  };
}

interface AesGcm {
  name: 'AES-GCM';
  iv: Bytes;
  additionalData: Bytes;
}
interface KeyAlgorithmName {
  name: string;
  namedCurve?: string;
  hash?: string;
}
type KeyUse = 'encrypt' | 'decrypt' | 'sign' | 'deriveBits';
type Derivation =
  | { name: 'ECDH'; public: PlatformKey }
  | { name: 'HKDF'; hash: string; salt: Bytes; info: Bytes }
  | { name: 'PBKDF2'; hash: string; salt: Bytes; iterations: number };
