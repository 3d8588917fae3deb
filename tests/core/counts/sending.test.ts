import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines } from '../../../src/core/counts/line-protocol';
import { addMonths, monthOf } from '../../../src/core/counts/period';
import {
  afterFailure,
  maxBatches,
  nothingSent,
  type Sending,
  withBatch,
} from '../../../src/core/counts/send-queue';
import { lookAround } from '../../../src/core/counts/sender';
import { addToTally, emptyTally, type Tally } from '../../../src/core/counts/tally';
import { idOf } from './any-counts';

const minute = 60_000;
const start = new Date(2026, 10, 27, 9).getTime();
const owner = { id: idOf(1), school: 'Trường A', district: '' };
const target = { url: 'https://db.example/write' };
const pace = { intervalMs: 60 * minute };

describe('lines', () => {
  it('name what they count, and nothing else', () => {
    const hours = Array.from({ length: 24 }, (_none, hour) => (hour === 9 ? 3 : 0));
    const months = [
      { month: '2026-11', days: 2, stops: { gambling: 2, other: 1 }, hours, events: { warned: 4 } },
    ];
    const lines = countLines({ id: idOf(1), school: 'THCS A, B = C\\\nD', district: '', months }, 1764200000);
    const owned = String.raw`,machine=${idOf(1)},school=THCS\ A\,\ B\ \=\ C\ D,month=2026-11`;
    expect(lines).toBe(
      [
        `mamxanh_days${owned} total=2i 1764200000`,
        `mamxanh_stops${owned},category=gambling total=2i 1764200000`,
        `mamxanh_stops${owned},category=other total=1i 1764200000`,
        `mamxanh_stop_hours${owned},hour=09 total=3i 1764200000`,
        `mamxanh_events${owned},kind=warned total=4i 1764200000`,
        '',
      ].join('\n'),
    );
  });
});

/** A database of numbers over time: what it holds in memory is lost when its power fails. */
class Database {
  private disk = new Map<string, number>();
  private memory: [string, number, number][] = [];
  isUp = true;

  take(lines: string, now: number): string {
    if (!this.isUp) return 'network';
    for (const line of lines.split('\n').filter((each) => each !== '')) {
      const [, series = '', total = '', at = ''] = /^(.*[^\\]) total=(\d+)i (\d+)$/.exec(line) ?? [];
      this.memory.push([`${series} ${at}`, Number(total), now]);
    }
    return '';
  }

  /** Five seconds after it came, everything is on the disk. */
  flush(now: number): void {
    for (const [key, total] of this.memory.filter(([, , at]) => now - at >= 5_000)) this.disk.set(key, total);
    this.memory = this.memory.filter(([, , at]) => now - at < 5_000);
  }

  kill(): void {
    this.memory = [];
    this.isUp = false;
  }

  /** The greatest total of each series, added up. */
  total(measurement: string): number {
    const greatest = new Map<string, number>();
    for (const [key, total] of this.disk) {
      const series = key.replace(/ \d+$/, '');
      greatest.set(series, Math.max(total, greatest.get(series) ?? 0));
    }
    return [...greatest]
      .filter(([series]) => series.startsWith(`${measurement},`))
      .reduce((sum, [, total]) => sum + total, 0);
  }
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('stop'), minutes: fc.nat(40) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('look'), minutes: fc.nat(90) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill-database'), minutes: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start-database'), minutes: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('die-sending'), minutes: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('weeks-off'), minutes: fc.constant(45 * 24 * 60) }) },
);

describe('sending', () => {
  it('ends with exact totals, whatever was killed and whenever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const database = new Database();
        const tallies = new Map<string, Tally>();
        let now = start;
        let kept: Sending | undefined;
        let stops = 0;
        const look = (dies: boolean) =>
          lookAround(
            {
              state: {
                get: async () => kept,
                set: async (state) => {
                  kept = JSON.parse(JSON.stringify(state));
                },
              },
              counts: async () => ({ owner, tallies: [...tallies.values()] }),
              post: async (_where, lines) => {
                const answer = database.take(lines, now);
                if (dies) throw new Error('killed between the answer and the note of it');
                return answer;
              },
              now: () => now,
              chance: () => 0.5,
            },
            target,
            pace,
          ).catch(() => 0);
        for (const { do: what, minutes } of steps) {
          now += minutes * minute;
          database.flush(now);
          if (what === 'stop') {
            stops += 1;
            const month = monthOf(now);
            const before = tallies.get(month) ?? emptyTally(month);
            tallies.set(month, addToTally(before, { at: now, kind: 'stopped', category: 'games' }));
          } else if (what === 'kill-database') database.kill();
          else if (what === 'start-database') database.isUp = true;
          else if (what === 'look' || what === 'die-sending') await look(what === 'die-sending');
        }
        // In the end the database runs, and the computer too.
        database.isUp = true;
        for (let left = 0; left < 40; left += 1) {
          now += 60 * minute;
          await look(false);
          database.flush(now + minute);
        }
        expect(database.total('mamxanh_stops')).toBe(stops);
        expect(database.total('mamxanh_stop_hours')).toBe(stops);
        expect(kept?.error).toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a queue that has an end, and loses no total by it', () => {
    let state = nothingSent(target.url);
    for (let hour = 0; hour < 3 * maxBatches; hour += 1) {
      const month = monthOf(start);
      const tally = { ...emptyTally(month), revision: hour, daySet: 1 };
      const counts = { ...tally.counts, days: 1, stops: { games: hour } };
      state = withBatch(state, owner, [{ ...tally, counts }], start + hour * pace.intervalMs, pace);
    }
    expect(state.queue).toHaveLength(maxBatches);
    expect(state.queue.at(-1)?.lines).toContain(`total=${3 * maxBatches - 1}i`);
  });

  it('sends a month that is long over until it is surely there', () => {
    const old = addMonths(monthOf(start), -5);
    const tally = { counts: { ...emptyTally(old).counts, days: 3 }, daySet: 7, revision: 9 };
    const state = withBatch(nothingSent(target.url), owner, [tally], start, pace);
    expect(state.queue[0]?.lines).toContain(`month=${old}`);
    const known = { ...state, confirmed: { [old]: 9 }, queue: [] };
    expect(withBatch(known, owner, [tally], start + pace.intervalMs, pace).queue).toEqual([]);
  });

  it('waits longer after each failure, an hour at most', () => {
    let state = nothingSent(target.url);
    const waits: number[] = [];
    for (let at = 0; at < 9; at += 1) {
      state = afterFailure(state, 'network', start, 0, pace);
      waits.push((state.retryAt - start) / minute);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(afterFailure(nothingSent(''), 'timeout', 0, 1, pace).retryAt).toBe(minute / 2);
  });
});
