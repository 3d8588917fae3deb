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

export interface TermFile {
  readonly name: string;
  readonly type: 'text/html' | 'text/csv' | 'application/json';
  readonly text: string;
  /** Whether everybody may see it; the others are for who answers for the computers and whom they report to. */
  readonly isPublic: boolean;
}

/** All files of a report, the first the one to print. */
export function termFiles(request: TermRequest): readonly TermFile[] {
  const { machines, period, letterhead, date, k, names } = request;
  const report = buildTermReport(machines, period);
  const today = `${date.year}-${String(date.month).padStart(2, '0')}`;
  const publication = publish(machines, period, today, k);
  const page = (language: TermLanguage) =>
    termHtml(report, { language, letterhead, date, nameOf: names[language] });
  const open = (language: TermLanguage) =>
    publicationHtml(publication, language, letterhead.agency, names[language]);
  const file = (name: string, type: TermFile['type'], text: string, isPublic = false): TermFile => ({
    name,
    type,
    text,
    isPublic,
  });
  return [
    file('bao-cao.html', 'text/html', page('vi')),
    file('report.html', 'text/html', page('en')),
    file('bao-cao.csv', 'text/csv', termCsv(report, 'vi', names.vi)),
    file('report.csv', 'text/csv', termCsv(report, 'en', names.en)),
    file('report.json', 'application/json', termJson(report)),
    file('counts.json', 'application/json', writeCounts(machines)),
    file('cong-bo.html', 'text/html', open('vi'), true),
    file('published.html', 'text/html', open('en'), true),
    file('cong-bo.csv', 'text/csv', publicationCsv(publication, 'vi', names.vi), true),
    file('published.json', 'application/json', publicationJson(publication), true),
  ];
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
