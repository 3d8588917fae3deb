import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, weekdayOf } from '../../../src/core/journal/day';
import {
  addEvent,
  type DayBucket,
  emptyBucket,
  maxSites,
  mergeBuckets,
} from '../../../src/core/journal/day-bucket';
import { boundEvent, eventKinds, type JournalEvent } from '../../../src/core/journal/event';
import { daysToCsv, toCsv, toJson } from '../../../src/core/journal/export';
import { parseBucket } from '../../../src/core/journal/parse-bucket';
import { summarise } from '../../../src/core/journal/summary';
import { dayMs, noon, stop } from './workbench';

function bucketsOf(events: readonly JournalEvent[]): DayBucket[] {
  const byDay = new Map<string, DayBucket>();
  for (const event of events) {
    const day = dayOf(event.at);
    byDay.set(day, addEvent(byDay.get(day) ?? emptyBucket(day), event));
  }
  return [...byDay.values()];
}

const anyEvent = fc
  .record({
    at: fc.integer({ min: noon, max: noon + dayMs / 2 - 1 }),
    kind: fc.constantFrom(...eventKinds),
    hostname: fc.option(fc.constantFrom('a.vn', 'b.vn', '__proto__', 'constructor'), { nil: undefined }),
    category: fc.option(fc.constantFrom('adult', 'games'), { nil: undefined }),
    childId: fc.option(fc.constantFrom('an', '__proto__', 'toString'), { nil: undefined }),
    number: fc.option(fc.nat(1_000), { nil: undefined }),
  })
  .map((event) => boundEvent(event, { keepAddresses: false })!);

describe('day buckets', () => {
  it('come to the same however the events were split among lives of the worker', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.nat(40), (events, cut) => {
        const day = '2026-01-12';
        const sum = (some: readonly JournalEvent[]) => some.reduce(addEvent, emptyBucket(day));
        const whole = sum(events);
        const split = mergeBuckets(sum(events.slice(0, cut)), sum(events.slice(cut)));
        const plain = ({ children, ...rest }: DayBucket) => ({
          ...rest,
          children: new Map(Object.entries(children)),
        });
        expect(split.events).toBe(events.length);
        expect(summarise([split], { from: day, to: day })).toEqual(
          summarise([whole], { from: day, to: day }),
        );
        expect([...plain(split).children.keys()].sort()).toEqual([...plain(whole).children.keys()].sort());
      }),
    );
  });

  it('survive being stored, and nothing damaged throws', () => {
    const bucket = bucketsOf([stop('a.vn'), { at: noon, kind: 'active', hostname: 'b.vn', number: 30 }])[0]!;
    expect(parseBucket(JSON.parse(JSON.stringify(bucket)))).toEqual(bucket);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        parseBucket(value);
        const odd = parseBucket({
          day: '2026-01-12',
          events: value,
          children: { a: value, b: { sites: value } },
        });
        expect(summarise([odd!], { from: '2026-01-12', to: '2026-01-12' }).from).toBe('2026-01-12');
      }),
    );
  });

  it('keep the busiest sites and count the others', () => {
    const once = Array.from({ length: 2 * maxSites + 50 }, (_none, at) => stop(`h${at}.vn`));
    const often = Array.from({ length: 60 }, () => stop('often.vn'));
    const part = bucketsOf([...once.slice(0, 300), ...often, ...once.slice(300)])[0]!.children['']!;
    expect(Object.keys(part.sites).length).toBeLessThanOrEqual(2 * maxSites);
    expect(part.sites['often.vn']?.stopped).toBe(60);
    const named = Object.values(part.sites).reduce((sum, { stopped }) => sum + stopped, 0);
    expect(named + part.otherSites).toBe(part.kinds.stopped);
    expect(part.kinds.stopped).toBe(2 * maxSites + 110);
  });

  it('are of one day', () => {
    expect(() => mergeBuckets(emptyBucket('2026-01-12'), emptyBucket('2026-01-13'))).toThrow(RangeError);
  });
});

