import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to read the figures right. */
  readonly notes?: readonly string[];
}

/** What one part of the bench found: tables for people, the single figures for programs. */
export interface Findings {
  readonly tables: readonly Table[];
  readonly raw: unknown;
}

/** As kept in the JSON file; parts of an earlier run stay with the date and machine they were measured on. */
export interface Measured extends Findings {
  readonly at: string;
  readonly machine: string;
  readonly command: string;
}

export type Report = Readonly<Record<string, Measured>>;

export function readReport(path: string): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : {};
}

export function writeReport(path: string, report: Report): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

export function toMarkdown(table: Table): string {
  const isNumeric = (column: number) => table.rows.every((row) => /^[+\d.]/.test(row[column] ?? '0'));
  const marks = table.columns.map((_, column) => (column > 0 && isNumeric(column) ? '--:' : '---'));
  const head = [line(table.columns), line(marks)];
  const notes = (table.notes ?? []).map((note) => `- ${note}`);
  const body = [`**${table.title}**`, '', ...head, ...table.rows.map(line)];
  return [...body, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** The same table with columns that line up, for a terminal. */
export function toText(table: Table): string {
  const all = [table.columns, ...table.rows];
  const widths = table.columns.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const notes = (table.notes ?? []).map((note) => `  ${note}`);
  return [`\n${table.title}`, ...lines.map((text) => text.trimEnd()), ...notes].join('\n');
}

/**
 * Puts the tables of the parts just measured between their markers in a Markdown file; everything else stays.
 * Answers the parts that have no marker there.
 */
export function rewriteTables(path: string, measured: Report): string[] {
  let text = readFileSync(path, 'utf8');
  const missing: string[] = [];
  for (const [part, { tables, at, machine, command }] of Object.entries(measured)) {
    const pattern = new RegExp(`(<!-- bench:${part} -->\\n)[\\s\\S]*?(<!-- /bench:${part} -->)`);
    if (!pattern.test(text)) missing.push(part);
    const body = [`\`${command}\`, ${at}, ${machine}.`, ...tables.map(toMarkdown)].join('\n\n');
    text = text.replace(pattern, (_, open: string, close: string) => `${open}${body}\n${close}`);
  }
  writeFileSync(path, text);
  return missing;
}
