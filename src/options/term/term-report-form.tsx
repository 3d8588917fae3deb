import { useState } from 'preact/hooks';
import type { MachineCounts } from '../../core/counts/counts-file';
import { type Period, periodsOf } from '../../core/counts/period';
import { emptyLetterhead, type Letterhead } from '../../core/term/letterhead';
import { buildTermReport, usualPeriod } from '../../core/term/term-report';
import { termTables } from '../../core/term/term-tables';
import { periodText } from '../../core/term/words';
import { language, t } from '../../ui/translate';
import { LetterheadFields } from './letterhead-fields';
import { SaveTerm } from './save-term';

/** Periods that anything was counted in, the newest first and of those the shortest. */
function periodsIn(machines: readonly MachineCounts[]): readonly Period[] {
  const months = [...new Set(machines.flatMap((machine) => machine.months.map(({ month }) => month)))].sort();
  const periods = months.reverse().flatMap(periodsOf);
  return [...new Map(periods.map((period) => [period.id, period] as const)).values()];
}

/** Which report: of which time and school, under which head; its numbers at a glance, and its files. */
export function TermReportForm({ machines }: { machines: readonly MachineCounts[] }) {
  const [chosen, setChosen] = useState('');
  const [school, setSchool] = useState('');
  const [letterhead, setLetterhead] = useState<Letterhead>(emptyLetterhead);
  const periods = periodsIn(machines);
  const period = periods.find(({ id }) => id === chosen) ?? usualPeriod(machines) ?? periods[0];
  const schools = [...new Set(machines.map((machine) => machine.school))].sort();
  const isOne = schools.includes(school) && school !== '';
  const wanted = isOne ? machines.filter((machine) => machine.school === school) : machines;
  if (period === undefined) return null;
  return (
    <>
      <section class="form" aria-labelledby="term-about">
        <h2 id="term-about">{t('term.about')}</h2>
        <div class="field">
          <label for="term-period">{t('term.period')}</label>
          <select
            id="term-period"
            value={period.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {periods.map((each) => (
              <option key={each.id} value={each.id}>
                {periodText(each, language())}
              </option>
            ))}
          </select>
        </div>
        {schools.length > 1 && (
          <div class="field">
            <label for="term-school">{t('term.school')}</label>
            <select
              id="term-school"
              value={isOne ? school : ''}
              onChange={(event) => setSchool(event.currentTarget.value)}
            >
              <option value="">{t('term.school.all')}</option>
              {schools
                .filter((each) => each !== '')
                .map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
            </select>
          </div>
        )}
        <Glance machines={wanted} period={period} />
      </section>
      <LetterheadFields letterhead={letterhead} onChange={setLetterhead} />
      <SaveTerm machines={wanted} period={period} letterhead={letterhead} />
    </>
  );
}

/** The report's tables by month and kind. */
function Glance({ machines, period }: { machines: readonly MachineCounts[]; period: Period }) {
  const report = buildTermReport(machines, period);
  const tables = termTables(report, language(), (kind) => t(`category.${kind}`));
  return (
    <>
      {[tables[0]!, tables[2]!].map(({ caption, columns, rows }) => (
        // Its summary takes the focus: what scrolls has to be reached by keyboard, too (WCAG 2.1.1).
        <details key={caption} class="wide-table" open>
          <summary>{caption}</summary>
          <table>
            <caption class="only-heard">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}
