import type { Summary } from '../../core/journal/summary';
import { t } from '../../ui/translate';
import { countText } from '../when-text';
import { Bars } from './bars';
import { DataTable } from './data-table';

type Stopped = Summary['byCategory'][number];

function nameOf({ category }: Stopped): string {
  return category === 'other' ? t('report.category.other') : t(`category.${category}`);
}

/** Stops by kind of site; in the table against the span before. */
export function CategoryReport({ summary: { byCategory } }: { summary: Summary }) {
  const stopped = byCategory.filter(({ stops }) => stops > 0);
  const title = t('report.categories');
  return (
    <section class="form" aria-labelledby="by-category">
      <h2 id="by-category">{title}</h2>
      <Bars bars={stopped.map((each) => ({ id: each.category, label: nameOf(each), count: each.stops }))} />
      <DataTable
        caption={title}
        columns={[t('report.category'), t('report.stops'), t('report.before')]}
        rows={byCategory.map((each) => ({
          id: each.category,
          cells: [nameOf(each), countText(each.stops), countText(each.before)],
        }))}
      />
    </section>
  );
}
