import { describe, expect, it } from 'vitest';
import { ages, modules } from '../../../src/core/learn/kit';
import { allLessons, idsOfFiles } from './all-lessons';
import { heldBack, minutesOf, sentencesOf, textsOf, wordsOf } from './reading';

/** Words a sentence may have; Vietnamese counts syllables. */
const longest = { '0-6': 16, '7-11': 22, '12-15': 26, '16-17': 28 } as const;
/** Half of the sentences are no longer than this. */
const usual = { '0-6': 9, '7-11': 12, '12-15': 14, '16-17': 15 } as const;
const languages = ['vi', 'en'] as const;
/** Words and spaces alone: JavaScript's `\b` knows no Vietnamese letter. */
const plain = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

describe('the lessons', () => {
  it('are three for every module at every age, no file missing and none forgotten', () => {
    const wanted = modules.flatMap((module) =>
      ages.flatMap((age) => [1, 2, 3].map((number) => `${module}-${age}-${number}`)),
    );
    expect(allLessons.map(({ id }) => id)).toEqual(wanted);
    expect(idsOfFiles(modules).sort()).toEqual([...wanted].sort());
  });

  it('say the same in both languages, part by part, under titles of their own', () => {
    for (const { id, title, vi, en } of allLessons) {
      expect([id, vi.cards.length, vi.answers.length]).toEqual([id, en.cards.length, en.answers.length]);
      expect(title.vi, id).not.toBe(title.en);
      expect(
        textsOf(vi).every((text) => /[^\p{ASCII}“”–…’]/u.test(text) || text.length < 30),
        id,
      ).toBe(true);
      expect(JSON.stringify(vi), id).not.toMatch(/\b(the|your|you|is|are|please)\b/);
      expect(JSON.stringify(en).replaceAll('Mầm', ''), id).not.toMatch(
        /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
      );
    }
    for (const language of languages) {
      expect(new Set(allLessons.map(({ title }) => title[language])).size).toBe(allLessons.length);
    }
  });

  it('speak in sentences of the reader’s length', () => {
    for (const { id, age, vi, en } of allLessons) {
      for (const text of [vi, en]) {
        for (const sentence of textsOf(text).flatMap(sentencesOf))
          expect(wordsOf(sentence), `${id}: ${sentence}`).toBeLessThanOrEqual(longest[age]);
      }
    }
    for (const age of ages) {
      for (const language of languages) {
        const lengths = allLessons
          .filter((each) => each.age === age)
          .flatMap((each) => textsOf(each[language]).flatMap(sentencesOf))
          .map(wordsOf)
          .sort((a, b) => a - b);
        expect(lengths[lengths.length >> 1], `${age} ${language}`).toBeLessThanOrEqual(usual[age]);
      }
    }
  });

  it('take one to three minutes at the age’s pace, the question included', () => {
    for (const each of allLessons) {
      for (const language of languages) {
        const minutes = minutesOf(each[language], each.age);
        expect(minutes, `${each.id} ${language}`).toBeGreaterThanOrEqual(1);
        expect(minutes, `${each.id} ${language}`).toBeLessThanOrEqual(3);
      }
    }
  });

  it('keep the words of later years from the young', () => {
    for (const { id, age, title, vi, en } of allLessons) {
      const all = { vi: [title.vi, ...textsOf(vi)].join(' '), en: [title.en, ...textsOf(en)].join(' ') };
      for (const language of languages) {
        const found = heldBack(age, language).filter((word) => plain(all[language]).includes(` ${word} `));
        expect(found, id).toEqual([]);
      }
    }
  });

  it('address the reader as the age is addressed, and never shame or frighten', () => {
    const named = { '0-6': ' bé ', '7-11': ' em ', '12-15': ' bạn ', '16-17': ' bạn ' } as const;
    for (const { id, age, vi, en } of allLessons) {
      expect(plain(textsOf(vi).join(' ')), id).toContain(named[age]);
      expect(JSON.stringify(vi), id).not.toMatch(
        /ngu ngốc|hư hỏng|tại con|đáng đời|hậu quả khôn lường|bất hiếu/i,
      );
      expect(JSON.stringify(en), id).not.toMatch(
        /\b(stupid|bad (boy|girl)|your own fault|ruin your life)\b/i,
      );
      expect(JSON.stringify(vi)).toBe(JSON.stringify(vi).normalize('NFC'));
    }
  });

  it('name a person and, from seven on, 111 in the lessons on help', () => {
    for (const { id, vi, en } of allLessons.filter(({ id }) => /^help-(?!0).*-[13]$/.test(id))) {
      expect(JSON.stringify(vi), id).toContain('111');
      expect(JSON.stringify(en), id).toContain('111');
    }
  });

  it('refer to no address but vn-cop.vn: a lesson works without a network', () => {
    for (const { id, vi, en } of allLessons) {
      const addresses = JSON.stringify([vi, en]).match(/\b[a-z0-9-]+\.(?:vn|com|org|net)\b|https?:/g) ?? [];
      expect(
        addresses.filter((each) => each !== 'vn-cop.vn'),
        id,
      ).toEqual([]);
    }
  });
});
