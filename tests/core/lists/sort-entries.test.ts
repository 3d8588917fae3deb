import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortEntries } from '../../../src/core/lists/sort-entries';
import { bucketCount } from '../../../src/core/lists/table-format';

test('sorts within crowded and empty buckets alike and drops repeated entries', () => {
  const entry = fc.tuple(fc.constantFrom(0, 7, bucketCount - 1), fc.nat(400), fc.nat(63));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 700, size: 'max' }), (entries) => {
      const places = Uint32Array.from(entries, ([bucket, , mark]) => (bucket << 8) | mark);
      const stored = Uint32Array.from(entries, ([, hash]) => hash * 10_000_019);
      const sorted = sortEntries([{ places, stored }], entries.length);
      const unique = new Map(entries.map((one) => [one.join(), one]));
      const expected = [...unique.values()].sort(
        (a, b) => a[0] - b[0] || ((a[1] * 10_000_019) >>> 0) - ((b[1] * 10_000_019) >>> 0) || a[2] - b[2],
      );
      expect(sorted.offsets[bucketCount]).toBe(expected.length);
      expect([...sorted.marks.subarray(0, expected.length)]).toEqual(expected.map((one) => one[2]));
      expect([...sorted.stored.subarray(0, expected.length)]).toEqual(
        expected.map((one) => (one[1] * 10_000_019) >>> 0),
      );
    }),
    { numRuns: 50 },
  );
});
