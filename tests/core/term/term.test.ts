import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../../src/cli/term/category-names';
import { mergeMachines, readCounts } from '../../../src/core/counts/counts-file';
import { singles } from '../../../src/core/counts/month-counts';
import { parsePeriod } from '../../../src/core/counts/period';
import { emptyLetterhead } from '../../../src/core/term/letterhead';
import { termFiles } from '../../../src/core/term/term-files';
import { dateText } from '../../../src/core/term/term-html';
import { buildTermReport, usualPeriod } from '../../../src/core/term/term-report';
import { fill, numberText, periodText, wordsOf } from '../../../src/core/term/words';
import { anyMachine, idOf } from '../counts/any-counts';

const months = ['2026-08', '2026-09', '2026-10'];
const machines = fc
  .tuple(...[0, 1, 2, 3, 4, 5, 6].map((at) => anyMachine([idOf(at)], ['Trường A', 'Trường B'], months)))
  .map((all) => mergeMachines([all]));
const term = parsePeriod('2026-2027-1')!;
const request = {
  period: term,
  date: { year: 2026, month: 11, day: 5 },
  k: 5,
  names: categoryNames,
  letterhead: emptyLetterhead,
};
const fileOf = (name: string, more: Partial<Parameters<typeof termFiles>[0]> = {}) =>
  termFiles({ ...request, machines: [], ...more }).find((file) => file.name === name)!.text;

describe('the report of a term', () => {
  it('equals the sum of the reports of its computers, schools and months, to the unit', () => {
    fc.assert(
      fc.property(machines, (all) => {
        const whole = buildTermReport(all, term);
        const parts = all.map((machine) => buildTermReport([machine], term));
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        for (const pick of [
          (line: typeof whole.total) => line.stops,
          (line: typeof whole.total) => line.days,
          ...singles.map((single) => (line: typeof whole.total) => line.events[single] ?? 0),
        ]) {
          expect(pick(whole.total)).toBe(sum(parts.map(({ total }) => pick(total))));
          expect(pick(whole.total)).toBe(sum(whole.byMonth.map(pick)));
          expect(pick(whole.total)).toBe(sum(whole.bySchool.map(pick)));
        }
        expect(whole.total.machines).toBe(sum(parts.map(({ total }) => total.machines)));
        expect(whole.total.stops).toBe(sum(whole.byCategory.map(({ stops }) => stops)));
        expect(whole.total.stops).toBe(sum(whole.byHour));
      }),
    );
  });

  it('leaves out what was counted at other times', () => {
    fc.assert(
      fc.property(machines, (all) => {
        const without = all.map((machine) => ({
          ...machine,
          months: machine.months.filter(({ month }) => month !== '2026-08'),
        }));
        expect(buildTermReport(all, term)).toEqual(buildTermReport(without, term));
      }),
    );
  });

  it('is of the term of the newest counts, in summer of the school year', () => {
    const of = (month: string) =>
      usualPeriod([
        {
          id: idOf(1),
          school: '',
          district: '',
          months: [{ month, days: 1, stops: {}, hours: Array(24).fill(0), events: {} }],
        },
      ])?.id;
    expect([of('2026-11'), of('2027-01'), of('2027-07')]).toEqual([
      '2026-2027-1',
      '2026-2027-2',
      '2026-2027',
    ]);
    expect(usualPeriod([])).toBeUndefined();
  });
});

describe('the files of a report', () => {
  it('hold the counts again, whole', () => {
    fc.assert(
      fc.property(machines, (all) => {
        expect(readCounts(fileOf('counts.json', { machines: all }))).toEqual({ ok: true, machines: all });
      }),
      { numRuns: 20 },
    );
  });

  it('are a document with its frame, and without what names a computer', () => {
    const [all] = fc.sample(machines, 1);
    const letterhead = {
      ...emptyLetterhead,
      superior: 'UBND QUẬN VÍ DỤ',
      agency: 'TRƯỜNG THCS VÍ DỤ',
      place: 'Quận Ví Dụ',
      recipients: ['Phòng GD&ĐT'],
    };
    const page = fileOf('bao-cao.html', { machines: all!, letterhead });
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'UBND QUẬN VÍ DỤ',
      'TRƯỜNG THCS VÍ DỤ',
      'Quận Ví Dụ, ngày 05 tháng 11 năm 2026',
      'BÁO CÁO',
      'học kỳ I năm học 2026',
      'Nơi nhận:',
      'Phòng GD&amp;ĐT',
      'Lưu: VT.',
    ]) {
      expect(page).toContain(part);
    }
    for (const name of ['bao-cao.html', 'report.html', 'cong-bo.html', 'published.json', 'bao-cao.csv']) {
      expect(fileOf(name, { machines: all! })).not.toContain('machine-');
    }
  });

  it('run nothing that a file or a letterhead brought along', () => {
    const bad = '<img src=x onerror=alert(1)>"\'';
    const [machine] = fc.sample(anyMachine([idOf(1)], ['x'], ['2026-09']), 1);
    const month = { month: '2026-09', days: 2, stops: {}, hours: Array(24).fill(0), events: {} };
    const all = Array.from({ length: 6 }, (_none, at) => ({
      ...machine!,
      id: idOf(at),
      school: at < 5 ? bad : '=HYPERLINK("http://x.test")',
      months: [month],
    }));
    const letterhead = { ...emptyLetterhead, agency: bad, signer: bad, recipients: [bad] };
    for (const { name, text } of termFiles({ ...request, machines: all, letterhead })) {
      if (name.endsWith('.html')) expect(text).not.toContain('<img');
      if (name.endsWith('.csv')) expect(text).not.toMatch(/(?:^|,)"?=/m);
    }
  });

  it('say the same in both languages', () => {
    const [all] = fc.sample(machines, 1);
    const numbers = (name: string) =>
      fileOf(name, { machines: all! })
        .split('\r\n')
        .slice(1)
        .map((line) => /\d*$/.exec(line)?.[0]);
    expect(numbers('bao-cao.csv')).toEqual(numbers('report.csv'));
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? [...new Set([...value.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort()
        : Object.entries(value as object).map(([key, each]) => [key, shape(each)]);
    const { dateLine: _vi, ...vietnamese } = wordsOf.vi;
    const { dateLine: _en, ...english } = wordsOf.en;
    expect(Object.fromEntries(shape(vietnamese) as [])).toEqual(Object.fromEntries(shape(english) as []));
  });

  it('write dates, periods and numbers as the decree and the language have them', () => {
    expect(dateText('Hà Nội', { year: 2026, month: 1, day: 5 }, 'vi')).toBe(
      'Hà Nội, ngày 05 tháng 01 năm 2026',
    );
    expect(dateText('Hà Nội', { year: 2026, month: 3, day: 25 }, 'vi')).toBe(
      'Hà Nội, ngày 25 tháng 3 năm 2026',
    );
    const name = (id: string) => periodText(parsePeriod(id)!, 'vi').replaceAll('\u00a0', ' ');
    expect(['2026-03', '2026-Q4', '2026', '2026-2027', '2026-2027-2'].map(name)).toEqual([
      'tháng 3 năm 2026',
      'quý IV năm 2026',
      'năm 2026',
      'năm học 2026 - 2027',
      'học kỳ II năm học 2026 - 2027',
    ]);
    expect([numberText(1234567, 'vi'), numberText(1234, 'en'), numberText(0, 'vi')]).toEqual([
      '1.234.567',
      '1,234',
      '0',
    ]);
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
