import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose, usualK as k, publishedStops, type Table } from '../../../src/core/counts/disclosure';
import { addMonths, parsePeriod, schoolYearOf } from '../../../src/core/counts/period';
import { publish } from '../../../src/core/counts/publication';
import { idOf } from './any-counts';

/** Numbers of schools, by school, month, table and row; absent: 0. What a reader wants to find out. */
type World = ReadonlyMap<string, number>;
const keyOf = (...parts: string[]) => parts.join('|');

const schools = ['Trường A', 'Trường B', 'Trường C'];
const months = Array.from({ length: 13 }, (_none, at) => addMonths('2025-09', at));
const rows: readonly (readonly [Table, string])[] = [
  ['stops', 'gambling'],
  ['stops', 'adult'],
  ['stops', 'games'],
  ['hours', '08'],
  ['hours', '09'],
  ['events', 'asked'],
];
/** What is known to everybody: how many computers each school has. */
const machinesOf = (school: string) => (school === 'Trường C' ? k - 1 : k + 1);

/** The same numbers as computers' counts: one computer holds them, the others ran and saw nothing. */
function machinesIn(world: World) {
  return schools.flatMap((school) =>
    Array.from({ length: machinesOf(school) }, (_none, at) => ({
      id: idOf(`${school.at(-1)}${at}`),
      school,
      district: 'Quận Ví Dụ',
      months: months.map((month) => countsIn(world, school, month, at === 0)),
    })),
  );
}

function countsIn(world: World, school: string, month: string, isHolder: boolean) {
  const number = (table: Table, row: string) =>
    (isHolder && world.get(keyOf(school, month, table, row))) || 0;
  const of = (table: Table) => rows.filter(([name]) => name === table).map(([, row]) => row);
  const stops = Object.fromEntries(of('stops').map((row) => [row, number('stops', row)]));
  const hours = Array.from({ length: 24 }, (_none, at) => number('hours', String(at).padStart(2, '0')));
  // Every stop has a category and an hour: the two tables count the same. What evens them out is never published.
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const difference = sum(Object.values(stops)) - sum(hours);
  hours[23] = 7 + Math.max(0, difference);
  stops.other = 7 + Math.max(0, -difference);
  const events = Object.fromEntries(of('events').map((row) => [row, number('events', row)]));
  return { month, days: 3, stops, hours, events };
}

/** Everything published, early, midway, and when the year is over: by each school, and by the district. */
function published(world: World) {
  const all = machinesIn(world);
  return ['2025-10', '2026-03', '2026-09', '2027-01'].map((today) => [
    disclose(all, today, k),
    ...schools.map((school) =>
      disclose(
        all.filter((machine) => machine.school === school),
        today,
        k,
      ),
    ),
  ]);
}

/**
 * Another world in which one hidden number is `value` and everything published is the same; undefined when the number
 * is not hidden. Others that are hidden in the same sums make up for it.
 */
function otherWorld(
  world: World,
  school: string,
  month: string,
  [table, row]: readonly [Table, string],
  value: number,
) {
  const other = new Map(world);
  const at = (of: string, when: string, inRow = row) => keyOf(of, when, table, inRow);
  const get = (key: string) => world.get(key) ?? 0;
  const year = schoolYearOf(month).months.filter((each) => months.includes(each));
  const isOver = year.length === 12;
  const hiddenIn = (of: string, inRow = row) =>
    year.map((each) => at(of, each, inRow)).filter((key) => get(key) < k);
  const sumIn = (of: string, inRow = row) => hiddenIn(of, inRow).reduce((sum, key) => sum + get(key), 0);
  const isSafe = (sum: number, count: number) => sum >= k && sum <= (count - 1) * (k - 1);
  const isLeft = (of: string, inRow = row) => {
    const { length } = hiddenIn(of, inRow);
    return length > 0 && !isSafe(sumIn(of, inRow), length);
  };
  /** Spreads `total` over keys, at most k−1 on each. */
  const spread = (keys: readonly string[], total: number) => {
    let left = total;
    for (const key of keys) {
      other.set(key, Math.min(k - 1, left));
      left -= Math.min(k - 1, left);
    }
    expect(left).toBe(0);
  };
  const clear = (of: string, inRow = row) => {
    for (const key of hiddenIn(of, inRow)) other.set(key, 0);
  };
  const target = at(school, month);
  if (get(target) >= k) return undefined;
  if (machinesOf(school) < k) {
    // In no number at all: nothing has to make up for it.
    other.set(target, value);
    return other;
  }
  const own = hiddenIn(school).filter((key) => key !== target);
  if (isOver && !isLeft(school)) spread(own, sumIn(school) - value);
  else if (isOver) {
    clear(school);
    // The two schools that are published by themselves; the third has too few computers and is in no number.
    const named = schools.filter((each) => machinesOf(each) >= k);
    const peers = named.filter((each) => each !== school && isLeft(each));
    const left = sumIn(school) + peers.reduce((sum, each) => sum + sumIn(each), 0);
    for (const peer of peers) clear(peer);
    if (isSafe(left, peers.length + 1)) {
      spread(
        peers.map((peer) => hiddenIn(peer)[0]!),
        left - value,
      );
    } else if (table === 'stops') {
      const rowLeft = (inRow: string) => {
        const of = named.filter((each) => isLeft(each, inRow));
        const sum = of.reduce((total, each) => total + sumIn(each, inRow), 0);
        return of.length > 0 && !isSafe(sum, of.length) ? { of, sum } : undefined;
      };
      const others = publishedStops.filter((each) => each !== row && rowLeft(each) !== undefined);
      const rest = left + others.reduce((sum, each) => sum + rowLeft(each)!.sum, 0);
      if (isSafe(rest, others.length + 1)) {
        for (const each of others) for (const of of rowLeft(each)!.of) clear(of, each);
        // Rows that this test's schools never use are zeros that could be something: the last to be filled.
        const sorted = [...others].sort((a, b) => Number(isUsed(b)) - Number(isUsed(a)));
        const fill = sorted.filter(isUsed);
        if (rest - value > fill.length * (k - 1)) return undefined;
        spread(
          fill.map((each) => hiddenIn(rowLeft(each)!.of[0]!, each)[0]!),
          rest - value,
        );
      } else {
        // Nothing is said of what is left over all rows: all of it may be 0, and this number all there is.
        for (const each of others) for (const of of rowLeft(each)!.of) clear(of, each);
      }
    }
  }
  other.set(target, value);
  return other;
}

