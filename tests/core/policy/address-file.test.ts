import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanNote,
  longestNote,
  mostAddresses,
  readAddresses,
  readAddressFile,
  toAddressFile,
} from '../../../src/core/policy/address-file';

const none = { allowed: [], blocked: [] };
const addresses = ['a.vn', 'b.vn/x', 'c.com?q=1', '*.d.org', 'đ.vn', 'e.test:8080/y'];

describe('pasted lines', () => {
  it('are read one by one, whatever is pasted', () => {
    const { added, bad } = readAddresses('A.test\r\n*.b.test\r\n\u0000\r\nhttps://c.test/x?y=1', ['a.test']);
    expect(added.map(({ address }) => address)).toEqual(['A.test', '*.b.test', 'https://c.test/x?y=1']);
    expect(bad).toEqual([{ line: 3, text: '\u0000', reason: 'unreadable' }]);
    expect(readAddresses(`a.test/${'x'.repeat(3000)}`, []).bad[0]!.reason).toBe('unreadable');
  });

  it('carry a note after a space and #, and no # of the address is one', () => {
    const { added } = readAddresses('a.test # bài  tập # 2\nb.test/#top\nc.test #', []);
    expect(added).toEqual([
      { address: 'a.test', note: 'bài  tập # 2' },
      { address: 'b.test/#top', note: '' },
      { address: 'c.test', note: '' },
    ]);
  });

  it('lose nothing: each line that says something is added, known, or named', () => {
    const line = fc.oneof(fc.constantFrom(...addresses, 'com.vn', '# x', '', 'known.vn'), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const { added, bad } = readAddresses(text, ['known.vn']);
        const told = new Set(bad.map((each) => each.line));
        const there = new Set(['known.vn', ...added.map(({ address }) => address)]);
        for (const [at, raw] of text
          .replace(/^\ufeff/, '')
          .split(/\r\n?|\n/)
          .entries()) {
          const said = raw.trim();
          if (said === '' || said.startsWith('#') || told.has(at + 1)) continue;
          expect(there.has(said) || there.has(said.split(/\s+#/)[0]!)).toBe(true);
        }
      }),
    );
  });

  it('over the limit are named, not dropped', () => {
    const many = Array.from({ length: mostAddresses + 3 }, (_, at) => `s${at}.test`).join('\n');
    const { added, bad } = readAddresses(many, []);
    expect(added).toHaveLength(mostAddresses);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual(
      [1, 2, 3].map((past) => [mostAddresses + past, 'too-many']),
    );
  });
});

describe('a file of addresses', () => {
  it('reads back what was written', () => {
    const list = fc.uniqueArray(fc.constantFrom(...addresses));
    const noted = fc.dictionary(fc.constantFrom(...addresses), fc.string(), { noNullPrototype: true });
    fc.assert(
      fc.property(list, list, noted, (allowed, blocked, notes) => {
        const read = readAddressFile(toAddressFile({ allowed, blocked }, notes), none);
        expect(read.bad).toEqual([]);
        const withNotes = (of: string[]) =>
          of.map((address) => ({ address, note: cleanNote(notes[address] ?? '') }));
        expect(read.allowed).toEqual(withNotes(allowed));
        expect(read.blocked).toEqual(withNotes(blocked));
      }),
    );
  });

  it('is read whatever it holds, and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { allowed, blocked, bad } = readAddressFile(text, none);
        for (const { note } of [...allowed, ...blocked]) expect(note.length).toBeLessThanOrEqual(longestNote);
        for (const { line } of bad) expect(line).toBeGreaterThan(0);
      }),
    );
    const odd = readAddressFile('\ufeff[ALLOWED]\r\na.vn\r[other]\nb.vn\n[blocked]\n[allowed', none);
    expect(odd.allowed.map(({ address }) => address)).toEqual(['a.vn']);
    expect(odd.bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'no-heading'],
      [4, 'no-heading'],
      [6, 'unreadable'],
    ]);
  });
});
