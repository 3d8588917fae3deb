import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonymOf } from '../../../src/core/lab/pseudonym';

describe('who sits at a computer of a computer room', () => {
  it.each([
    ['12', '12'],
    [' a7 ', 'A7'],
    ['7A', '7A'],
    ['7A2-12', '7A2-12'],
    ['Máy số 5', 'MAY-SO-5'],
    ['lớp 7A', 'LOP-7A'],
    ['PC_31', 'PC-31'],
    ['Row 2 Seat 4', 'ROW-2-SEAT-4'],
  ])('%s is a seat or a class', (typed, seat) => expect(pseudonymOf(typed)).toBe(seat));

  it.each([
    'An',
    'Nguyễn Văn An',
    'An 7A',
    'nguyenvanan7a',
    'Bình 12',
    'Lê',
    'A B',
    '0912345678',
    '12/05/2012',
    '20120512',
    '',
    '   ',
    '7A '.repeat(9),
    'an@vi-du.vn',
    '<b>1</b>',
    '١٢',
  ])('“%s” is refused', (typed) => expect(pseudonymOf(typed)).toBeUndefined());

  it('is never longer than a seat, holds no word a name could be, and no number a telephone could be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const seat = pseudonymOf(typed);
        if (seat === undefined) return true;
        const isShort = seat.length <= 12 && seat.replace(/\D/g, '').length <= 4;
        return isShort && pseudonymOf(seat) === seat && /^[A-Z0-9-]+$/.test(seat);
      }),
      { numRuns: 2_000 },
    );
  });
});
