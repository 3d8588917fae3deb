import { describe, expect, it } from 'vitest';
import contactsFile from '../../../content/help/contacts.json';
import shelfFile from '../../../content/help/shelf.json';
import situationsFile from '../../../content/help/situations.json';
import talksFile from '../../../content/help/talks.json';
import { contacts, nearContact, shelf, situations, talkCards } from '../../../src/core/help/help-content';

const all = situations.parse(situationsFile);
const wordsOf = (text: string) => text.split(/\s+/).length;
const sentencesOf = (text: string) => text.split(/(?<=[.!?:])\s+/).filter((each) => each !== '');

describe('help content', () => {
  it('is what its schema says: every situation in both languages at both levels, with three steps', () => {
    expect(all.map(({ id }) => id)).toEqual([
      'asked-for-pictures',
      'threatened',
      'bullied',
      'saw-something-bad',
      'lost-money',
      'hurting-myself',
      'lost-account',
    ]);
    expect(contacts.parse(contactsFile)[0]).toMatchObject({ id: '111', number: '111' });
  });

  it('speaks in sentences of the reader’s length', () => {
    const longest = { young: { vi: 16, en: 16 }, teen: { vi: 26, en: 26 } };
    for (const { id, ...languages } of all) {
      for (const language of ['vi', 'en'] as const) {
        for (const level of ['young', 'teen'] as const) {
          const { lead, steps, say, dont } = languages[language][level];
          for (const sentence of [lead, ...steps, say, dont].flatMap(sentencesOf)) {
            expect(wordsOf(sentence), `${id}: ${sentence}`).toBeLessThanOrEqual(longest[level][language]);
          }
        }
      }
    }
  });

  it('leads to a person in every situation, and never blames', () => {
    for (const { id, vi, en } of all) {
      for (const level of ['young', 'teen'] as const) {
        const vietnamese = vi[level].steps.join(' ');
        expect(vietnamese, id).toMatch(
          /bố mẹ|người lớn|thầy cô|cô giáo|giáo viên|111|ai đó|người thân|một người/i,
        );
        expect(en[level].steps.join(' '), id).toMatch(
          /parents?|grown-up|adult|teacher|111|someone|family|one person/i,
        );
        expect(JSON.stringify(vi[level])).not.toMatch(/ngu ngốc|hư hỏng|tại con|lỗi của con/i);
      }
    }
  });

  it('follows WHO’s rules where a child may hurt itself: no method, no place, a person at once', () => {
    const urgent = all.find(({ isUrgent }) => isUrgent === true);
    expect(urgent?.id).toBe('hurting-myself');
    const text = JSON.stringify(urgent);
    expect(text).not.toMatch(/tự tử|tự sát|suicide|thuốc ngủ|dao|nhảy|pills|knife|jump/i);
    for (const level of ['young', 'teen'] as const)
      expect(urgent?.vi[level].steps.join(' ')).toContain('111');
  });

  it('has a card for grown-ups in every situation, at both ages, with a person to call where life is in danger', () => {
    const cards = talkCards.parse(talksFile);
    expect(cards.map(({ situation }) => situation)).toEqual(all.map(({ id }) => id));
    for (const { situation, vi, en } of cards) {
      for (const words of [vi.young, vi.teen, en.young, en.teen]) {
        for (const sentence of Object.values(words).flatMap(sentencesOf))
          expect(wordsOf(sentence), `${situation}: ${sentence}`).toBeLessThanOrEqual(26);
        if (situation !== 'hurting-myself') continue;
        expect(words.listen).toContain('111');
        expect(JSON.stringify(words)).not.toMatch(
          /tự tử|tự sát|suicide|thuốc ngủ|dao|nhảy|pills|knife|jump/i,
        );
      }
    }
  });

  it('has all ten products of the circulars on the shelf, and the pages of VN-COP', () => {
    const items = shelf.parse(shelfFile);
    const products = items.flatMap(({ product }) => product ?? []).sort((a, b) => a - b);
    expect(products).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(items.filter(({ url }) => new URL(url).hostname === 'vn-cop.vn')).toHaveLength(3);
    expect(new Set(items.map(({ url }) => url)).size).toBe(items.length);
  });

  it('says of a number when and where it was verified, or that it was not', () => {
    for (const { verifiedOn, source } of contacts.parse(contactsFile)) {
      expect(verifiedOn === undefined).toBe(source === undefined);
    }
    expect(nearContact.safeParse({ name: 'Cô Lan', number: '0912 345 678', about: '' }).success).toBe(true);
    for (const number of ['', 'abc', '12', 'tel:111', '+']) {
      expect(nearContact.safeParse({ name: 'X', number, about: '' }).success, number).toBe(false);
    }
  });
});
