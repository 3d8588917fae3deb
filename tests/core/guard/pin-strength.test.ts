import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeakPin } from '../../../src/core/guard/pin-strength';

const weak = {
  'too short': ['', '1', '739', 'ab', 'mèo', 'k7x2', 'minh5'],
  'too long': ['x7'.repeat(40)],
  repeats: [
    '0000',
    '777777',
    '4747',
    '123123',
    '739739',
    'aaaaaa',
    'ababab',
    '112233',
    '55566',
    '1221',
    '1111 1111',
  ],
  runs: ['1234', '4321', '6789', '7890', '8901', '2468', '9753', '0123456789', 'abcdef', 'fedcba', '1-2-3-4'],
  years: ['1945', '1975', '1988', '2014', '2026'],
  dates: [
    '02091945',
    '19750430',
    '20110512',
    '050914',
    '140905',
    '25-12-2012',
    '05.09.2014',
    '12/31/2009'.replaceAll('/', ''),
  ],
  'keyboard walks': [
    'qwerty',
    'asdfgh',
    'zxcvbn',
    'poiuyt',
    '1qaz2wsx',
    '0852',
    '2580',
    '7410',
    '159753',
    'qweasd',
    'qazwsx',
  ],
  English: ['password', 'PassW0rd', 'iloveyou', 'letmein', 'admin123', 'Welcome1', 'minecraft'],
  Vietnamese: [
    'matkhau',
    'mật khẩu',
    'MatKhau123',
    'anhyeuem',
    'Anh Yêu Em',
    'gia đình',
    'yeucon'.concat('nhieu'),
    'hocsinh',
    'phòng máy',
    '6868',
    '7979',
  ],
  'other digits': ['１２３４', '１９８８', '٠٠٠٠'],
};

describe('weak PINs', () => {
  for (const [kind, pins] of Object.entries(weak)) {
    it(`refuses ${kind}`, () => {
      expect(pins.filter((pin) => !isWeakPin(pin))).toEqual([]);
    });
  }

  it('takes ordinary PINs and passphrases', () => {
    const good = [
      '7391',
      '4826',
      '8305',
      '739154',
      '83052917',
      '940718365274',
      'cá chép hoá rồng',
      'tre xanh 84 lá',
    ];
    expect(good.filter(isWeakPin)).toEqual([]);
  });

  it('leaves most PINs of any length to choose from', () => {
    for (const [digits, least] of [
      [4, 0.9],
      [5, 0.95],
      [6, 0.8],
      [8, 0.97],
    ] as const) {
      const all = fc.sample(fc.integer({ min: 0, max: 10 ** digits - 1 }), { numRuns: 4000, seed: 7 });
      const open = all.filter((pin) => !isWeakPin(String(pin).padStart(digits, '0')));
      expect(open.length / all.length).toBeGreaterThan(least);
    }
  });

  it('answers for any text, and the same for what is normalised to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isWeakPin(text)).toBe(isWeakPin(text.normalize('NFKC')));
      }),
    );
  });
});
