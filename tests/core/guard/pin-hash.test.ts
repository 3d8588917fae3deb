import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin } from '../../../src/background/pin';
import { hashPinWith, isPinWith } from '../../../src/core/guard/pin-hash';
import { isPinHash } from '../../../src/core/policy/policy';

/** Quick and good enough to tell texts apart. */
const quick = async (text: string, salt: Uint8Array, iterations: number) =>
  new Uint8Array(pbkdf2Sync(text, Buffer.concat([salt, Buffer.from(String(iterations))]), 1, 32, 'sha256'));
const salt = () => crypto.getRandomValues(new Uint8Array(16));

describe('PIN hashes', () => {
  it('have the form a policy takes, and are what any PBKDF2 makes of the PIN', async () => {
    const hash = await hashPin('739154');
    expect(isPinHash(hash)).toBe(true);
    const [, count, saltText, expected] = hash.split('$') as [string, string, string, string];
    expect(Number(count)).toBeGreaterThanOrEqual(600_000);
    const again = pbkdf2Sync('739154', Buffer.from(saltText, 'base64'), Number(count), 32, 'sha256');
    expect(again.toString('base64')).toBe(expected);
    expect(await isPin('739154', hash)).toBe(true);
  });

  it('tell the right PIN from any other, in either form of its letters', async () => {
    const hash = await hashPinWith(quick, 'mèo con 84', salt());
    expect(await isPinWith(quick, 'mèo con 84'.normalize('NFD'), hash)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (other) => {
        expect(await isPinWith(quick, other, hash)).toBe(false);
      }),
    );
    expect(await isPinWith(quick, '７３９１', await hashPinWith(quick, '7391', salt()))).toBe(true);
  });

  it('have a salt each', async () => {
    expect(await hashPinWith(quick, '7391', salt())).not.toBe(await hashPinWith(quick, '7391', salt()));
  });

  it('open to nobody when damaged, and never throw', async () => {
    const hash = await hashPinWith(quick, '7391', salt());
    const [scheme, count, saltText, hashText] = hash.split('$') as [string, string, string, string];
    const damaged = [
      '',
      'plain 7391',
      hash.slice(0, -10),
      [scheme, count, `${saltText.slice(0, -2)}A`, hashText].join('$'),
      [scheme, count, saltText, `${hashText.slice(0, -1)}AA`].join('$'),
      [scheme, '1', saltText, hashText].join('$'),
      ['md5', count, saltText, hashText].join('$'),
    ];
    for (const each of damaged) expect(await isPinWith(quick, '7391', each)).toBe(false);
    const letters = fc.array(fc.constantFrom(...'ab+/=$019'), { minLength: 20, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(letters, async (noise) => {
        expect(await isPinWith(quick, '7391', `${scheme}$${count}$${noise.join('')}`)).toBe(false);
      }),
    );
  });
});
