import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sentencesFile from '../../../content/house-rules/sentences.json';
import {
  type AgreementText,
  agreement,
  currentAgreement,
  type HouseBook,
  parseHouseBook,
  ruleGroups,
  sentences,
  withAgreement,
} from '../../../src/core/house/house-rules';

const all = sentences.parse(sentencesFile);
const ages = ['0-6', '7-11', '12-15', '16-17'] as const;

describe('the sentences to choose from', () => {
  it('are what their schema says, each once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const language of ['vi', 'en'] as const)
      expect(new Set(all.map((each) => each[language])).size).toBe(all.length);
  });

  it('give every age from 7 a choice of each group at home, and promises of the grown-ups to all', () => {
    for (const age of ages) {
      const here = all.filter((each) => each.ages.includes(age) && each.places.includes('home'));
      expect(here.length).toBeGreaterThanOrEqual(age === '0-6' ? 6 : 15);
      const groups = new Set(here.map(({ group }) => group));
      for (const group of ruleGroups) if (age !== '0-6') expect(groups.has(group), group).toBe(true);
      expect(groups.has('grown-ups')).toBe(true);
    }
  });

  it('go back to the circular and to the code of conduct, in a class as well', () => {
    const inClass = all.filter(({ places }) => places.includes('class'));
    for (const source of ['tt-06', 'qd-874'])
      expect(inClass.filter((each) => each.source === source).length).toBeGreaterThanOrEqual(4);
  });

  it('are as long as their youngest reader can read, speak of oneself and shame nobody', () => {
    for (const { id, vi, en, ages: readers } of all) {
      const most = readers.includes('0-6') ? 13 : readers.includes('7-11') ? 17 : 22;
      for (const text of [vi, en])
        for (const sentence of text.split(/(?<=\.)\s/))
          expect(sentence.split(/\s+/).length, `${id}: ${sentence}`).toBeLessThanOrEqual(most);
      expect(vi).not.toMatch(/(?<!\p{L})(?:hư|ngu|lười|tội lỗi|phạt)(?!\p{L})/iu);
      expect(vi).toBe(vi.normalize('NFC'));
    }
  });
});

const text = (words: string, child = ''): AgreementText => ({
  place: 'home',
  child,
  rules: [{ text: words }],
  young: { name: 'An', drawn: 'M1 2L30 40' },
  grown: { name: 'Mẹ', drawn: '' },
});

describe('what was signed', () => {
  it('stays as it was; a newer version holds, for each child its own', () => {
    let book: HouseBook = { agreements: [] };
    book = withAgreement(book, text('a'), 1);
    book = withAgreement(book, text('b', 'c1'), 2);
    book = withAgreement(book, text('c'), 3);
    expect(currentAgreement(book, 'home', '')).toMatchObject({ version: 2, rules: [{ text: 'c' }] });
    expect(currentAgreement(book, 'home', 'c1')).toMatchObject({ version: 1, rules: [{ text: 'b' }] });
    expect(currentAgreement(book, 'class', '')).toBeUndefined();
    expect(book.agreements.map(({ version }) => version)).toEqual([1, 1, 2]);
    expect(parseHouseBook(JSON.parse(JSON.stringify(book)))).toEqual(book);
  });

  it('is bounded, and never loses what is in force', () => {
    let book = withAgreement({ agreements: [] }, text('of c1', 'c1'), 0);
    for (let at = 1; at < 60; at += 1) book = withAgreement(book, text(String(at)), at);
    expect(book.agreements).toHaveLength(40);
    expect(currentAgreement(book, 'home', 'c1')?.rules[0]?.text).toBe('of c1');
    expect(currentAgreement(book, 'home', '')?.version).toBe(59);
  });

  it('is read from whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(parseHouseBook(junk).agreements).toBeInstanceOf(Array);
        expect(parseHouseBook({ agreements: [junk] }).agreements.length).toBeLessThanOrEqual(1);
      }),
    );
    const good = { ...text('a'), version: 1, at: 1 };
    for (const drawn of ['M1 2 onload=x', '<svg>', 'M1 2L3', 'C1 2 3 4', 'M1000 2'])
      expect(agreement.safeParse({ ...good, young: { name: 'An', drawn } }).success).toBe(false);
  });
});
