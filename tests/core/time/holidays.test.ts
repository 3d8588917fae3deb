import { describe, expect, it } from 'vitest';
import { isVietnameseHoliday } from '../../../src/core/time/holidays';
import { lunarHolidays } from '../../../src/core/time/vietnam-holidays';
import { solarDay } from './lunar-calendar';

describe('public holidays', () => {
  it('of the lunar calendar are those that sun and moon give', () => {
    // Years everybody knows: 2024 (10 February), 2007 and 2030, where the Chinese new year was and is a day later.
    expect([solarDay(1, 1, 2024), solarDay(1, 1, 2007), solarDay(1, 1, 2030)]).toEqual([
      '2024-02-10',
      '2007-02-17',
      '2030-02-02',
    ]);
    const years = Object.keys(lunarHolidays).map(Number);
    expect(years).toEqual(Array.from({ length: 16 }, (_none, at) => 2025 + at));
    for (const year of years) {
      expect(lunarHolidays[year]).toEqual({ tet: solarDay(1, 1, year), hungKings: solarDay(10, 3, year) });
    }
  });

  it('are Tết from its eve to the fourth day, and the days of the solar calendar', () => {
    const days = ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-09', '2027-02-10'];
    expect(days.map(isVietnameseHoliday)).toEqual([false, true, true, true, false]);
    for (const day of ['2027-01-01', '2027-04-16', '2027-04-30', '2027-05-01', '2027-09-02', '2050-05-01']) {
      expect(isVietnameseHoliday(day), day).toBe(true);
    }
    expect(isVietnameseHoliday('2027-04-29')).toBe(false);
  });
});
