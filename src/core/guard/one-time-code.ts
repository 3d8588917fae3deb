import { type Primitives, utf8 } from '../journal/primitives';
import type { Bytes } from '../journal/web-crypto';
import { lettersOf, readCode, withCheckLetter } from './code-text';

/**
 * A child's browser and a guardian's, paired once by a secret, agree on an answer without a network: the child reads
 * a question's code aloud, the guardian's page answers with a code that only this secret gives for this question
 * and this answer.
 */
export const codeLength = 8;
export const secretLength = 32;
/** What a code can say. */
export const codeAnswers = ['once', 'half-hour', 'today', 'no'] as const;
export type CodeAnswer = (typeof codeAnswers)[number];

/** A question's code may be answered so long. */
export const codeLifeMs = 30 * 60_000;
/** So far may the two clocks be apart for the guardian's page to tell whether a code is for a named site. */
const clocksApartMinutes = 15;

/** A new secret, as it is shown and typed: 31 letters, 134 bits, and one to check them. */
export function newSecret(primitives: Primitives): string {
  return withCheckLetter(lettersOf(primitives.random(24), secretLength - 1));
}

/** The secret as typed, pasted or read from the picture; undefined when it is none. */
export function readSecret(typed: string): string | undefined {
  return readCode(typed.replace(/^\s*mamxanh:/i, ''), secretLength);
}

async function mac(primitives: Primitives, secret: string, text: string): Promise<Bytes> {
  const key = await primitives.sha256(utf8(`mam-xanh codes 1 ${secret}`));
  return (await primitives.mac(key, utf8(text))).slice(0, 16);
}

/**
 * The code of a question: five letters of site and minute, two that show the guardian's page whose it is, one
 * against slips of the tongue.
 * @param minute minutes since 1970
 */
export async function questionCode(
  primitives: Primitives,
  secret: string,
  site: string,
  minute: number,
): Promise<string> {
  const about = lettersOf(await mac(primitives, secret, `question ${minute} ${site}`), 5);
  return withCheckLetter(about + lettersOf(await mac(primitives, secret, `own ${about}`), 2));
}

/** Whether a question's code comes from the browser paired by this secret; by chance once in 400. */
export async function isOwnQuestion(primitives: Primitives, secret: string, code: string): Promise<boolean> {
  const own = lettersOf(await mac(primitives, secret, `own ${code.slice(0, 5)}`), 2);
  return isSameText(own, code.slice(5, 7));
}

/** Whether a question's code is for this site, whatever the child says; the clocks may be a quarter of an hour apart. */
export async function isQuestionAbout(
  primitives: Primitives,
  secret: string,
  code: string,
  site: string,
  now: number,
): Promise<boolean> {
  const minute = Math.floor(now / 60_000);
  // A question may be read aloud up to its last minute.
  const oldest = minute - clocksApartMinutes - codeLifeMs / 60_000;
  for (let each = minute + clocksApartMinutes; each >= oldest; each -= 1) {
    if ((await questionCode(primitives, secret, site, each)) === code) return true;
  }
  return false;
}

/** The code that says `answer` to a question: seven letters, 30 bits, and one to check them. */
export async function answerCode(
  primitives: Primitives,
  secret: string,
  question: string,
  answer: CodeAnswer,
): Promise<string> {
  return withCheckLetter(lettersOf(await mac(primitives, secret, `answer ${question} ${answer}`), 7));
}

/** What a typed code says to a question; undefined when it says nothing. Takes the same time for every code. */
export async function meaningOf(
  primitives: Primitives,
  secret: string,
  question: string,
  code: string,
): Promise<CodeAnswer | undefined> {
  const right = await Promise.all(
    codeAnswers.map(async (answer) => ({
      answer,
      isRight: isSameText(await answerCode(primitives, secret, question, answer), code),
    })),
  );
  return right.filter(({ isRight }) => isRight).at(0)?.answer;
}

/** Every letter is compared whatever the first ones say. */
function isSameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1)
    difference |= a.charCodeAt(at) ^ b.charCodeAt(at % (b.length || 1));
  return difference === 0;
}
