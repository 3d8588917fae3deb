import { describe, expect, it } from 'vitest';
import { ages, lessons, modules } from '../../../src/core/learn/lesson';
import { lessonFor } from '../../../src/core/learn/lesson-for';
import { categories, profiles } from '../../../src/core/policy/categories';
import { allLessons } from '../../../src/learn/all-lessons';

const all = lessons.parse(allLessons);
const ids = all.map(({ id }) => id);
const wordsOf = (text: string) => text.split(/\s+/).length;
const sentencesOf = (text: string) => text.split(/(?<=[.!?:])[”"]?\s+/).filter((each) => each !== '');
/** Words a sentence may have; Vietnamese counts syllables. */
const longest = { '0-6': 16, '7-11': 22, '12-15': 26, '16-17': 28 } as const;

describe('the lessons', () => {
  it('are there for every module at every age, each under its own id', () => {
    for (const module of modules) {
      for (const age of ages) {
        const here = all.filter((each) => each.module === module && each.age === age);
        expect(here.map(({ id }) => id)).toEqual(here.map((_, n) => `${module}-${age}-${n + 1}`));
        expect(here.length, `${module} ${age}`).toBeGreaterThanOrEqual(1);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say the same in both languages, part by part', () => {
    for (const { id, vi, en } of all) {
      expect([id, vi.cards.length, vi.answers.length]).toEqual([id, en.cards.length, en.answers.length]);
      expect(vi.title, id).not.toBe(en.title);
    }
  });

  it('speak in sentences of the reader’s length, and never shame', () => {
    for (const { id, age, vi, en } of all) {
      for (const { cards, ask, answers, together } of [vi, en]) {
        const texts = [
          ...cards.map(({ body }) => body),
          ask,
          ...answers.map(({ explain }) => explain),
          together,
        ];
        for (const sentence of texts.flatMap(sentencesOf))
          expect(wordsOf(sentence), `${id}: ${sentence}`).toBeLessThanOrEqual(longest[age]);
      }
      expect(JSON.stringify(vi)).not.toMatch(/ngu ngốc|hư hỏng|tại con|đáng đời/i);
      expect(JSON.stringify(vi)).toBe(JSON.stringify(vi).normalize('NFC'));
    }
  });

  it('name a person and, from seven on, 111 in the lesson on help', () => {
    for (const { age, vi, en } of all.filter((each) => each.id.startsWith('help-') && each.age !== '0-6')) {
      expect(JSON.stringify(vi), age).toContain('111');
      expect(JSON.stringify(en), age).toContain('111');
    }
  });

  it('fit whatever was stopped: the lesson exists for every category and every child', () => {
    for (const category of categories) {
      for (const profile of profiles) {
        const id = lessonFor(category, profile);
        if (profile === 'adult') expect(id).toBeUndefined();
        else expect(ids, `${category} ${profile}`).toContain(id);
      }
    }
    expect(lessonFor('phishing', '12-15')).toBe('security-12-15-1');
  });
});
