import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import dashboard from '../../docs/school/grafana.json' with { type: 'json' };
import { postLines } from '../../src/background/post-lines';
import { readDatabase } from '../../src/cli/term/read-database';
import { countLines } from '../../src/core/counts/line-protocol';
import { hoursOfDay, singles, stopKinds } from '../../src/core/counts/month-counts';
import { GuardedDatabase } from './guarded-database';
import { programs } from './victoria';

if (programs === undefined) console.log('skipped: no victoria-metrics in this system’s packages');

const machine = {
  id: 'may-tinh-phong-2-so-07',
  school: 'Trường THCS Ví Dụ, cơ sở 2 = mới',
  district: 'Quận Ví Dụ',
  months: ['2026-10', '2026-11'].map((month, at) => ({
    month,
    days: 17 + at,
    stops: Object.fromEntries(stopKinds.map((kind, number) => [kind, number + 1 + at])),
    hours: hoursOfDay.map((hour) => 1000 + hour + at),
    events: Object.fromEntries(singles.map((single, number) => [single, number + 7 + at])),
  })),
};

describe.skipIf(programs === undefined)('lines of counts in VictoriaMetrics', () => {
  let database: GuardedDatabase;
  const at = Math.floor(Date.now() / 1000) - 60;
  beforeAll(async () => {
    database = await GuardedDatabase.open();
  });
  afterAll(() => database.close());

  /** As by who trusts the test's certificate; an extension has no such switch. */
  const trusting = async <T>(work: () => Promise<T>): Promise<T> => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      return await work();
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  };

  it('do not go where the certificate or the token is not right', async () => {
    const { url, token } = database;
    expect(await postLines({ url, token }, countLines(machine, at))).toBe('network');
    // This vmauth answers 400 where others answer 401.
    const refused = /^http-40[01]$/;
    await trusting(async () => {
      expect(await postLines({ url, token: 'wrong' }, countLines(machine, at))).toMatch(refused);
      expect(await postLines({ url }, countLines(machine, at))).toMatch(refused);
    });
    expect(await database.victoria.greatest()).toEqual(new Map());
  });

  it('come as they were counted, once, however often they are sent', async () => {
    const { url, token, victoria } = database;
    for (const when of [at, at, at + 30]) {
      expect(await trusting(() => postLines({ url, token }, countLines(machine, when)))).toBe('');
    }
    const series = await victoria.greatest();
    const { school, district, id } = machine;
    for (const { month, days, stops, hours, events } of machine.months) {
      const of = (name: string, more: string, after = '') =>
        series.get(
          `mamxanh_${name}_total{${more}district="${district}",${after}machine="${id}",month="${month}",school="${school}"}`,
        );
      expect(of('days', '')).toBe(days);
      for (const kind of stopKinds) expect(of('stops', `category="${kind}",`)).toBe(stops[kind]);
      for (const hour of hoursOfDay) {
        expect(of('stop_hours', '', `hour="${String(hour).padStart(2, '0')}",`)).toBe(hours[hour]);
      }
      for (const single of singles) expect(of('events', '', `kind="${single}",`)).toBe(events[single]);
    }
    expect(series.size).toBe(2 * (1 + stopKinds.length + 24 + singles.length));
    // The dashboard's own questions have an answer.
    for (const { title, targets } of dashboard.panels) {
      for (const { expr } of targets) {
        const asked = expr.replaceAll(/\$(?:month|school|district)/g, '.*');
        expect(`${title}: ${(await victoria.query(asked)) > 0}`).toBe(`${title}: true`);
      }
    }
    // And out again, for a report.
    expect(await readDatabase(new URL('/', victoria.url).href)).toEqual([machine]);
    const all = machine.months.flatMap(({ stops }) => Object.values(stops));
    expect(await victoria.query('sum(last_over_time(mamxanh_stops_total[400d]))')).toBe(
      all.reduce((sum, number) => sum + number, 0),
    );
  });
});
