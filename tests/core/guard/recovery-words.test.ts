import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoveryWordList } from '../../../src/core/guard/recovery-word-list';
import {
  drawRecoveryWords,
  readRecoveryWords,
  recoveryRandomBytes,
  recoveryWordCount,
} from '../../../src/core/guard/recovery-words';

const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const random = fc.uint8Array({ minLength: recoveryRandomBytes, maxLength: recoveryRandomBytes });
/** Whatever the marks: a word that reads as one of these without them is not shown to a family. */
const rude =
  'lon cac cak buoi dit deo du dm cut ia dai dam di diem ngu cho bu vu cu chim buom liem hiep nguc chet giet cave phe te ti mup nung chich dam';

describe('the word list', () => {
  it('has at least 80 bits in eight words', () => {
    expect(recoveryWordList).toHaveLength(1024);
    expect(recoveryWordCount * Math.log2(recoveryWordList.length)).toBeGreaterThanOrEqual(80);
    // Two random bytes favour no word only while the list's length divides 65,536.
    expect(65_536 % recoveryWordList.length).toBe(0);
  });

  it('has short words, unlike each other in their first five letters without marks', () => {
    expect(
      recoveryWordList.filter((word) => !/^\p{Ll}{2,7}$/u.test(word) || word !== word.normalize('NFC')),
    ).toEqual([]);
    expect(recoveryWordList.filter((word) => !/^[a-z]{2,7}$/.test(bare(word)))).toEqual([]);
    const starts = recoveryWordList.map((word) => bare(word).slice(0, 5));
    expect(starts.filter((start, at) => starts.indexOf(start) !== at)).toEqual([]);
  });

  it('has no rude word, with or without marks', () => {
    const refused = new Set(rude.split(' '));
    expect(recoveryWordList.filter((word) => refused.has(bare(word)))).toEqual([]);
  });
});

describe('recovery words', () => {
  it('are drawn from all of the list', () => {
    const drawn = new Set<string>();
    for (let number = 0; number < 65_536; number += recoveryWordCount) {
      const bytes = Array.from({ length: recoveryWordCount }, (_, at) => [
        (number + at) >> 8,
        (number + at) & 255,
      ]);
      for (const word of drawRecoveryWords(Uint8Array.from(bytes.flat()))) drawn.add(word);
    }
    expect(drawn.size).toBe(1024);
    expect(() => drawRecoveryWords(new Uint8Array(recoveryRandomBytes - 1))).toThrow(RangeError);
  });

  it('are read whatever the case, marks, spaces, commas or numbering', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const words = drawRecoveryWords(bytes);
        const text = words.map(bare).join(' ');
        const ways = [
          words.join(' '),
          words.join(' ').toUpperCase(),
          words.map(bare).join('\n'),
          `  ${words.join('   ')}  `,
          words.map((word, at) => `${at + 1}. ${word},`).join(' '),
          words.join(' ').normalize('NFD'),
        ];
        for (const typed of ways) expect(readRecoveryWords(typed)).toEqual({ ok: true, text });
      }),
      { numRuns: 50 },
    );
  });

  it('points at a mistyped word and at a missing one', () => {
    const words = drawRecoveryWords(new Uint8Array(recoveryRandomBytes).fill(9));
    const typed = ['xyzzy', ...words.slice(1)].join(' ');
    expect(readRecoveryWords(typed)).toEqual({ ok: false, unknown: ['xyzzy'], count: 8 });
    expect(readRecoveryWords(words.slice(1).join(' '))).toEqual({ ok: false, unknown: [], count: 7 });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readRecoveryWords(text).ok).toBe(false);
      }),
    );
  });
});