const isUsed = (row: string) => rows.some(([table, name]) => table === 'stops' && name === row);

const anyWorld = fc
  .array(fc.oneof(fc.constant(0), fc.nat(k), fc.nat(40)), {
    minLength: schools.length * months.length * rows.length,
    maxLength: schools.length * months.length * rows.length,
  })
  .map((numbers): World => {
    const keys = schools.flatMap((school) =>
      months.flatMap((month) => rows.map(([table, row]) => keyOf(school, month, table, row))),
    );
    return new Map(keys.map((key, at) => [key, numbers[at]!]));
  });
/** Mostly small numbers: many sums of hidden numbers. */
const thinWorld = anyWorld.map(
  (world): World => new Map([...world].map(([key, number]) => [key, number % 7])),
);

/** All but at their most: sums that would tell that none is small. */
const denseWorld = anyWorld.map(
  (world): World => new Map([...world].map(([key, number]) => [key, number % 9 === 1 ? k - 2 : k - 1])),
);

describe('what is published', () => {
  it('leaves each hidden number any of 0 … k−1, for who has every table ever published', () => {
    const cell = fc.tuple(fc.constantFrom(...schools), fc.constantFrom(...months), fc.constantFrom(...rows));
    let tried = 0;
    fc.assert(
      fc.property(fc.oneof(anyWorld, thinWorld, denseWorld), cell, (world, [school, month, row]) => {
        const truth = published(world);
        for (let value = 0; value < k; value += 1) {
          const other = otherWorld(world, school, month, row, value);
          if (other === undefined) continue;
          tried += 1;
          expect(published(other)).toEqual(truth);
        }
      }),
      { numRuns: 45 },
    );
    expect(tried).toBeGreaterThan(40);
  });

  it('holds no number below k, and none of fewer than k computers', () => {
    fc.assert(
      fc.property(thinWorld, (world) => {
        const { nodes, unitMonths } = disclose(machinesIn(world), '2027-01', k);
        expect(nodes.filter(({ value }) => value < k)).toEqual([]);
        expect(nodes.filter(({ unit }) => unit.school === 'Trường C')).toEqual([]);
        expect(unitMonths.filter(({ machines }) => machines < k)).toEqual([]);
      }),
    );
  });

  it('is never taken back: a later publication holds all of an earlier one', () => {
    fc.assert(
      fc.property(thinWorld, (world) => {
        const all = machinesIn(world);
        const first = disclose(all, '2026-05', k);
        const later = disclose(all, '2026-10', k);
        expect(later.nodes).toEqual(expect.arrayContaining([...first.nodes]));
      }),
      { numRuns: 20 },
    );
  });

  it('shows no month that goes on, and sums of what it shows', () => {
    const world = new Map(
      months.flatMap((month) => [
        [keyOf('Trường A', month, 'stops', 'gambling'), 12] as const,
        [keyOf('Trường A', month, 'stops', 'adult'), 3] as const,
      ]),
    );
    const table = publish(machinesIn(world), parsePeriod('2025-Q4')!, '2025-12', k);
    expect(table.months).toEqual(['2025-10', '2025-11']);
    expect(table.stops.find(({ row }) => row === 'gambling')?.value).toBe(24);
    expect(table.stops.find(({ row }) => row === 'adult')?.value).toBeUndefined();
    expect(table.total).toBe(24);
    // Three a month are hidden each month; twelve of them together are not.
    const year = publish(machinesIn(world), parsePeriod('2025-2026')!, '2026-10', k);
    expect(year.stops.find(({ row }) => row === 'adult')?.value).toBe(36);
    expect(year.total).toBe(12 * 15);
  });

  it('puts schools of few computers together, never one of them alone', () => {
    const few = (school: string, id: number) => ({
      id: idOf(id),
      school,
      district: 'Quận Ví Dụ',
      months: [{ month: '2026-01', days: 2, stops: { games: 9 }, hours: Array(24).fill(0), events: {} }],
    });
    const machines = ['A', 'A', 'A', 'B', 'B'].map((school, at) => few(school, at));
    expect(disclose(machines.slice(0, 3), '2026-02', k).nodes).toEqual([]);
    const { nodes, unitMonths } = disclose(machines, '2026-02', k);
    expect(nodes).toMatchObject([{ row: 'games', value: 45, unit: { kind: 'small', school: '' } }]);
    expect(unitMonths).toMatchObject([{ machines: 5, days: 10 }]);
  });
});
