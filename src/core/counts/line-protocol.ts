import type { MachineCounts } from './counts-file';
import { hourRow } from './disclosure';
import { singles, stopKinds } from './month-counts';

/**
 * A computer's counts in the Influx line protocol (https://docs.influxdata.com/influxdb/v2/reference/syntax/line-protocol/),
 * which InfluxDB, VictoriaMetrics, Telegraf and others take. Each line is a number that only grows within its month, at
 * a moment in whole seconds: what arrives twice is the same point, what is lost is made up for by the next.
 */
export function countLines({ id, school, district, months }: MachineCounts, at: number): string {
  const owner = tags({ machine: id, school, district });
  return months
    .map(({ month, days, stops, hours, events }) => {
      const line = (measurement: string, more: Readonly<Record<string, string>>, total: number) =>
        total === 0 ? '' : `${measurement}${owner}${tags({ month, ...more })} total=${total}i ${at}\n`;
      return [
        line('mamxanh_days', {}, days),
        ...stopKinds.map((category) => line('mamxanh_stops', { category }, stops[category] ?? 0)),
        ...hours.map((total, hour) => line('mamxanh_stop_hours', { hour: hourRow(hour) }, total)),
        ...singles.map((kind) => line('mamxanh_events', { kind }, events[kind] ?? 0)),
      ].join('');
    })
    .join('');
}

function tags(named: Readonly<Record<string, string>>): string {
  return Object.entries(named)
    .map(([name, value]) => [name, tagValue(value)] as const)
    .map(([name, value]) => (value === '' ? '' : `,${name}=${value}`))
    .join('');
}

/** Commas, blanks and equals signs are escaped; line breaks and backslashes, which have no escape, become blanks. */
function tagValue(text: string): string {
  return text
    .replace(/[\s\\]+/g, ' ')
    .trim()
    .replace(/[,= ]/g, '\\$&');
}
