import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, withoutLeet } from '../../../src/core/words/fold';
import { createReader } from '../../../src/core/words/reader';
import { readTypedMarks } from '../../../src/core/words/typing-marks';
import { noVocabulary, type Vocabulary } from '../../../src/core/words/word';

const reader = createReader(noVocabulary);
const accented = (text: string) => reader.read(text).words.map((word) => word.accented);
const known: Vocabulary = {
  hasAccented: (each) => ["cặc'j", "căc'j", 'con', "lô'f"].includes(each),
  hasBare: (each) => ['con', 'cac', 'nude'].includes(each),
  hasSyllable: (each) => ['nha', 'cai', 'nhac', 'ai'].includes(each),
  hasPair: (before, after) => before === 'nha' && after === 'cai',
};

describe('folding', () => {
  it.each([
    ['hoà', 'hòa'],
    ['tuý', 'túy'],
    ['khoẻ', 'khỏe'],
    ['BUỔI', 'buổi'],
    ['khônggggg', 'không'],
    ['THẾẾẾẾ', 'thế'],
    ['ｐｈｉｍ', 'phim'],
    ['𝗱𝗼𝗻𝘁', 'dont'],
    ["don't", 'dont'],
    ['sеx', 'sex'],
    ['t\u200bự', 'tự'],
    ['t\u00adử', 'tử'],
    ['b.ằng', 'bằng'],
    ['s*e*x', 'sex'],
  ])('reads %s as %s', (given, meant) => {
    expect(accented(given)).toEqual(accented(meant));
  });

  it.each([
    ['từ', 'tử'],
    ['bí', 'bị'],
    ['bướm', 'buồm'],
    ['đi', 'di'],
    ['óc', 'ốc'],
  ])('tells %s from %s', (one, other) => {
    expect(foldWord(one).accented).not.toBe(foldWord(other).accented);
  });

  it.each(['và/hoặc', '20.11', 'hết.Em đi', 'TP.HCM'])('leaves ordinary signs alone in %s', (text) => {
    expect(reader.read(text).words.every((word) => word.bare.length < 7)).toBe(true);
  });

  it('is the same for composed and decomposed text', () => {
    const text = 'Một con bướm đậu trên cành bưởi, buổi tối ở Thủ Đức';
    expect(accented(text.normalize('NFD'))).toEqual(accented(text));
  });

  it.each([
    ['s3nd', 'send'],
    ['r@ch', 'rach'],
    ['5lut', 'slut'],
    ['k54', undefined],
    ['2025', undefined],
  ])('reads the digits of %s', (given, meant) => {
    expect(withoutLeet(given)).toBe(meant);
  });

  it.each([
    ['ddijt', "đit'j"],
    ['mej', "me'j"],
    ['tuwr', "tư'r"],
    ['me5', "me'j"],
    ['d9it5', "đit'j"],
    ['nguowif', "ngươi'f"],
  ])('knows the marks typed in %s', (given, meant) => {
    expect(readTypedMarks(given)?.accented).toBe(meant);
  });

  it('puts spaced letters together where the words are known', () => {
    const { words } = createReader(known).read('c o n c ặ c');
    expect(words.map((word) => word.bare)).toEqual(['con', 'cac']);
  });

  it('cuts joined syllables where they stand side by side in a phrase', () => {
    expect(
      createReader(known)
        .read('nhacai')
        .words.map((word) => word.bare),
    ).toEqual(['nha', 'cai']);
  });
});

describe('positions', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aăâđêôơư ọ̣.​-*1@𝗮е ́  c o n'.split('')) }),
  );

  it('lie in the source, in order, and give the same word again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, starts, ends } = reader.read(text);
        words.forEach((_word, at) => {
          expect(starts[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : ends[at - 1]!);
          expect(ends[at]).toBeGreaterThan(starts[at]!);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('point at the same letters whatever stands around', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (before, after) => {
        const text = `${' ,'.repeat(before)}b\u200bướm${'. '.repeat(after)}`;
        const { starts, ends } = reader.read(text);
        expect(text.slice(starts[0], ends[0])).toBe('b\u200bướm');
      }),
    );
  });

  it('folding twice changes nothing', () => {
    // One letter of each kind: «ẫăâ» is no stretched letter, its bare form would be one.
    const letters = fc.string({ unit: fc.constantFrom(...'ẫbcđÉghỊklmnộpqrstừvxỹ'.split('')) });
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldWord(foldWord(text).bare).bare).toBe(foldWord(text).bare);
      }),
    );
  });
});