describe('a summary', () => {
  const at = (day: number, hour: number) => new Date(2026, 0, day, hour).getTime();
  const events: JournalEvent[] = [
    stop('old.vn', at(4, 8)),
    stop('old.vn', at(11, 23)),
    stop('bet.vn', at(12, 20)),
    stop('bet.vn', at(12, 21)),
    stop('sex.vn', at(13, 21), { category: 'adult', childId: 'an' }),
    { at: at(13, 10), kind: 'active', hostname: 'school.vn', number: 600 },
    { at: at(13, 11), kind: 'covered', hostname: 'photos.vn', number: 40 },
    { at: at(13, 12), kind: 'asked', hostname: 'games.vn', category: 'games' },
    { at: at(13, 13), kind: 'answered', hostname: 'games.vn', detail: 'no' },
    { at: at(13, 13), kind: 'granted', hostname: 'video.vn' },
    { at: at(16, 9), kind: 'protection-gap', number: 90 },
    { at: at(16, 9), kind: 'wrong-pin', number: 3 },
    { at: at(16, 9), kind: 'slipped', hostname: 'seen.vn' },
    { at: at(16, 9), kind: 'help-opened' },
  ];
  const week = summarise(bucketsOf(events), { from: '2026-01-12', to: '2026-01-18' });

  it('tells what was stopped, when, and whether it grew', () => {
    expect(week.totals).toMatchObject({ stopped: 3, asked: 1, covered: 40, activeSeconds: 600 });
    expect(week.byCategory).toEqual([
      { category: 'gambling', stops: 2, before: 1 },
      { category: 'adult', stops: 1, before: 0 },
    ]);
    expect(week.byWeekdayHour[0]?.[20]).toBe(1);
    expect(week.byWeekdayHour[1]?.[21]).toBe(1);
    expect(week.byWeekdayHour.flat().reduce((sum, count) => sum + count)).toBe(3);
    expect(week.trend).toEqual({
      stoppedBefore: 1,
      activeSecondsBefore: 0,
      stoppedChange: 2,
      activeChange: undefined,
    });
    expect(week.days.map(({ day, stopped }) => [day, stopped]).slice(0, 3)).toEqual([
      ['2026-01-12', 2],
      ['2026-01-13', 1],
      ['2026-01-14', 0],
    ]);
  });

  it('tells where time went, what was asked and what was not whole', () => {
    expect(week.topSites[0]).toMatchObject({ hostname: 'school.vn', seconds: 600 });
    expect(week.topSites[1]).toMatchObject({ hostname: 'bet.vn', stopped: 2, category: 'gambling' });
    expect(week.requests).toEqual({ asked: 1, granted: 1, answered: 1, refused: 1 });
    expect(week.gaps).toMatchObject({ protectionGaps: 1, gapSeconds: 90, slipped: 1, wrongPins: 1 });
    expect(week.gaps.silentDays).toEqual(['2026-01-14', '2026-01-15']);
  });

  it('is one child’s when asked so', () => {
    const his = summarise(bucketsOf(events), { from: '2026-01-12', to: '2026-01-18', childId: 'an' });
    expect(his.totals.stopped).toBe(1);
    expect(his.byCategory.map(({ category }) => category)).toEqual(['adult']);
  });

  it('is whole for days without anything, and refuses a span that ends before it begins', () => {
    const empty = summarise([], { from: '2026-01-01', to: '2026-03-31' });
    expect(empty.days).toHaveLength(90);
    expect(empty.topSites).toEqual([]);
    expect(() => summarise([], { from: '2026-01-02', to: '2026-01-01' })).toThrow(RangeError);
  });
});

describe('days', () => {
  it('count over months, leap years and summer time', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekdayOf('2026-01-12')).toBe(0);
    expect(weekdayOf('2026-01-18')).toBe(6);
  });
});

describe('an exported file', () => {
  it('runs no formula in a spreadsheet', () => {
    const evil = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '|x', '%0'];
    const csv = toCsv(evil.map((detail) => ({ at: noon, kind: 'asked', detail })));
    const [, ...rows] = csv.slice(1, -2).split('\r\n');
    const start = `${new Date(noon).toISOString()},asked,,,,,,,`;
    expect(rows).toEqual(evil.map((detail) => `${start}"'${detail}",`));
  });

  it('keeps commas, quotes, line ends and Vietnamese in their cells', () => {
    const detail = 'Con muốn xem "phim",\nđược không?';
    const csv = toCsv([stop('a.vn', noon, { detail, childId: 'An, Bình' })]);
    expect(csv.startsWith('\uFEFFtime,kind,hostname,')).toBe(true);
    expect(csv).toContain('"Con muốn xem ""phim"",\nđược không?"');
    expect(csv).toContain('"An, Bình"');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('has a line a day, and JSON that can be read back', () => {
    const days = bucketsOf([stop('a.vn')]);
    const summary = summarise(days, { from: '2026-01-11', to: '2026-01-12' });
    expect(daysToCsv(summary).trim().split('\r\n').slice(1)).toEqual([
      '2026-01-11,0,0,0,0,0,0',
      '2026-01-12,1,0,0,0,0,0',
    ]);
    const back = JSON.parse(toJson({ exportedAt: noon, summary, days, events: [stop('a.vn')] }));
    expect(back).toMatchObject({
      format: 'mam-xanh-journal',
      version: 1,
      exportedAt: new Date(noon).toISOString(),
    });
    expect(back.events[0].hostname).toBe('a.vn');
  });
});
