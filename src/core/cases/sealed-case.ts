import { type LetterTarget, openLetter, type SealedLetter, sealLetter } from '../guard/sealed-letter';
import type { Vault } from '../journal/keyring';
import { type Primitives, utf8 } from '../journal/primitives';
import { type CaseBody, type CaseFile, caseFile } from './case';

const purpose = 'mam-xanh case 1';
/** A length tells neither what happened nor how much was written. */
const step = 2048;

/** A case for a guardian alone, with its trail. */
export function sealCase(
  primitives: Primitives,
  target: LetterTarget,
  file: CaseFile,
): Promise<SealedLetter> {
  return sealLetter(primitives, target, purpose, file, step);
}

/** Undefined where the vault's keys do not open it, or it holds no case. */
export async function openCase(
  primitives: Primitives,
  vault: Vault,
  sealed: SealedLetter,
): Promise<CaseFile | undefined> {
  const parsed = caseFile.safeParse(await openLetter(primitives, vault, purpose, sealed));
  return parsed.success ? parsed.data : undefined;
}

/** SHA-256 of a text's UTF-8 bytes, in hex: `printf %s TEXT | sha256sum` says the same. */
export async function textHash(primitives: Pick<Primitives, 'sha256'>, text: string): Promise<string> {
  const bytes = await primitives.sha256(utf8(text));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The case with its excerpt's own hash: what a page says of it is not believed. */
export async function withTrueHash(
  primitives: Pick<Primitives, 'sha256'>,
  body: CaseBody,
): Promise<CaseBody> {
  if (body.evidence === undefined) return body;
  const sha256 = await textHash(primitives, body.evidence.excerpt);
  return { ...body, evidence: { ...body.evidence, sha256 } };
}
