import { describe, expect, it } from 'vitest';
import { addTime, noTime } from '../../../src/core/time/counters';
import { everyDay, noTimeRules, type TimeRules } from '../../../src/core/time/rules';
import { endOfActive, standingOf } from '../../../src/core/time/standing';
import { weekOf } from '../../../src/core/time/week';
import { localOf, momentOf } from '../../../src/core/time/zone';
import { game, hour, lesson, minute, start, video } from './world';

const zone = 'Asia/Ho_Chi_Minh';
const all = [0, 1, 2, 3, 4, 5, 6];
const rulesOf = (patch: Partial<TimeRules>): TimeRules => ({ ...noTimeRules, ...patch });
const at = (day: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return momentOf(day, hours * 60 + minutes, zone);
};
const shown = (moment: number | undefined) => {
  if (moment === undefined) return undefined;
  const { day, minute: minutes } = localOf(moment, zone);
  return `${day} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

describe('time zones', () => {
  it('are followed through summer time, both ways', () => {
    const berlin = 'Europe/Berlin';
    expect(momentOf('2026-10-25', 0, berlin)).toBe(Date.UTC(2026, 9, 24, 22));
    expect(momentOf('2026-10-26', 0, berlin)).toBe(Date.UTC(2026, 9, 25, 23));
    // 2:30 does not exist on that day, and comes twice in autumn.
    expect(localOf(momentOf('2027-03-28', 150, berlin), berlin).minute).toBe(210);
    expect(momentOf('2026-10-25', 150, berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    for (let day = 0; day < 400; day += 1) {
      const moment = start + day * 24 * hour + 1_234_000;
      const local = localOf(moment, berlin);
      expect(Math.abs(momentOf(local.day, local.minute, berlin) - moment)).toBeLessThan(1);
    }
  });
});

describe('how time stands', () => {
  it('closes at night, and says when it opens', () => {
    const rules = rulesOf({ bedtime: weekOf([{ days: all, from: 21 * 60, to: 6 * 60 + 30 }]) });
    const evening = standingOf({ rules, counters: noTime, active: [], now: at('2026-11-27', '22:10'), zone });
    expect(evening.closed?.cause).toBe('bedtime');
    expect(shown(evening.closed?.opensAt)).toBe('2026-11-28 6:30');
    const day = standingOf({ rules, counters: noTime, active: [], now: start, zone });
    expect(day.closed).toBeUndefined();
    expect(shown(day.nextChangeAt)).toBe('2026-11-27 21:00');
    // What is used up in the evening opens when the night is over.
    expect(shown(day.reopensAt)).toBe('2026-11-28 6:30');
    const input = { rules, counters: noTime, active: [lesson], now: at('2026-11-27', '20:50'), zone };
    expect(endOfActive(input, standingOf(input), lesson)).toEqual({
      at: at('2026-11-27', '21:00'),
      cause: 'bedtime',
    });
  });

  it('knows school: weekdays, terms, holidays, days off and days on', () => {
    const week = weekOf([{ days: [0, 1, 2, 3, 4], from: 7 * 60, to: 11 * 60 + 30 }]);
    const term = { from: '2026-09-05', to: '2027-05-31' };
    const school = [{ week, terms: [term], skipsHolidays: true, off: ['2027-02-12'], on: ['2027-04-30'] }];
    const rules = rulesOf({ school });
    const causeAt = (day: string, time: string) =>
      standingOf({ rules, counters: noTime, active: [], now: at(day, time), zone }).closed?.cause;
    expect(causeAt('2026-11-27', '8:00')).toBe('school');
    expect(causeAt('2026-11-27', '11:30')).toBeUndefined();
    expect(causeAt('2026-11-28', '8:00')).toBeUndefined();
    expect(causeAt('2027-02-05', '8:00')).toBeUndefined();
    expect(causeAt('2027-02-11', '8:00')).toBe('school');
    expect(causeAt('2027-02-12', '8:00')).toBeUndefined();
    expect(causeAt('2027-04-30', '8:00')).toBe('school');
    expect(causeAt('2027-06-01', '8:00')).toBeUndefined();
  });

  it('ends budgets of a kind, of each site, of one site and of a group', () => {
    const rules = rulesOf({
      budgets: [
        { of: { kind: 'category', category: 'games' }, minutes: everyDay(90), isFirm: true },
        { of: { kind: 'each', category: 'games' }, minutes: everyDay(60), isFirm: true },
        { of: { kind: 'site', hostname: 'video.test' }, minutes: everyDay(20), isFirm: false },
        {
          of: { kind: 'group', name: 'vui', hostnames: ['game.test', 'video.test'] },
          minutes: everyDay(110),
          isFirm: false,
        },
      ],
    });
    const other = { ...game, hostname: 'two.test', site: 'two.test' };
    let counters = addTime(noTime, [game], 60 * minute, rules);
    const first = standingOf({ rules, counters, active: [other], now: start, zone });
    expect(first.sitesOver).toEqual({ 'game.test': 'each' });
    expect(first.categoriesOver).toEqual([]);
    expect(first.nextChangeAt).toBe(start + 30 * minute);
    counters = addTime(counters, [other], 30 * minute, rules);
    counters = addTime(counters, [video, game], 20 * minute, rules);
    const last = standingOf({ rules, counters, active: [], now: start, zone });
    expect(last.categoriesOver).toEqual(['games']);
    expect(last.sitesOver).toEqual({ 'game.test': 'each', 'two.test': 'category', 'video.test': 'site' });
    expect(last.budgets.map(({ left }) => left / minute)).toEqual([0, 0, 0, 30]);
    expect(counters.all).toBe(110 * minute);
    expect(shown(last.renewsAt)).toBe('2026-11-28 0:00');
  });

  it('closes all but learning when the day is used up, until a day that has minutes and no night', () => {
    const rules = rulesOf({
      budgets: [{ of: { kind: 'all' }, minutes: [60, 60, 60, 60, 60, 0, 60], isFirm: false }],
      bedtime: weekOf([{ days: all, from: 21 * 60, to: 6 * 60 }]),
      earnMinutes: 10,
    });
    let counters = addTime(noTime, [game], 60 * minute, rules);
    const over = standingOf({ rules, counters, active: [], now: start, zone });
    expect(over.closed?.cause).toBe('all');
    // Saturday has no minutes.
    expect(shown(over.closed?.opensAt)).toBe('2026-11-29 6:00');
    counters = addTime(counters, [lesson], 45 * minute, rules);
    const earned = standingOf({ rules, counters, active: [], now: start, zone });
    expect(earned.closed).toBeUndefined();
    expect(earned.budgets[0]?.left).toBe(15 * minute);
  });
});
