import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, DeltaError, diff } from '../../../src/core/mirror/delta';
import { eachLine, textOf } from '../../../src/core/mirror/list-lines';

const lines = fc
  .uniqueArray(fc.stringMatching(/^[a-z|^@.\-/]{1,12}$/), { maxLength: 60 })
  .map((all) => all.sort());

describe('a delta', () => {
  it('makes the younger text out of the older, whatever the two', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(applyDelta(textOf(before), diff(before, after))).toBe(textOf(after));
      }),
    );
  });

  it('is empty between equal texts, and as long as what changed', () => {
    const before = Array.from({ length: 1000 }, (_, at) => `||x${1000 + at}.test^`);
    expect(diff(before, before)).toBe('');
    const after = [...before.filter((_, at) => at !== 7), '||y.test^'];
    expect([...eachLine(diff(before, after))]).toEqual(['-||x1007.test^', '+||y.test^']);
  });

  it('is refused by a text it does not belong to', () => {
    const text = textOf(['b', 'd', 'f']);
    for (const wrong of ['-c\n', '+d\n', '+a\n+a\n', '+e\n+a\n', '*a\n', 'b\n', '-g\n', '\n']) {
      expect(() => applyDelta(text, wrong), wrong).toThrow(DeltaError);
    }
  });
});
