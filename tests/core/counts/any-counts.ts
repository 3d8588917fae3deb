import fc from 'fast-check';
import type { MachineCounts } from '../../../src/core/counts/counts-file';
import { type MonthCounts, noCounts, singles, stopKinds } from '../../../src/core/counts/month-counts';

export const idOf = (name: string | number) => `machine-${name}`.padEnd(22, '_').slice(0, 22);

const named = <K extends string>(names: readonly K[], most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: most })), { maxLength: 8 })
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<K, number>>);

/** Counts of a month as a computer could have them: categories and hours count the same stops. */
export function anyMonth(month: string, most = 40): fc.Arbitrary<MonthCounts> {
  return fc
    .record({
      days: fc.integer({ min: 1, max: 28 }),
      stops: named(stopKinds, most),
      events: named(singles, most),
      hours: fc.array(fc.nat(23), { minLength: 1, maxLength: 8 }),
    })
    .map(({ days, stops, events, hours: at }) => {
      const hours = [...noCounts(month).hours];
      const total = Object.values(stops).reduce((sum, number) => sum + number, 0);
      for (let left = total, turn = 0; left > 0; turn += 1) {
        const some = Math.min(left, 3);
        const hour = at[turn % at.length]!;
        hours[hour] = hours[hour]! + some;
        left -= some;
      }
      return { month, days, stops, hours, events };
    });
}

export function anyMachine(
  ids: readonly string[],
  schools: readonly string[],
  months: readonly string[],
): fc.Arbitrary<MachineCounts> {
  return fc
    .tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...schools),
      fc.subarray([...months]).chain((some) => fc.tuple(...some.map((month) => anyMonth(month)))),
    )
    .map(([id, school, counts]) => ({ id, school, district: 'Quận Ví Dụ', months: counts }));
}
