import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalText,
  checkCopies,
  checkSeal,
  type KnownSeal,
  type SealedCopy,
  strictestSettings,
} from '../../../src/core/guard/seal';
import { isWeaker } from '../../../src/core/guard/stricter';
import { parseTamperNotes, tamperText } from '../../../src/core/guard/tamper-note';
import { defaultSettings, type Settings } from '../../../src/core/policy/settings';
import { anySettings } from './any-settings';

const ours = <T>(version: number, value: T): SealedCopy<T> => ({ version, isAuthentic: true, value });
const foreign = <T>(value: T): SealedCopy<T> => ({ version: 0, isAuthentic: false, value });
const known = <T>(copy: SealedCopy<T> | undefined, version: number, hasKey = true): KnownSeal<T> => ({
  copy,
  version,
  hasKey,
});

describe('checking copies', () => {
  const cases: [string, SealedCopy<string> | undefined, KnownSeal<string>, string, string | undefined][] = [
    ['first start', undefined, known<string>(undefined, 0, false), 'whole', undefined],
    ['killed after making the key', undefined, known<string>(undefined, 0), 'whole', undefined],
    ['killed in the first write', undefined, known(ours(1, 'a'), 0), 'whole', 'a'],
    ['as it should be', ours(5, 'e'), known(ours(5, 'e'), 5), 'whole', 'e'],
    ['killed before the numbers', ours(5, 'e'), known(ours(5, 'e'), 4), 'whole', 'e'],
    ['killed between the two', ours(5, 'e'), known(ours(6, 'f'), 5), 'whole', 'f'],
    ['new browser session', ours(5, 'e'), known(ours(5, 'e'), 0), 'whole', 'e'],
    ['copy lost', ours(5, 'e'), known<string>(undefined, 5), 'whole', 'e'],
    ['edited', foreign('x'), known(ours(5, 'e'), 5), 'edited', 'e'],
    ['edited, copy lost', foreign('x'), known<string>(undefined, 5), 'edited', undefined],
    ['unsealed', foreign('x'), known<string>(undefined, 0), 'edited', undefined],
    ['rolled back by two', ours(3, 'c'), known(ours(5, 'e'), 0), 'rolled-back', 'e'],
    ['rolled back by one, number known', ours(4, 'd'), known(ours(5, 'e'), 6), 'rolled-back', 'e'],
    ['both rolled back', ours(3, 'c'), known(ours(3, 'c'), 5), 'rolled-back', 'c'],
    ['deleted', undefined, known(ours(5, 'e'), 5), 'missing', 'e'],
    ['deleted with its copy', undefined, known<string>(undefined, 5), 'missing', undefined],
    ['deleted after the first write', undefined, known(ours(1, 'a'), 2), 'missing', 'a'],
    ['key gone', foreign('e'), known<string>(undefined, 5, false), 'missing', undefined],
    ['copy edited', ours(5, 'e'), known(foreign('x'), 5), 'whole', 'e'],
  ];
  for (const [name, stored, rest, state, newest] of cases) {
    it(`${name}: ${state}`, () => {
      expect(checkCopies(stored, rest)).toMatchObject({ state, newest });
    });
  }

  it('never takes what is not ours for the newest, nor lets the number fall', () => {
    const copy = fc.option(
      fc.record({ version: fc.nat({ max: 9 }), isAuthentic: fc.boolean(), value: fc.string() }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(copy, copy, fc.nat({ max: 9 }), fc.boolean(), (stored, second, version, hasKey) => {
        const check = checkCopies(stored, known(second, version, hasKey));
        const authentic = [stored, second].filter((each) => each?.isAuthentic);
        if (authentic.length === 0) expect(check.newest).toBeUndefined();
        else expect(authentic.map((each) => each!.value)).toContain(check.newest);
        for (const each of authentic) expect(check.version).toBeGreaterThanOrEqual(each!.version);
        expect(check.version).toBeGreaterThanOrEqual(version);
        if (check.state === 'whole' && stored !== undefined) expect(stored.isAuthentic).toBe(true);
      }),
    );
  });
});

describe('settings after tampering', () => {
  const sealed: Settings = {
    ...defaultSettings,
    isSetUp: true,
    profile: '12-15',
    allowed: ['a.vn'],
    blocked: ['b.vn'],
  };

  it('are the sealed ones where all is whole', () => {
    expect(checkSeal(ours(2, sealed), known(ours(2, sealed), 2))).toEqual({
      state: 'whole',
      settings: sealed,
    });
    expect(checkSeal(undefined, known<Settings>(undefined, 0))).toEqual({
      state: 'whole',
      settings: defaultSettings,
    });
  });

  it('are the strictest of what was found, what was sealed and the default', () => {
    const found: Settings = {
      ...sealed,
      profile: 'adult',
      allowed: ['a.vn', 'evil.vn'],
      blocked: [],
      isSetUp: false,
    };
    expect(checkSeal(foreign(found), known(ours(2, sealed), 2))).toEqual({
      state: 'edited',
      settings: { ...sealed, profile: '7-11' },
    });
    const younger: Settings = { ...sealed, profile: '0-6' };
    expect(checkSeal(foreign(younger), known(ours(2, sealed), 2)).settings.profile).toBe('0-6');
  });

  it('believe nothing weak of unproven settings, and lose nothing strict', () => {
    const found: Settings = { ...sealed, profile: 'adult', categories: { adult: 'allow', video: 'block' } };
    const { state, settings } = checkSeal(foreign(found), known<Settings>(undefined, 0, false));
    expect(state).toBe('missing');
    expect(settings).toEqual({ ...sealed, profile: '7-11', allowed: [], categories: { video: 'block' } });
  });

  it('are never weaker than the default profile, the sealed or the found settings', () => {
    const maybe = fc.option(anySettings, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, (found, newest) => {
        const strict = strictestSettings(found, newest);
        for (const each of [found, newest])
          if (each !== undefined) expect(isWeaker(each, strict)).toBe(false);
        expect(['0-6', '7-11']).toContain(strict.profile);
        if (newest === undefined) expect(isWeaker(defaultSettings, strict)).toBe(false);
      }),
    );
  });
});

