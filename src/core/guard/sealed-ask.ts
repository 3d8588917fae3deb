import type { Vault } from '../journal/keyring';
import { fromPaddedJson, toPaddedJson } from '../journal/padded-json';
import { fromBase64, type Primitives, toBase64 } from '../journal/primitives';
import type { Bytes, PlatformKey } from '../journal/web-crypto';
import { type AskBody, askBodySchema } from '../policy/ask';

/** A question sealed to the guardian's public key: the worker writes it without the PIN and cannot read it again. */
export interface SealedAsk {
  readonly generation: number;
  /** Base64, as is `box`. */
  readonly ephemeral: string;
  readonly box: string;
}

const purpose = 'mam-xanh ask 1';

export async function sealAsk(
  primitives: Primitives,
  target: { readonly generation: number; readonly publicKey: Bytes },
  body: AskBody,
): Promise<SealedAsk> {
  const { ephemeral, secret } = await primitives.agreeOnce(target.publicKey);
  const key = await boxKey(primitives, ephemeral, secret);
  const box = await primitives.seal(key, toPaddedJson(body, 256), purpose);
  return { generation: target.generation, ephemeral: toBase64(ephemeral), box: toBase64(box) };
}

/** Undefined where the vault's keys do not open it, or it holds no question. */
export async function openAsk(
  primitives: Primitives,
  vault: Vault,
  { generation, ephemeral, box }: SealedAsk,
): Promise<AskBody | undefined> {
  const privateKey = vault.privateKeys.get(generation);
  const [theirs, sealed] = [fromBase64(ephemeral), fromBase64(box)];
  if (privateKey === undefined || theirs?.length !== 65 || sealed === undefined) return undefined;
  try {
    const key = await boxKey(primitives, theirs, await primitives.agree(privateKey, theirs));
    const parsed = askBodySchema.safeParse(fromPaddedJson(await primitives.open(key, sealed, purpose)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // 65 bytes that are no point of the curve.
    return undefined;
  }
}

async function boxKey(primitives: Primitives, ephemeral: Bytes, secret: Bytes): Promise<PlatformKey> {
  return primitives.boxKey(await primitives.derive(secret, ephemeral, purpose));
}
