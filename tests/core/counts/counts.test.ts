import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsSchema,
  type MachineCounts,
  mergeMachines,
  readCounts,
  writeCounts,
} from '../../../src/core/counts/counts-file';
import { singles, stopKinds, sumCounts, totalStops } from '../../../src/core/counts/month-counts';
import { addMonths, monthOf, parsePeriod, periodsOf } from '../../../src/core/counts/period';
import { addToTally, emptyTally } from '../../../src/core/counts/tally';
import { eventKinds } from '../../../src/core/journal/event';
import { anyMachine, idOf } from './any-counts';

const months = ['2026-09', '2026-10', '2026-11'];
const files = fc.array(fc.array(anyMachine([1, 2, 3, 4].map(idOf), ['Trường A', 'Trường B'], months)), {
  maxLength: 5,
});

describe('periods', () => {
  it('are read from their ids', () => {
    expect(parsePeriod('2026-11')?.months).toEqual(['2026-11']);
    expect(parsePeriod('2026-Q4')?.months).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(parsePeriod('2026')?.months).toHaveLength(12);
    expect(parsePeriod('2026-2027')?.months).toEqual(
      Array.from({ length: 12 }, (_none, at) => addMonths('2026-09', at)),
    );
    expect(parsePeriod('2026-2027-1')?.months).toEqual(['2026-09', '2026-10', '2026-11', '2026-12']);
    expect(parsePeriod('2026-2027-2')?.months).toEqual([
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
    ]);
    for (const wrong of ['', '26', '2026-13', '2026-Q5', '2026-2028', '2026-2027-3', '2026-11-27']) {
      expect(parsePeriod(wrong)).toBeUndefined();
    }
  });

  it('of a month hold it, each under its own id', () => {
    expect(periodsOf('2026-11').map(({ id }) => id)).toEqual([
      '2026-11',
      '2026-Q4',
      '2026-2027-1',
      '2026-2027',
      '2026',
    ]);
    expect(periodsOf('2027-07').map(({ id }) => id)).toEqual(['2027-07', '2027-Q3', '2026-2027', '2027']);
  });
});

describe('a tally', () => {
  const at = new Date(2026, 10, 27, 9, 30).getTime();
  const day = 86_400_000;

  it('counts stops by category and hour, and each day once', () => {
    let tally = emptyTally(monthOf(at));
    tally = addToTally(tally, { at, kind: 'stopped', category: 'gambling' });
    tally = addToTally(tally, { at: at + 60_000, kind: 'stopped', category: 'gambling' });
    tally = addToTally(tally, { at: at + 3_600_000, kind: 'stopped' });
    tally = addToTally(tally, { at: at - day, kind: 'worker-start' });
    tally = addToTally(tally, { at: at - day, kind: 'worker-start' });
    const { stops, hours, days } = tally.counts;
    expect(stops).toEqual({ gambling: 2, other: 1 });
    expect([hours[9], hours[10]]).toEqual([2, 1]);
    expect(days).toBe(2);
  });

  it('counts help, lessons, requests, answers and gaps', () => {
    const kinds = [
      'warned',
      'went-on',
      'asked',
      'granted',
      'help-opened',
      'danger-received',
      'learnt',
      'slipped',
      'way-round',
    ] as const;
    let tally = kinds.reduce((sum, kind) => addToTally(sum, { at, kind }), emptyTally(monthOf(at)));
    tally = addToTally(tally, { at, kind: 'answered', detail: 'no' });
    tally = addToTally(tally, { at, kind: 'answered', detail: 'hour' });
    tally = addToTally(tally, { at, kind: 'lesson', detail: 'entered' });
    tally = addToTally(tally, { at, kind: 'lesson', detail: 'left' });
    expect(tally.counts.events).toEqual({
      warned: 1,
      'went-on': 1,
      asked: 1,
      granted: 1,
      refused: 1,
      'help-cards': 2,
      'lessons-learnt': 1,
      'lessons-taught': 1,
      gaps: 2,
    });
  });

  it('is the same again, revision and all, when an event adds nothing; else it only grows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...eventKinds)), (kinds) => {
        let tally = emptyTally(monthOf(at));
        for (const kind of kinds) {
          const after = addToTally(tally, { at, kind });
          if (after.revision === tally.revision) expect(after).toBe(tally);
          else expect(totalStops(after.counts)).toBeGreaterThanOrEqual(totalStops(tally.counts));
          tally = after;
        }
      }),
    );
  });
});

