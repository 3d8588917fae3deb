import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressWords } from '../../../src/core/address/address-words';

it.each([
  ['https://t.test/search?q=b%C3%A0i+t%E1%BA%ADp+to%C3%A1n', 'bài tập toán'],
  ['https://t.test/tin/cach-trong-cay-dau-1234.html', 'cach trong cay dau'],
  ['https://t.test/wiki/Rồng_Việt_Nam', 'Rồng Việt Nam'],
  ['https://t.test/watch/8f3a9c2b1d', ''],
  ['https://t.test/%E0%A4%A', ''],
  ['https://t.test/', ''],
  ['not an address', ''],
  ['https://t.test/?q=%E2%80%AEdlo%00%0A x', 'dlo x'],
])('%s speaks of “%s”', (address, words) => {
  expect(addressWords(address)).toBe(words);
});

it('is total, short and one line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (address) => {
      expect(addressWords(address)).toMatch(/^[^\p{Cc}\p{Cf}]{0,120}$/u);
    }),
  );
});
