import type { Vault } from '../journal/keyring';
import type { Primitives } from '../journal/primitives';
import { type AskBody, askBodySchema } from '../policy/ask';
import { type LetterTarget, openLetter, type SealedLetter, sealLetter } from './sealed-letter';

const purpose = 'mam-xanh ask 1';

/** A question for a guardian alone. */
export function sealAsk(primitives: Primitives, target: LetterTarget, body: AskBody): Promise<SealedLetter> {
  return sealLetter(primitives, target, purpose, body);
}

/** Undefined where the vault's keys do not open it, or it holds no question. */
export async function openAsk(
  primitives: Primitives,
  vault: Vault,
  sealed: SealedLetter,
): Promise<AskBody | undefined> {
  const parsed = askBodySchema.safeParse(await openLetter(primitives, vault, purpose, sealed));
  return parsed.success ? parsed.data : undefined;
}
