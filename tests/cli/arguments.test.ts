import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments';
import { readCheckOptions } from '../../src/cli/check-options';
import { Fault } from '../../src/cli/fault';

const known = { values: ['lists', 'at'], flags: ['words'] };

describe('command lines', () => {
  test('values, flags and files in any order', () => {
    const { values, flags, rest } = parseArguments(['--lists', 'a', '-', '--words', '--at=b=c'], known);
    expect([...values]).toEqual([
      ['lists', 'a'],
      ['at', 'b=c'],
    ]);
    expect([...flags]).toEqual(['words']);
    expect(rest).toEqual(['-']);
    expect(parseArguments(['--', '--lists'], known).rest).toEqual(['--lists']);
  });

  test.each([
    [['--nope']],
    [['-x']],
    [['--lists']],
    [['--lists', 'a', '--lists', 'b']],
    [['--words=1']],
    [['--=']],
  ])('%j is refused in both languages', (args) => {
    const act = () => parseArguments(args, known);
    expect(act).toThrow(Fault);
    expect(act).toThrow(/\n/);
  });
});

describe('options of check', () => {
  test('defaults', () => {
    expect(readCheckOptions([])).toMatchObject({ profile: '7-11', file: '-', listsFolder: undefined });
  });

  test('everything given', () => {
    const args = '--profile 12-15 --policy p.json --lists DIR --at 2026-03-01T20:00:00+07:00 in.txt'.split(
      ' ',
    );
    expect(readCheckOptions(args)).toEqual({
      isWords: false,
      profile: '12-15',
      policyFile: 'p.json',
      listsFolder: 'DIR',
      now: Date.UTC(2026, 2, 1, 13),
      file: 'in.txt',
    });
  });

  test.each(['--profile 8', '--at yesterday', '--at 2026-13-01', '--at 5', 'one two', '--fast'])(
    '%s is refused',
    (line) => {
      expect(() => readCheckOptions(line.split(' '))).toThrow(Fault);
    },
  );
});
