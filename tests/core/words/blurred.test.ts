import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultOptions, rankOf } from '../../../src/core/policy/options';
import { isHurtfulIn } from '../../../src/core/words/blurred';
import { openWords } from '../../../src/core/words/score';

const engine = openWords(readFileSync(new URL('../../../public/models/words.bin', import.meta.url)));
const opens = () => 'allow' as const;
const opensNoAdult = (category: string) => (category === 'adult' ? ('block' as const) : ('allow' as const));

describe('what is blurred in place', () => {
  it.each(['mày ngu như chó, cút đi', 'đồ óc chó', 'you are such a pathetic loser'])(
    'cruel words: %s',
    (text) => expect(isHurtfulIn(engine, text, opens)).toBe(true),
  );

  it.each(['bài này hay quá, cảm ơn bạn', 'con chó nhà mình ngủ trưa', 'great song, thank you', ''])(
    'not: %s',
    (text) => expect(isHurtfulIn(engine, text, opensNoAdult)).toBe(false),
  );

  it('what the profile does not open, and only then', () => {
    expect(isHurtfulIn(engine, 'phim sex không che mới nhất', opensNoAdult)).toBe(true);
    expect(isHurtfulIn(engine, 'phim sex không che mới nhất', opens)).toBe(false);
  });

  it('up to 15 by itself, later by choice', () => {
    const rank = (profile: '0-6' | '12-15' | '16-17', blur: 'auto' | 'on' | 'off') =>
      rankOf('blur', { ...defaultOptions, profile, blur });
    expect([rank('0-6', 'auto'), rank('12-15', 'auto'), rank('16-17', 'auto')]).toEqual([1, 1, 0]);
    expect([rank('0-6', 'off'), rank('16-17', 'on')]).toEqual([0, 1]);
  });
});
