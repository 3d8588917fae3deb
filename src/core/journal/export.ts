import type { DayBucket } from './day-bucket';
import type { JournalEvent } from './event';
import type { Summary } from './summary';

const columns = [
  'time',
  'kind',
  'hostname',
  'category',
  'layer',
  'profile',
  'child',
  'number',
  'detail',
  'address',
] as const;

/**
 * Events as a spreadsheet reads them: RFC 4180 with a byte order mark, so that Vietnamese survives Excel. Cells
 * that a spreadsheet would run as a formula are defused by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv(events: Iterable<JournalEvent>): string {
  const lines = [columns.join(',')];
  for (const event of events) {
    const { at, kind, hostname, category, layer, profile, childId, number, detail, address } = event;
    const time = new Date(at).toISOString();
    lines.push(row([time, kind, hostname, category, layer, profile, childId, number, detail, address]));
  }
  return csv(lines);
}

/** One line a day, the summary's totals. */
export function daysToCsv({ days }: Summary): string {
  const lines = ['day,stopped,warned,went-on,asked,covered,active-seconds'];
  for (const { day, stopped, warned, wentOn, asked, covered, activeSeconds } of days) {
    lines.push(row([day, stopped, warned, wentOn, asked, covered, activeSeconds]));
  }
  return csv(lines);
}

/** Everything a guardian may take along, readable by people and programs. */
export function toJson(content: {
  readonly exportedAt: number;
  readonly summary: Summary;
  readonly days: readonly DayBucket[];
  readonly events: readonly JournalEvent[];
}): string {
  const exportedAt = new Date(content.exportedAt).toISOString();
  return `${JSON.stringify({ format: 'mam-xanh-journal', version: 1, ...content, exportedAt }, undefined, 2)}\n`;
}

/** Lines of a spreadsheet file. */
export function csv(lines: readonly string[]): string {
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A line; cells are quoted and defused where they need it. */
export function row(cells: readonly (string | number | undefined)[]): string {
  return cells.map(cell).join(',');
}

function cell(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  // Also behind blanks and in full-width forms, which spreadsheets take for the same sign.
  const safe =
    /^[\s\u00a0\u200b-\u200d\ufeff]*[=+\-@＝＋－＠|%]/.test(value) || /^[\t\r\n]/.test(value)
      ? `'${value}`
      : value;
  return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
