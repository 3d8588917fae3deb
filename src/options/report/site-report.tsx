import type { Summary } from '../../core/journal/summary';
import { t } from '../../ui/translate';
import { countText } from '../when-text';
import { Bars } from './bars';
import { DataTable } from './data-table';

const mostSites = 10;

/** The sites that were stopped most often, by name; more of each in the table. */
export function SiteReport({ summary }: { summary: Summary }) {
  const sites = summary.topSites
    .filter(({ stopped }) => stopped > 0)
    .sort((a, b) => b.stopped - a.stopped)
    .slice(0, mostSites);
  if (sites.length === 0) return null;
  const title = t('report.sites');
  const name = (hostname: string) => <bdi dir="ltr">{hostname}</bdi>;
  return (
    <section class="form" aria-labelledby="by-site">
      <h2 id="by-site">{title}</h2>
      <Bars
        bars={sites.map(({ hostname, stopped }) => ({
          id: hostname,
          label: name(hostname),
          count: stopped,
        }))}
      />
      <DataTable
        caption={title}
        columns={[
          t('report.site'),
          t('report.stops'),
          t('report.site.warned'),
          t('report.site.went-on'),
          t('report.site.asked'),
        ]}
        rows={sites.map(({ hostname, stopped, warned, wentOn, asked }) => ({
          id: hostname,
          cells: [name(hostname), ...[stopped, warned, wentOn, asked].map(countText)],
        }))}
      />
    </section>
  );
}