describe('files of counts', () => {
  it('are as docs/school/counts.schema.json says', () => {
    const schema = readFileSync(new URL('../../../docs/school/counts.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(schema)).toEqual(JSON.parse(JSON.stringify(countsSchema())));
  });

  it('come back as they were written, whatever the order', () => {
    fc.assert(
      fc.property(files, (many) => {
        const merged = mergeMachines(many);
        const text = writeCounts(merged);
        expect(readCounts(text)).toEqual({ ok: true, machines: merged });
        expect(writeCounts(mergeMachines([...many].reverse()))).toBe(text);
      }),
    );
  });

  it('count a computer once, however often and in how many merged files it comes', () => {
    fc.assert(
      fc.property(files, fc.nat(5), (many, cut) => {
        const merged = mergeMachines(many);
        const [first, second] = [mergeMachines(many.slice(0, cut)), mergeMachines(many.slice(cut))];
        expect(mergeMachines([first, second])).toEqual(merged);
        expect(mergeMachines([merged, ...many, first, merged])).toEqual(merged);
      }),
    );
  });

  it('add up to their parts to the unit', () => {
    const ids = Array.from({ length: 12 }, (_none, at) => idOf(at));
    const parts = fc.tuple(...ids.map((id) => anyMachine([id], ['Trường A', 'Trường B'], months)));
    fc.assert(
      fc.property(parts, (machines) => {
        const plain = (pick: (month: MachineCounts['months'][number]) => number) =>
          machines.flatMap((machine) => machine.months.map(pick)).reduce((sum, number) => sum + number, 0);
        const merged = mergeMachines(machines.map((machine) => [machine]));
        const sum = sumCounts(merged.flatMap((machine) => machine.months));
        expect(sum.days).toBe(plain((month) => month.days));
        for (const kind of stopKinds) {
          expect(sum.stops[kind] ?? 0).toBe(plain((month) => month.stops[kind] ?? 0));
        }
        for (const single of singles) {
          expect(sum.events[single] ?? 0).toBe(plain((month) => month.events[single] ?? 0));
        }
        for (const [hour, number] of sum.hours.entries()) {
          expect(number).toBe(plain((month) => month.hours[hour]!));
        }
        expect(totalStops(sum)).toBe(sum.hours.reduce((total, number) => total + number, 0));
      }),
    );
  });

  it('that are something else are refused with their reason', () => {
    const [machine] = fc.sample(anyMachine([idOf(1)], ['Trường A'], ['2026-11']), 1);
    const good = JSON.parse(writeCounts([{ ...machine!, months: [] }])) as {
      machines: Record<string, unknown>[];
    };
    const withMonths = (...all: unknown[]) => ({ ...good, machines: [{ ...good.machines[0], months: all }] });
    const faultOf = (value: unknown) => {
      const read = readCounts(typeof value === 'string' ? value : JSON.stringify(value));
      return read.ok ? 'ok' : `${read.fault} ${read.detail}`.trim();
    };
    expect(faultOf(good)).toBe('ok');
    expect(faultOf(`\uFEFF${JSON.stringify(good)}`)).toBe('ok');
    expect(faultOf('{"format":')).toMatch(/^no-json/);
    expect(faultOf([])).toBe('not-counts');
    expect(faultOf({ hello: 1 })).toBe('not-counts');
    expect(faultOf({ ...good, version: 2 })).toBe('newer 2');
    expect(faultOf({ ...good, machines: [{ ...good.machines[0], id: 'x' }] })).toBe('damaged machines.0.id');
    expect(faultOf(withMonths({ month: '2026-13' }))).toMatch(/^damaged machines\.0\.months\.0/);
    const month = { month: '2026-11', days: 1, stops: {}, hours: Array(24).fill(0), events: {} };
    expect(faultOf(withMonths(month))).toBe('ok');
    for (const wrong of [
      { stops: { gambling: -1 } },
      { stops: { gambling: 1.5 } },
      { stops: { 'casino.example': 3 } },
      { hours: [1, 2] },
      { events: { warned: '1' } },
      { days: 32 },
      { hostname: 'a.vn' },
    ]) {
      expect(faultOf(withMonths({ ...month, ...wrong }))).toMatch(/^damaged/);
    }
  });
});
