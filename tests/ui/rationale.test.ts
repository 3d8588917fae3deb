import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categories, profiles, type Verdict } from '../../src/core/policy/categories';
import { budgetOf, verdictOf } from '../../src/core/policy/matrix';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/rationale.md'), 'utf8');
const words: Record<'vi' | 'en', Record<Verdict, string>> = {
  vi: { allow: 'mở', warn: 'nghĩ', limit: 'giờ', block: 'đóng' },
  en: { allow: 'open', warn: 'think', limit: 'time', block: 'closed' },
};

/** The rows that explain `category`: the Vietnamese one, then the English one. */
function rows(category: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes(`(\`${category}\`)`))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('the rationale for parents', () => {
  it.each(categories)('tells the verdicts in force for %s, in both languages, and why', (category) => {
    const [vi, en, ...more] = rows(category);
    expect(more).toEqual([]);
    const verdicts = profiles.map((profile) => verdictOf(category, profile));
    expect(vi!.slice(2, 7)).toEqual(verdicts.map((verdict) => words.vi[verdict]));
    expect(en!.slice(2, 7)).toEqual(verdicts.map((verdict) => words.en[verdict]));
    expect(vi![7]!.length).toBeGreaterThan(20);
    expect(en![7]!.length).toBeGreaterThan(15);
  });

  it('tells the minutes in force', () => {
    for (const profile of ['7-11', '12-15', '16-17'] as const) {
      const minutes = `${budgetOf('games', profile).minutes} phút`;
      expect(rows('games')[0]![7]).toContain(minutes);
    }
    expect(rows('social')[0]![7]).toContain(`${budgetOf('social', '12-15').minutes} phút`);
    for (const profile of ['7-11', '12-15'] as const) {
      expect(rows('video')[0]![7]).toContain(`${budgetOf('video', profile).minutes} phút`);
    }
  });
});
