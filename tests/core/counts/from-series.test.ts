import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMachines } from '../../../src/core/counts/counts-file';
import { countsFromExport } from '../../../src/core/counts/from-series';
import { countLines } from '../../../src/core/counts/line-protocol';
import { anyMachine, idOf } from './any-counts';

/** Lines as a database exports them, each with an older point too. */
function exported(lines: string): string {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', tags = '', total = ''] = /^(\w+),(.*) total=(\d+)i \d+$/.exec(line) ?? [];
      const labels = tags.split(/(?<!\\),/).map((tag) => {
        const [label = '', value = ''] = tag.split(/(?<!\\)=/);
        return [label, value.replace(/\\(.)/g, '$1')];
      });
      const metric = { __name__: `${name}_total`, ...Object.fromEntries(labels) };
      return JSON.stringify({ metric, values: [0, Number(total)], timestamps: [1, 2] });
    })
    .join('\n');
}

describe('counts out of a database', () => {
  const machines = fc.tuple(
    ...[1, 2].map((at) => anyMachine([idOf(at)], ['Trường A, cơ sở = 2', ''], ['2026-10', '2026-11'])),
  );

  it('are those that went in', () => {
    fc.assert(
      fc.property(machines, (all) => {
        const lines = all.map((machine) => countLines(machine, 1764200000)).join('');
        const wanted = mergeMachines([all.filter(({ months }) => months.length > 0)]);
        expect(countsFromExport(exported(lines))).toEqual({ machines: wanted, refused: 0 });
      }),
    );
  });

  it('are told apart from what else may lie there', () => {
    const metric = { __name__: 'mamxanh_stops_total', machine: idOf(1), month: '2026-11', category: 'games' };
    const line = (more: object, values: unknown = [3]) =>
      JSON.stringify({ metric: { ...metric, ...more }, values });
    const { machines: found, refused } = countsFromExport(
      [
        line({}),
        line({ category: 'casino.example' }),
        line({ machine: 'x' }),
        line({ month: '2026-13' }),
        line({ __name__: 'other_total' }),
        line({}, ['4']),
        line({}, []),
        'no json',
        '',
      ].join('\n'),
    );
    expect(found).toMatchObject([{ id: idOf(1), months: [{ month: '2026-11', stops: { games: 3 } }] }]);
    expect(refused).toBe(7);
  });
});
