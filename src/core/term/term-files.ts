import { type MachineCounts, writeCounts } from '../counts/counts-file';
import type { Period } from '../counts/period';
import { publish } from '../counts/publication';
import { csv, row } from '../journal/export';
import type { Letterhead } from './letterhead';
import { publicationCsv, publicationHtml, publicationJson } from './publication-view';
import { type TermDate, termHtml } from './term-html';
import { buildTermReport, type TermReport } from './term-report';
import { termTables } from './term-tables';
import { type CategoryName, type TermLanguage, wordsOf } from './words';

export interface TermRequest {
  /** Merged: each computer once (`mergeMachines`). */
  readonly machines: readonly MachineCounts[];
  readonly period: Period;
  readonly letterhead: Letterhead;
  /** The day of the report. */
  readonly date: TermDate;
  readonly k: number;
  readonly names: Readonly<Record<TermLanguage, CategoryName>>;
}

/** The files of a report, the first the one to print; `isPublic`: whether everybody may see it, or only who reports and to whom. */
export const termFileNames = [
  { name: 'bao-cao.html', isPublic: false },
  { name: 'report.html', isPublic: false },
  { name: 'bao-cao.csv', isPublic: false },
  { name: 'report.csv', isPublic: false },
  { name: 'report.json', isPublic: false },
  { name: 'counts.json', isPublic: false },
  { name: 'cong-bo.html', isPublic: true },
  { name: 'published.html', isPublic: true },
  { name: 'cong-bo.csv', isPublic: true },
  { name: 'published.json', isPublic: true },
] as const;
type TermFileName = (typeof termFileNames)[number]['name'];

export interface TermFile {
  readonly name: TermFileName;
  readonly type: string;
  readonly text: string;
}

/** All files of a report, in the order of `termFileNames`. */
export function termFiles(request: TermRequest): readonly TermFile[] {
  const { machines, period, letterhead, date, k, names } = request;
  const report = buildTermReport(machines, period);
  const today = `${date.year}-${String(date.month).padStart(2, '0')}`;
  const publication = publish(machines, period, today, k);
  const page = (language: TermLanguage) =>
    termHtml(report, { language, letterhead, date, nameOf: names[language] });
  const open = (language: TermLanguage) =>
    publicationHtml(publication, language, letterhead.agency, names[language]);
  const texts: Readonly<Record<TermFileName, string>> = {
    'bao-cao.html': page('vi'),
    'report.html': page('en'),
    'bao-cao.csv': termCsv(report, 'vi', names.vi),
    'report.csv': termCsv(report, 'en', names.en),
    'report.json': termJson(report),
    'counts.json': writeCounts(machines),
    'cong-bo.html': open('vi'),
    'published.html': open('en'),
    'cong-bo.csv': publicationCsv(publication, 'vi', names.vi),
    'published.json': publicationJson(publication),
  };
  return termFileNames.map(({ name }) => ({ name, type: typeOf(name), text: texts[name] }));
}

function typeOf(name: TermFileName): string {
  if (name.endsWith('.html')) return 'text/html';
  return name.endsWith('.csv') ? 'text/csv' : 'application/json';
}

function termCsv(report: TermReport, language: TermLanguage, nameOf: CategoryName): string {
  const words = wordsOf[language];
  const lines = termTables(report, language, nameOf).flatMap(({ caption, columns, rows }) =>
    rows.flatMap(([name = '', ...cells]) =>
      // Shares are for the eye; a spreadsheet makes its own.
      cells.flatMap((cell, at) =>
        columns[at + 1] === words.share
          ? []
          : [row([caption, name, columns[at + 1], Number(cell.replace(/[.,]/g, ''))])],
      ),
    ),
  );
  return csv([row(words.columns), ...lines]);
}

function termJson({ period, ...rest }: TermReport): string {
  const content = { format: 'mam-xanh-term-report', version: 1, period: period.id, ...rest };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