describe('the text that is sealed', () => {
  it('is the same for the same value in any order, and survives storage as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(JSON.parse(JSON.stringify(value)))).toBe(canonicalText(value));
      }),
    );
    expect(canonicalText({ b: [1, 'x'], a: undefined, c: null })).toBe('{"b":[1,"x"],"c":null}');
    expect(canonicalText({ a: 1, b: 2 })).toBe(canonicalText({ b: 2, a: 1 }));
    expect(canonicalText('half \ud800 pair')).toBe(canonicalText('half \ufffd pair'));
    expect(canonicalText('whole 🌱 pair')).toBe('"whole 🌱 pair"');
  });

  it('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const plain = (value: unknown) =>
          JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f]../gi, '\ufffd'));
        fc.pre(!isSame(plain(a), plain(b)));
        expect(canonicalText(plain(a))).not.toBe(canonicalText(plain(b)));
      }),
    );
  });
});

function isSame(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
}

describe('tamper notes', () => {
  it('say in both languages what was found', () => {
    for (const what of ['settings', 'guardians', 'lockout'] as const) {
      for (const state of ['edited', 'rolled-back', 'missing'] as const) {
        const { vi, en } = tamperText(what, state);
        expect(vi).toMatch(/^[A-ZĐ].*(sửa|thay|xoá).*\.$/u);
        expect(en).toMatch(/^The .*(changed|replaced|deleted).*\.$/);
      }
    }
  });

  it('are read one by one from anything', () => {
    const note = { id: 'a', at: 1, what: 'settings', state: 'edited', found: { profile: 'adult' } };
    expect(parseTamperNotes([note, null, { ...note, what: 'toString' }, { ...note, at: 'x' }])).toMatchObject(
      [note],
    );
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(parseTamperNotes(stored)).toEqual([]);
      }),
    );
  });
});
