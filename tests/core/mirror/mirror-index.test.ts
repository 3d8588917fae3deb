import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MirrorIndex, readMirrorIndex, writeMirrorIndex } from '../../../src/core/mirror/mirror-index';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signWith = (message: Uint8Array) => sign(null, message, privateKey);
const check = async (signature: Uint8Array, message: Uint8Array) =>
  verify(null, message, publicKey, signature);
const file = (name: string) => ({ file: name, bytes: 10, sha256: '0'.repeat(64) });
const index: MirrorIndex = {
  format: 1,
  version: 3,
  issuedAt: '2026-11-26T00:00:00.000Z',
  parts: {
    gambling: {
      lines: 2,
      sha256: 'a'.repeat(64),
      version: 3,
      snapshot: file('gambling-3.txt.gz'),
      deltas: [{ ...file('gambling-2-3.delta.gz'), from: 2, to: 3 }],
    },
  },
};
const reasonOf = (text: string) =>
  readMirrorIndex(text, check).then(
    () => 'read',
    (error) => error.reason,
  );

describe('a mirror index', () => {
  it('is read as it was written, by who has the key', async () => {
    expect(await readMirrorIndex(writeMirrorIndex(index, signWith), check)).toEqual(index);
  });

  it('is not believed with one letter changed, with another key, or cut short', async () => {
    const text = writeMirrorIndex(index, signWith);
    const other = generateKeyPairSync('ed25519').privateKey;
    expect(await reasonOf(text.replace('\\"version\\":3', '\\"version\\":4'))).toBe('unsigned');
    expect(await reasonOf(writeMirrorIndex(index, (message) => sign(null, message, other)))).toBe('unsigned');
    for (let length = 0; length < text.length - 2; length += 17) {
      expect(await reasonOf(text.slice(0, length))).toBe('unreadable');
    }
  });

  it('signed, still names no file elsewhere', async () => {
    for (const name of ['../index.json', 'https://x.test/a', '/etc/passwd', 'a/b', '', '.hidden']) {
      const parts = { gambling: { ...index.parts.gambling, snapshot: file(name) } };
      const text = writeMirrorIndex({ ...index, parts } as MirrorIndex, signWith);
      expect(await reasonOf(text), name).toBe('unreadable');
    }
  });

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(['unreadable', 'unsigned']).toContain(await reasonOf(text));
      }),
    );
  });
});
