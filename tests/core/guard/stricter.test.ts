import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeaker, stricterOf, weakenedFields } from '../../../src/core/guard/stricter';
import { categories, profiles, strictness } from '../../../src/core/policy/categories';
import { verdictOf } from '../../../src/core/policy/matrix';
import { defaultSettings, parseSettings, type Settings } from '../../../src/core/policy/settings';
import { anySettings } from './any-settings';

const settings = (patch: Partial<Settings>): Settings => ({ ...defaultSettings, isSetUp: true, ...patch });

describe('weaker settings', () => {
  const before = settings({
    blocked: ['a.vn'],
    allowed: ['b.vn'],
    categories: { social: 'block', games: 'limit' },
    lists: [{ url: 'https://lists.example/a.txt', category: 'gambling' }],
    catalogue: ['one'],
  });

  it('are told field by field', () => {
    const cases: [Partial<Settings>, (keyof Settings)[]][] = [
      [{ profile: '12-15' }, ['profile', 'categories', 'youtube']],
      [{ safeSearch: 'on' }, []],
      [{ safeSearch: 'off' }, ['safeSearch']],
      [{ youtube: 'moderate' }, ['youtube']],
      [{ youtubeShorts: 'hide' }, []],
      [{ profile: '0-6' }, []],
      [{ language: 'en' }, []],
      [{ blocked: [] }, ['blocked']],
      [{ blocked: ['a.vn', 'c.vn'] }, []],
      [{ allowed: [] }, []],
      [{ allowed: ['b.vn', 'c.vn'] }, ['allowed']],
      [{ categories: { ...before.categories, video: 'warn' } }, ['categories']],
      [{ categories: { ...before.categories, video: 'block' } }, []],
      [{ categories: { ...before.categories, social: 'limit' } }, ['categories']],
      [{ categories: {} }, []],
      [{ lists: [] }, ['lists']],
      [{ lists: [{ url: 'https://lists.example/a.txt', category: 'shopping' }] }, ['lists']],
      [{ catalogue: ['two'] }, ['catalogue']],
      [{ veil: 'off' }, ['veil']],
      [{ veil: 'text-only' }, []],
      [{ veilStrictness: 'gentle' }, ['veilStrictness']],
      [{ veilStrictness: 'strict' }, []],
      [{ isSetUp: false }, ['isSetUp']],
    ];
    for (const [patch, fields] of cases) {
      expect(weakenedFields(before, { ...before, ...patch }), JSON.stringify(patch)).toEqual(fields);
    }
  });

  it('come from an older profile in every category: the matrix never gets stricter with age', () => {
    for (const category of categories) {
      const verdicts = profiles.map((profile) => strictness(verdictOf(category, profile)));
      expect(verdicts, category).toEqual([...verdicts].sort((a, b) => b - a));
    }
  });

  it('cannot make `illegal` anything but blocked', () => {
    expect(isWeaker(before, { ...before, categories: { ...before.categories, illegal: 'allow' } })).toBe(
      false,
    );
  });
});

describe('the stricter of two settings', () => {
  it('is weaker than neither, and needs nothing more', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (a, b) => {
        const both = stricterOf(a, b);
        expect(weakenedFields(a, both)).toEqual([]);
        expect(weakenedFields(b, both)).toEqual([]);
        // Whatever is at least as strict as both is at least as strict as this.
        const stricter = stricterOf(both, { ...b, profile: '0-6' });
        expect(isWeaker(both, stricter)).toBe(false);
        expect(isWeaker(a, b) || isWeaker(b, stricterOf(a, b))).toBe(isWeaker(a, b));
      }),
    );
  });

  it('is the same again, whichever comes first, and one with itself is itself', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (a, b) => {
        const both = stricterOf(a, b);
        const swapped = stricterOf(b, a);
        expect(isWeaker(both, swapped) || isWeaker(swapped, both)).toBe(false);
        expect(stricterOf(both, both)).toEqual(both);
        expect(stricterOf(a, a)).toEqual(a);
      }),
    );
  });

  it('is a wish itself where the wish only tightens', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (a, b) => {
        const tighter = stricterOf(a, b);
        const now = stricterOf(a, tighter);
        expect(isWeaker(now, tighter) || isWeaker(tighter, now)).toBe(false);
        if (!isWeaker(a, b)) expect(isWeaker(stricterOf(a, b), b)).toBe(false);
      }),
    );
  });

  it('stays readable: never more entries than the schema takes', () => {
    const many = (start: string) => Array.from({ length: 15_000 }, (_, at) => `${start}${at}.vn`);
    const both = stricterOf(settings({ blocked: many('a') }), settings({ blocked: many('b') }));
    expect(both.blocked).toHaveLength(20_000);
    expect(both.blocked.slice(0, 15_000)).toEqual(many('a'));
    expect(parseSettings(both).damaged).toEqual([]);
  });
});
