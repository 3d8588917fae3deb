import type { Summary } from '../../core/journal/summary';
import { t } from '../../ui/translate';
import { countText } from '../when-text';
import { Bars } from './bars';
import { DataTable } from './data-table';

const mostSites = 10;
const minutesOf = (seconds: number) => Math.max(1, Math.round(seconds / 60));

function trendText({ totals, trend }: Summary): string {
  const before = countText(Math.round(trend.activeSecondsBefore / 60));
  if (trend.activeSecondsBefore === 0) return t('report.trend.none');
  const isMore = totals.activeSeconds > trend.activeSecondsBefore;
  return t(isMore ? 'report.time.more' : 'report.time.less', { before });
}

/** Where time went: minutes each site was in front of the child; all that are named in the table. */
export function TimeReport({ summary }: { summary: Summary }) {
  const sites = summary.topSites.filter(({ seconds }) => seconds > 0);
  if (summary.totals.activeSeconds === 0) return null;
  const title = t('report.time');
  const name = (hostname: string) => <bdi dir="ltr">{hostname}</bdi>;
  return (
    <section class="form" aria-labelledby="by-time">
      <h2 id="by-time">{title}</h2>
      <p>
        {t('report.time.total', { minutes: countText(minutesOf(summary.totals.activeSeconds)) })}{' '}
        {trendText(summary)}
      </p>
      <Bars
        bars={sites.slice(0, mostSites).map(({ hostname, seconds }) => ({
          id: hostname,
          label: name(hostname),
          count: minutesOf(seconds),
        }))}
      />
      <DataTable
        caption={title}
        columns={[t('report.site'), t('report.minutes')]}
        rows={sites.map(({ hostname, seconds }) => ({
          id: hostname,
          cells: [name(hostname), countText(minutesOf(seconds))],
        }))}
      />
    </section>
  );
}
