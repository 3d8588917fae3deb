import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet, inGroups, readCode, withCheckLetter } from '../../../src/core/guard/code-text';
import {
  answerCode,
  codeAnswers,
  codeLength,
  isOwnQuestion,
  isQuestionAbout,
  meaningOf,
  newSecret,
  questionCode,
  readSecret,
} from '../../../src/core/guard/one-time-code';
import { createPrimitives } from '../../../src/core/journal/primitives';

const primitives = createPrimitives(crypto);
const letters = (count: number) =>
  fc
    .array(fc.constantFrom(...codeAlphabet), { minLength: count, maxLength: count })
    .map((each) => each.join(''));
const now = Date.parse('2026-03-01T08:00:30Z');
const minute = Math.floor(now / 60_000);

describe('the text of a code', () => {
  it('is read whatever the case, the spaces and the dashes', () => {
    fc.assert(
      fc.property(letters(7), (text) => {
        const code = withCheckLetter(text);
        expect(readCode(inGroups(code).toLowerCase().replace(' ', ' - '), 8)).toBe(code);
      }),
    );
  });

  it('with one wrong letter is noticed always', () => {
    fc.assert(
      fc.property(letters(7), fc.nat(7), fc.constantFrom(...codeAlphabet), (text, at, letter) => {
        const code = withCheckLetter(text);
        fc.pre(code[at] !== letter);
        expect(readCode(code.slice(0, at) + letter + code.slice(at + 1), 8)).toBeUndefined();
      }),
    );
  });

  it('of anything else is none', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCode(text, 8)));
    expect([readCode('', 8), readCode('0000 0000', 8), readCode('AAAA', 8)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('one-time codes', () => {
  it('carry every answer from one browser to the other, and each its own', async () => {
    const secret = newSecret(primitives);
    expect(readSecret(` mamxanh:${inGroups(secret)} `)).toBe(secret);
    const question = await questionCode(primitives, secret, 'a.test', minute);
    expect(readCode(question, codeLength)).toBe(question);
    for (const answer of codeAnswers) {
      const code = await answerCode(primitives, secret, question, answer);
      expect(readCode(code, codeLength)).toBe(code);
      expect(await meaningOf(primitives, secret, question, code)).toBe(answer);
    }
  });

  it('say nothing under another secret, for another site or another minute', async () => {
    const [secret, other] = [newSecret(primitives), newSecret(primitives)];
    const question = await questionCode(primitives, secret, 'a.test', minute);
    const code = await answerCode(primitives, secret, question, 'today');
    for (const [site, at] of [
      ['b.test', minute],
      ['a.test', minute + 1],
    ] as const) {
      const another = await questionCode(primitives, secret, site, at);
      expect(another).not.toBe(question);
      expect(await meaningOf(primitives, secret, another, code)).toBeUndefined();
    }
    expect(await meaningOf(primitives, other, question, code)).toBeUndefined();
    expect(await isOwnQuestion(primitives, secret, question)).toBe(true);
  });

  it('tell the guardian whether the site is the one the child names, with clocks a quarter of an hour apart', async () => {
    const secret = newSecret(primitives);
    const question = await questionCode(primitives, secret, 'a.test', minute);
    for (const apart of [-15, 0, 15, 40]) {
      const theirs = now + apart * 60_000;
      expect(await isQuestionAbout(primitives, secret, question, 'a.test', theirs)).toBe(true);
      expect(await isQuestionAbout(primitives, secret, question, 'b.test', theirs)).toBe(false);
    }
    expect(await isQuestionAbout(primitives, secret, question, 'a.test', now + 3 * 3_600_000)).toBe(false);
  });

  it('are not guessed: no random code says anything', async () => {
    const secret = newSecret(primitives);
    const question = await questionCode(primitives, secret, 'a.test', minute);
    await fc.assert(
      fc.asyncProperty(letters(7), async (text) => {
        expect(await meaningOf(primitives, secret, question, withCheckLetter(text))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
