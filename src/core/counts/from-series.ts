import { type MachineCounts, machineCounts, mergeMachines } from './counts-file';
import { hoursOfDay, noCounts } from './month-counts';
import { isMonth } from './period';

/** One line of VictoriaMetrics' `/api/v1/export`: a series with all its points. */
interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

/**
 * The counts that `countLines` put into a database, out of it again; `refused`: lines that are none. A total only grows,
 * so the greatest point of a series is the newest.
 */
export function countsFromExport(text: string): { machines: readonly MachineCounts[]; refused: number } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map(oneSeries);
  return {
    machines: mergeMachines([found.filter((machine) => machine !== undefined)]),
    refused: found.filter((machine) => machine === undefined).length,
  };
}

/** The one number of a series as counts of its computer and month, which merge with the others. */
function oneSeries(line: string): MachineCounts | undefined {
  const { metric, values } = seriesOf(line);
  const { __name__: name, machine = '', school = '', district = '', month = '' } = metric;
  const total = Math.max(...values);
  if (!isMonth(month)) return undefined;
  const none = noCounts(month);
  const { category = '', hour = '', kind = '' } = metric;
  const counts = {
    mamxanh_days_total: { ...none, days: total },
    mamxanh_stops_total: { ...none, stops: { [category]: total } },
    mamxanh_stop_hours_total: {
      ...none,
      hours: hoursOfDay.map((each) => (each === Number.parseInt(hour, 10) ? total : 0)),
    },
    mamxanh_events_total: { ...none, events: { [kind]: total } },
  }[name ?? ''];
  const parsed = machineCounts.safeParse({ id: machine, school, district, months: [counts] });
  return parsed.success ? parsed.data : undefined;
}

function seriesOf(line: string): Series {
  try {
    const { metric, values } = JSON.parse(line) as Partial<Series>;
    const isRight = Array.isArray(values) && values.every((value) => typeof value === 'number');
    return { metric: metric ?? {}, values: isRight ? values : [] };
  } catch {
    return { metric: {}, values: [] };
  }
}
