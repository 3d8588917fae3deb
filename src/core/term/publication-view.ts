import type { Publication, Shown } from '../counts/publication';
import { csv, row } from '../journal/export';
import { html, pageOf, type TableOf, tableOf } from './markup';
import { paper } from './paper';
import {
  type CategoryName,
  fill,
  numberText,
  periodText,
  rowText,
  type TermLanguage,
  wordsOf,
} from './words';

/** What may be shown to everybody, as a page. */
export function publicationHtml(
  publication: Publication,
  language: TermLanguage,
  agency: string,
  nameOf: CategoryName,
): string {
  const words = wordsOf[language];
  const about = fill(words.about, { period: periodText(publication.period, language) });
  const tables = publicationTables(publication, language, nameOf);
  const body = html`<main>
<h1>${words.publication}</h1>
<p class="about">${about}</p>
${agency !== '' && html`<p class="about">${agency}</p>`}
<hr class="rule">
<p>${fill(words.publicationLead, { k: publication.k })}</p>
${publication.months.length === 0 && html`<p>${words.noMonths}</p>`}
${tables.map(tableOf)}
<p>${words.limits}</p>
</main>`;
  return pageOf(`${words.publication} – ${about}`, language, paper, body);
}

/** As a spreadsheet; a number that is not shown is an empty cell. */
export function publicationCsv(
  publication: Publication,
  language: TermLanguage,
  nameOf: CategoryName,
): string {
  const { hidden, columns } = wordsOf[language];
  const lines = publicationTables(publication, language, nameOf).flatMap(
    ({ caption, columns: names, rows }) =>
      rows.flatMap(([name = '', ...cells]) =>
        cells.map((cell, at) =>
          row([caption, name, names[at + 1], cell === hidden ? '' : cell.replace(/[.,]/g, '')]),
        ),
      ),
  );
  return csv([row(columns), ...lines]);
}

export function publicationJson(publication: Publication): string {
  const { period, ...rest } = publication;
  const shown = (key: string, value: unknown) => (value === undefined && key === 'value' ? null : value);
  const content = { format: 'mam-xanh-publication', version: 1, period: period.id, ...rest };
  return `${JSON.stringify(content, (key, value: unknown) => shown(key, value), 2)}\n`;
}

function publicationTables(
  { stops, rest, total, hours, events, units, k }: Publication,
  language: TermLanguage,
  nameOf: CategoryName,
): readonly TableOf[] {
  const words = wordsOf[language];
  const [, bySchool, byCategory, byHour, help] = words.tables;
  const cell = (shown: Shown) => (shown === undefined ? words.hidden : numberText(shown, language));
  const count = (number: number) => numberText(number, language);
  const schools = units.map(({ unit, machines, days, stops: shown }) => {
    const name = unit.kind === 'small' ? fill(words.small, { k }) : unit.school || words.unnamed;
    return [name, count(machines), count(days), cell(shown)];
  });
  const rows = (table: 'stops' | 'hours' | 'events', all: Publication['stops']) =>
    all.map(({ row: id, value }) => [rowText(table, id, language, nameOf), cell(value)]);
  return [
    { caption: bySchool, columns: [words.school, words.machines, words.days, words.stops], rows: schools },
    {
      caption: byCategory,
      columns: [words.category, words.stops],
      rows: [
        ...rows('stops', stops),
        ...(rest === undefined ? [] : [[words.rest, cell(rest)]]),
        [words.shownTotal, count(total)],
      ],
      hasTotal: true,
    },
    { caption: byHour, columns: [words.hour, words.stops], rows: rows('hours', hours) },
    { caption: help, columns: [words.what, words.count], rows: rows('events', events) },
  ];
}
