import { describe, expect, it } from 'vitest';
import { handsOver, toldByAddress, toldByCookie } from '../../../src/core/safe-search/engines';
import { isSafeSearchRule, safeSearchRules } from '../../../src/core/safe-search/safe-search-rules';
import { sampleConfiguration } from '../plan/sample-knowledge';

const rulesOf = (changes: Parameters<typeof sampleConfiguration>[0]) =>
  safeSearchRules(sampleConfiguration(changes));
const headers = (changes: Parameters<typeof sampleConfiguration>[0]) =>
  rulesOf(changes).flatMap(({ action }) =>
    action.type === 'modifyHeaders' ? (action.requestHeaders ?? []) : [],
  );

describe('safe search rules', () => {
  it('stand at every age below 18, and as the guardian wants them', () => {
    for (const profile of ['0-6', '7-11', '12-15', '16-17'] as const) {
      expect(rulesOf({ profile }).length).toBeGreaterThan(30);
      expect(rulesOf({ profile, safeSearch: 'off', youtube: 'off' })).toEqual([]);
    }
    expect(rulesOf({ profile: 'adult' })).toEqual([]);
    expect(rulesOf({ profile: 'adult', safeSearch: 'on' }).length).toBeGreaterThan(30);
  });

  it('set YouTube’s Restricted Mode by age', () => {
    const mode = (changes: Parameters<typeof sampleConfiguration>[0]) =>
      headers(changes).find(({ header }) => header === 'youtube-restrict')?.value;
    expect(mode({ profile: '7-11' })).toBe('Strict');
    expect(mode({ profile: '12-15' })).toBe('Moderate');
    expect(mode({ profile: '12-15', youtube: 'strict' })).toBe('Strict');
    expect(mode({ profile: 'adult' })).toBeUndefined();
  });

  it('have ids of their own and patterns the browser can use', () => {
    const rules = rulesOf({ profile: '7-11', youtubeShorts: 'hide' });
    expect(rules.every(isSafeSearchRule)).toBe(true);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { action } of rules) {
      if (action.type !== 'redirect' || !('regexSubstitution' in action.redirect)) continue;
      // A substitution knows one digit.
      expect(action.redirect.regexSubstitution).not.toMatch(/\\[0-9][0-9]/);
    }
  });

  it('know at least eighteen engines', () => {
    const names = [...toldByAddress, ...toldByCookie, ...handsOver].map(({ name }) => name.split(/[’ ]/)[0]);
    expect(new Set(names).size).toBeGreaterThanOrEqual(18);
  });

  it('touch neither other pages of Google nor hosts that only look like an engine', () => {
    const patterns = toldByAddress.map(({ regex }) => new RegExp(regex, 'i'));
    const touched = (url: string) => patterns.some((pattern) => pattern.test(url));
    for (const url of [
      'https://docs.google.com/document/d/1',
      'https://classroom.google.com/c/1',
      'https://www.google.com/maps/place/Hue',
      'https://google.com.example.org/search?q=a',
      'https://notbing.com/search?q=a',
      'https://duckduckgo.com/about',
    ]) {
      expect([url, touched(url)]).toEqual([url, false]);
    }
  });
});
