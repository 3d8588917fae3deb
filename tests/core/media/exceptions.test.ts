import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exceptionKinds,
  exportExceptions,
  maxExceptions,
  type PictureException,
  withException,
} from '../../../src/core/media/exceptions';

const any = fc.record({
  name: fc.constantFrom(...Array.from({ length: 800 }, (_, i) => `c${i}`)),
  kind: fc.constantFrom(...exceptionKinds),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.nat(4_000_000_000_000),
});
const gathered = (all: readonly PictureException[]) =>
  all.reduce<readonly PictureException[]>(withException, []);

describe('what guardians said of pictures', () => {
  it('holds one word on each picture, the last one, and never more than the limit', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 900, size: 'max' }), (all) => {
        const kept = gathered(all);
        expect(kept.length).toBeLessThanOrEqual(maxExceptions);
        expect(new Set(kept.map(({ name }) => name)).size).toBe(kept.length);
        if (all.length > 0) expect(kept.at(-1)).toEqual(all.at(-1));
        for (const each of kept) expect(each).toEqual(all.findLast(({ name }) => name === each.name));
      }),
      { numRuns: 30 },
    );
  });

  it('is exported as hash, word, score and day alone', () => {
    const text = exportExceptions([{ name: 'cAb', kind: 'covered', score: 0.12345, at: 0 }]);
    expect(JSON.parse(text)).toEqual({
      format: 'mam-xanh-pictures',
      version: 1,
      pictures: [{ hash: 'cAb', said: 'missed', score: 0.123, day: '1970-01-01' }],
    });
  });
});
