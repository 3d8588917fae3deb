import type { Summary } from '../../core/journal/summary';
import { t } from '../../ui/translate';
import { countText, dayText } from '../when-text';
import { DataTable } from './data-table';

const height = 60;
const width = 10;

/** Stops day by day, and requests: a drawing, and the numbers in a table. */
export function DaysReport({ summary: { days, requests } }: { summary: Summary }) {
  const isOneDay = days.length < 2;
  const most = Math.max(1, ...days.map(({ stopped }) => stopped));
  const title = t('report.by-day');
  return (
    <section class="form" aria-labelledby="by-day">
      <h2 id="by-day">{title}</h2>
      <p>
        {t('report.requests', {
          asked: countText(requests.asked),
          granted: countText(requests.granted),
          refused: countText(requests.refused),
        })}
      </p>
      {!isOneDay && (
        <svg
          class="days-chart"
          viewBox={`0 0 ${days.length * width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {days.map(({ day, stopped }, at) => (
            <rect
              key={day}
              class="bar"
              x={at * width + 1}
              width={width - 2}
              y={height - (height * stopped) / most}
              height={(height * stopped) / most}
            />
          ))}
        </svg>
      )}
      <DataTable
        caption={title}
        columns={[
          t('report.day'),
          t('report.stops'),
          t('report.site.warned'),
          t('report.site.asked'),
          t('report.minutes'),
        ]}
        rows={days.map(({ day, stopped, warned, asked, activeSeconds }) => ({
          id: day,
          cells: [dayText(day), ...[stopped, warned, asked, Math.round(activeSeconds / 60)].map(countText)],
        }))}
      />
    </section>
  );
}
