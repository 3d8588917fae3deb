import type { Vault } from '../journal/keyring';
import { fromPaddedJson, toPaddedJson } from '../journal/padded-json';
import { fromBase64, type Primitives, toBase64 } from '../journal/primitives';
import type { Bytes, PlatformKey } from '../journal/web-crypto';

/** JSON sealed to the guardian's public key: the worker writes it without the PIN and cannot read it again. */
export interface SealedLetter {
  readonly generation: number;
  /** Base64, as is `box`. */
  readonly ephemeral: string;
  readonly box: string;
}

/** Whom a letter is sealed to. */
export interface LetterTarget {
  readonly generation: number;
  readonly publicKey: Bytes;
}

/** @param purpose binds the letter to its use; @param step bytes to whose multiple the text is padded */
export async function sealLetter(
  primitives: Primitives,
  target: LetterTarget,
  purpose: string,
  value: unknown,
  step = 256,
): Promise<SealedLetter> {
  const { ephemeral, secret } = await primitives.agreeOnce(target.publicKey);
  const key = await boxKey(primitives, ephemeral, secret, purpose);
  const box = await primitives.seal(key, toPaddedJson(value, step), purpose);
  return { generation: target.generation, ephemeral: toBase64(ephemeral), box: toBase64(box) };
}

/** What the letter holds, not yet believed; undefined where the vault's keys do not open it. */
export async function openLetter(
  primitives: Primitives,
  vault: Vault,
  purpose: string,
  { generation, ephemeral, box }: SealedLetter,
): Promise<unknown> {
  const privateKey = vault.privateKeys.get(generation);
  const [theirs, sealed] = [fromBase64(ephemeral), fromBase64(box)];
  if (privateKey === undefined || theirs?.length !== 65 || sealed === undefined) return undefined;
  try {
    const key = await boxKey(primitives, theirs, await primitives.agree(privateKey, theirs), purpose);
    return fromPaddedJson(await primitives.open(key, sealed, purpose));
  } catch {
    // 65 bytes that are no point of the curve.
    return undefined;
  }
}

async function boxKey(
  primitives: Primitives,
  ephemeral: Bytes,
  secret: Bytes,
  purpose: string,
): Promise<PlatformKey> {
  return primitives.boxKey(await primitives.derive(secret, ephemeral, purpose));
}
