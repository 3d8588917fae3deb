import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, isCategory, profiles, strictness, verdicts } from '../../../src/core/policy/categories';
import { configurationOf, verdictIn } from '../../../src/core/policy/configuration';
import { verdictOf } from '../../../src/core/policy/matrix';
import { isComplete, parsePolicy } from '../../../src/core/policy/policy';
import { defaultSettings, parseSettings } from '../../../src/core/policy/settings';

const hash = `pbkdf2-sha256$600000$${'A'.repeat(22)}==$${'B'.repeat(43)}=`;

describe('matrix', () => {
  it('has a verdict for every category and age, never looser for a younger child', () => {
    for (const category of categories) {
      const strict = profiles.map((profile) => strictness(verdictOf(category, profile)));
      // A warning and a slice of time are two ways of the middle: only allow and block are ordered.
      const blocks = strict.map((value) => Number(value === strictness('block')));
      const opens = strict.map((value) => Number(value === strictness('allow')));
      expect(blocks).toEqual([...blocks].sort((a, b) => b - a));
      expect(opens).toEqual([...opens].sort((a, b) => a - b));
    }
    expect(categories).toHaveLength(32);
  });

  it('opens nothing at 0–6, and illegal to nobody', () => {
    for (const category of categories) expect(verdictOf(category, '0-6')).toBe('block');
    for (const profile of profiles) expect(verdictOf('illegal', profile)).toBe('block');
  });
});

describe('parsePolicy', () => {
  it('reads every key', () => {
    const policy = {
      profile: '12-15',
      language: 'en',
      blocked: ['bad.example'],
      allowed: ['good.example/path'],
      categories: { social: 'block', games: 'allow' },
      lists: [
        { url: 'https://lists.example/x.txt', category: 'adult', format: 'hosts', key: 'a'.repeat(64) },
      ],
      pinHash: hash,
      school: { name: 'THCS Ví Dụ', sites: ['thcs.example'], district: 'Quận Ví Dụ' },
    };
    expect(parsePolicy(policy)).toEqual({ policy, problems: [] });
    expect(isComplete(policy as never)).toBe(true);
  });

  it.each([
    [{ profile: 'teen' }, 'profile', '0-6'],
    [{ profile: 7 }, 'profile', '0-6'],
    [{ language: 'fr' }, 'language', 'vi'],
    [{ allowed: 'all' }, 'allowed', []],
    [{ allowed: ['ok.example', 5, ''] }, 'allowed', ['ok.example']],
    [{ categories: { adult: 'sometimes', nonsense: 'allow' } }, 'categories', { adult: 'block' }],
    [{ lists: [{ url: 'ftp://x', category: 'adult' }] }, 'lists', []],
    [{ pinHash: 'pbkdf2-sha256$1000$AAAA$BBBB' }, 'pinHash', ''],
    [{ pinHash: hash.replace('600000', '599999') }, 'pinHash', ''],
  ])('falls back to the strict side of %j and says so', (managed, key, value) => {
    const { policy, problems } = parsePolicy(managed);
    expect(policy[key as keyof typeof policy]).toEqual(value);
    expect(problems.map((problem) => problem.key)).toContain(key);
  });

  it('takes categories that are no object as: block everything', () => {
    const { policy } = parsePolicy({ categories: 'allow' });
    const configuration = configurationOf({ ...defaultSettings, profile: 'adult' }, policy);
    for (const category of categories) expect(verdictIn(configuration, category)).toBe('block');
  });

  it('is total, and an unreadable value is never laxer than no policy', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('adult', 'games', 'x'), fc.anything()),
    );
    fc.assert(
      fc.property(junk, junk, junk, (profile, verdictsGiven, allowed) => {
        const isKnown = (profiles as readonly unknown[]).includes(profile);
        fc.pre(!isKnown && profile !== undefined && profile !== null);
        const { policy } = parsePolicy({ profile, categories: verdictsGiven, allowed });
        expect(policy.profile).toBe('0-6');
        for (const verdict of Object.values(policy.categories ?? {})) expect(verdicts).toContain(verdict);
        for (const text of policy.allowed ?? []) expect(typeof text).toBe('string');
      }),
    );
  });
});

describe('configurationOf', () => {
  it('lets a policy’s key replace and lock the guardian’s', () => {
    const settings = { ...defaultSettings, profile: '16-17' as const, blocked: ['mine.example'] };
    const { policy } = parsePolicy({ profile: '7-11', blocked: ['school.example'] });
    const configuration = configurationOf(settings, policy);
    expect(configuration).toMatchObject({ profile: '7-11', blocked: ['school.example'], isSetUp: true });
    expect(configuration.locked).toEqual(['profile', 'blocked']);
  });

  it('opens illegal to nobody', () => {
    const { policy } = parsePolicy({ categories: { illegal: 'allow' } });
    expect(verdictIn(configurationOf(defaultSettings, policy), 'illegal')).toBe('block');
  });
});

describe('parseSettings', () => {
  it('keeps what is readable, names what is not', () => {
    const { settings, damaged } = parseSettings({
      profile: '12-15',
      language: 'xx',
      blocked: ['a.example', 7],
    });
    expect(settings).toEqual({ ...defaultSettings, profile: '12-15' });
    expect([...damaged].sort()).toEqual(['blocked', 'language']);
  });

  it('gives back what it was given, and is total', () => {
    const patch = fc.record({
      profile: fc.constantFrom(...profiles),
      allowed: fc.array(fc.domain(), { maxLength: 5 }),
      categories: fc.dictionary(
        fc.constantFrom(...categories.filter(isCategory)),
        fc.constantFrom(...verdicts),
      ),
    });
    fc.assert(
      fc.property(patch, (given) => {
        const stored = JSON.parse(JSON.stringify({ ...defaultSettings, ...given })) as unknown;
        expect(parseSettings(stored)).toEqual({ settings: stored, damaged: [] });
      }),
    );
    fc.assert(fc.property(fc.anything(), (junk) => parseSettings(junk).settings.profile !== undefined));
  });
});
