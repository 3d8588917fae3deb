import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../src/cli/check-book';
import { bundledLists } from '../../../src/cli/project-root';
import { ages } from '../../../src/core/learn/kit';
import { choosePlaces } from '../../../src/core/places/choose-places';
import { goodPlaces, interests } from '../../../src/core/places/place';
import { judge } from '../../../src/core/plan/judge';

const file = join(bundledLists, 'good', 'places.json');
const all = goodPlaces.parse(JSON.parse(readFileSync(file, 'utf8')));
const languages = ['vi', 'en'] as const;
/** A school day's afternoon: nothing but the lists may stop a place. */
const now = Date.parse('2026-03-03T15:00:00+07:00');
const options = { policyFile: undefined, listsFolder: undefined, now, isWords: false, file: '-' };

describe('the good places', () => {
  it('are at least 150, each once, said in both languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    for (const { url, title, why, ages: fitting } of all) {
      expect(new Set(fitting).size, url).toBe(fitting.length);
      expect(why.vi, url).not.toBe(why.en);
      expect(title.vi, url).toBe(title.vi.normalize('NFC'));
      expect(why.vi, url).toMatch(/[^\p{ASCII}]/u);
      expect(why.vi, url).toMatch(/[.!?]$/);
      expect(why.en, url).toMatch(/[.!?]$/);
      expect(why.vi, url).toBe(why.vi.normalize('NFC'));
    }
  });

  it('are many for every age and language, of nearly every interest', () => {
    for (const age of ages) {
      for (const language of languages) {
        const here = all.filter(
          (each) => each.ages.includes(age) && (each.language === 'any' || each.language === language),
        );
        expect(here.length, `${age} ${language}`).toBeGreaterThanOrEqual(20);
        const kinds = new Set(here.map(({ interest }) => interest));
        expect(kinds.size, `${age} ${language}`).toBeGreaterThanOrEqual(interests.length - 2);
      }
    }
  });

  it.each(ages)('are open by our own lists at %s', async (profile) => {
    const book = await checkBook({ ...options, profile }, () => {});
    const stopped = all
      .filter((place) => place.ages.includes(profile))
      .map(({ url }) => ({ url, ...judge(url, book) }))
      .filter(({ verdict }) => verdict !== 'allow')
      .map(({ url, verdict, category, layer }) => `${url} ${verdict} ${category} ${layer}`);
    expect(stopped).toEqual([]);
  });
});

describe('choosing places', () => {
  const wish = fc.record({
    profile: fc.constantFrom(...ages, 'adult' as const),
    language: fc.constantFrom(...languages),
    turn: fc.nat(1_000_000),
    count: fc.integer({ min: 1, max: 5 }),
  });

  it('gives as many as asked for, each of another interest, fitting, and open', () => {
    fc.assert(
      fc.property(wish, fc.nat(6), (asked, closed) => {
        const isOpen = (url: string) => url.length % 7 !== closed;
        const chosen = choosePlaces(all, asked, isOpen);
        expect(chosen.length).toBe(asked.count);
        expect(new Set(chosen.map(({ interest }) => interest)).size).toBe(chosen.length);
        const age = asked.profile === 'adult' ? '16-17' : asked.profile;
        expect(chosen.every((place) => place.ages.includes(age) && isOpen(place.url))).toBe(true);
      }),
    );
  });

  it('turn by turn gives every place its turn', () => {
    for (const profile of ages) {
      for (const language of languages) {
        const seen = new Set<string>();
        for (let turn = 0; turn < 24 * 10; turn += 1) {
          const wished = { profile, language, turn, count: 3 };
          for (const { url } of choosePlaces(all, wished, () => true)) seen.add(url);
        }
        const fitting = all.filter(
          (each) =>
            each.ages.includes(profile) &&
            (each.language === 'any' || each.language === language || each.interest === 'language'),
        );
        expect(fitting.filter(({ url }) => !seen.has(url)).map(({ url }) => url)).toEqual([]);
      }
    }
  });

  it('gives nothing where nothing is open, and fewer where little is', () => {
    const asked = { profile: '7-11', language: 'vi', turn: 1, count: 3 } as const;
    expect(choosePlaces(all, asked, () => false)).toEqual([]);
    expect(choosePlaces([], asked, () => true)).toEqual([]);
    const one = all.find(({ ages: fitting, language }) => fitting.includes('7-11') && language === 'vi')!;
    expect(choosePlaces(all, asked, (url) => url === one.url)).toEqual([one]);
  });
});
