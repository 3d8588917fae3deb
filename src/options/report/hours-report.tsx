import type { Summary } from '../../core/journal/summary';
import { language, t } from '../../ui/translate';
import { countText } from '../when-text';
import { DataTable } from './data-table';
import { HeatMap } from './heat-map';

/** Monday to Sunday as the guardian's language writes them; 5 January 1970 was a Monday. */
function weekdays(width: 'short' | 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(language(), { weekday: width, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day)));
}

function busiest(grid: Summary['byWeekdayHour']): { day: number; hour: number; count: number } {
  const all = grid.flatMap((row, day) => row.map((count, hour) => ({ day, hour, count })));
  return all.reduce((most, each) => (each.count > most.count ? each : most), {
    day: 0,
    hour: 0,
    count: 0,
  });
}

/** Hours and weekdays of what was stopped: a map, its gist in words, and a table of the hours with stops. */
export function HoursReport({ summary: { byWeekdayHour: grid } }: { summary: Summary }) {
  const { day, hour, count } = busiest(grid);
  if (count === 0) return null;
  const title = t('report.hours');
  const most = t('report.hours.most', {
    weekday: weekdays('long')[day] ?? '',
    from: hour,
    to: hour + 1,
    count: countText(count),
  });
  return (
    <section class="form" aria-labelledby="by-hour">
      <h2 id="by-hour">{title}</h2>
      <p>{most}</p>
      <HeatMap grid={grid} weekdays={weekdays('short')} label={`${title}. ${most}`} />
      <DataTable
        caption={title}
        columns={[t('report.weekday'), t('report.hour'), t('report.stops')]}
        rows={grid.flatMap((row, weekday) =>
          row.flatMap((stops, start) =>
            stops === 0
              ? []
              : {
                  id: `${weekday} ${start}`,
                  cells: [weekdays('long')[weekday], `${start}–${start + 1}`, countText(stops)],
                },
          ),
        )}
      />
    </section>
  );
}
