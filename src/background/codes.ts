import {
  type CodeBook,
  codeBookAfterTampering,
  isStillOpen,
  parseCodeBook,
  withBurned,
  withPairing,
  withQuestion,
} from '../core/guard/code-book';
import { readCode } from '../core/guard/code-text';
import { afterClockChange, afterTry, waitLeft } from '../core/guard/lockout';
import { type CodeAnswer, codeLength, meaningOf, newSecret, questionCode } from '../core/guard/one-time-code';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { inTurn, isPrivateWindow, type Refusal } from './guardian-tries';
import { primitives } from './journal-keys';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** Pairing, open questions, burned codes and wrong tries; every change is a numbered write. */
export function createCodesRecord(places: SealPlaces): SealedRecord<CodeBook> {
  return createSealedRecord<CodeBook>(
    {
      name: 'codes',
      parse: (stored) => parseCodeBook(stored, Date.now()),
      toStored: (book) => book,
      afterTampering: codeBookAfterTampering,
      onTampering: (state, version) => noteTampering('codes', state, version),
    },
    places,
  );
}

export const codesRecord = createCodesRecord(browserPlaces);

/** Whether a guardian far away can answer this browser's child. */
export async function canUseCodes(): Promise<boolean> {
  return !isPrivateWindow() && (await codesRecord.read()).value.pairing !== undefined;
}

/** Pairs this child's browser anew and answers the secret, this once. */
export async function pairHere(): Promise<string> {
  const secret = newSecret(primitives);
  await codesRecord.write((book) => withPairing(book, { secret, at: Date.now() }));
  return secret;
}

export async function unpairHere(): Promise<void> {
  await codesRecord.write((book) => withPairing(book, undefined));
}

/** The code of the child's question about a site; the same while it is open. Undefined where nothing is paired. */
export function askByCode(site: string): Promise<string | undefined> {
  return inTurn(async () => {
    const { value: book } = await codesRecord.read();
    if (isPrivateWindow() || book.pairing === undefined) return undefined;
    const { secret } = book.pairing;
    const open = await openQuestion(book, site);
    if (open !== undefined) return open.code;
    const at = Date.now();
    let minute = Math.floor(at / 60_000);
    let code = await questionCode(primitives, secret, site, minute);
    while (book.burned.includes(code)) {
      minute += 1;
      code = await questionCode(primitives, secret, site, minute);
    }
    await codesRecord.write((before) => withQuestion(before, { code, minute, at }));
    return code;
  });
}

async function openQuestion(book: CodeBook, site: string) {
  const now = Date.now();
  for (const question of book.open.filter((each) => isStillOpen(each, now))) {
    const code = await questionCode(primitives, book.pairing?.secret ?? '', site, question.minute);
    if (code === question.code) return question;
  }
  return undefined;
}

/**
 * What a typed code says to the open question about a site; it is burned with that. A slip of the finger costs
 * nothing; a code that is none counts, before it is checked, in a lock-out of its own: a child who guesses does
 * not keep the guardian out.
 */
export function answerByCode(
  site: string,
  typed: string,
): Promise<{ ok: true; answer: CodeAnswer } | Refusal> {
  return inTurn(async () => {
    if (isPrivateWindow()) return { ok: false, reason: 'private-window' };
    const code = readCode(typed, codeLength);
    if (code === undefined) return { ok: false, reason: 'mistyped' };
    const now = Date.now();
    const book = (await codesRecord.read()).value;
    const waitMs = waitLeft(afterClockChange(book.lockout, now), now);
    if (waitMs > 0) {
      if (now < book.lockout.failedAt) {
        await codesRecord.write((each) => ({ ...each, lockout: afterClockChange(each.lockout, now) }));
      }
      return { ok: false, reason: 'locked-out', waitMs };
    }
    const question = await openQuestion(book, site);
    if (book.pairing === undefined || question === undefined) return { ok: false, reason: 'too-late' };
    const counted = await codesRecord.write((each) => ({
      ...each,
      lockout: afterTry(each.lockout, 'wrong', now),
    }));
    const answer = await meaningOf(primitives, book.pairing.secret, question.code, code);
    if (answer === undefined) {
      return { ok: false, reason: 'wrong-code', waitMs: waitLeft(counted.lockout, now) };
    }
    await codesRecord.write((each) => ({
      ...withBurned(each, question.code),
      lockout: afterTry(each.lockout, 'right', now),
    }));
    return { ok: true, answer };
  });
}
