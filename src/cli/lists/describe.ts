import type { DropReport } from '../../core/lists/drop-report';
import type { CompiledFiles } from '../compile-files';
import type { Written } from './compile-command';
import type { Explanation } from './explain-command';
import type { Inspection } from './inspect-command';

const shownOverlaps = 25;

/** Rows of text in columns; numbers to the right. */
function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, text(cell).length);
    });
  }
  const lines = rows.map((row) =>
    row
      .map((cell, at) =>
        typeof cell === 'number' ? text(cell).padStart(widths[at]!) : text(cell).padEnd(widths[at]!),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function text(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell;
}

function droppedText(dropped: DropReport): string {
  const rows = Object.entries(dropped).map(([reason, { count, examples }]) => [
    `  ${reason}`,
    count,
    examples.map((example) => JSON.stringify(example)).join(' '),
  ]);
  return rows.length === 0 ? 'Nothing dropped.\n' : `Dropped, with examples:\n${columns(rows)}`;
}

function countsText({ lists }: Pick<CompiledFiles, 'lists'>): string {
  const rows = Object.entries(lists.counts).map(([category, counts]) => [
    `  ${category}`,
    counts.entries,
    counts.names,
    counts.exceptions,
    counts.paths,
  ]);
  return columns([['  category', 'entries', 'names', 'exceptions', 'paths'], ...rows]);
}

export function compiledText(compiled: CompiledFiles, written: Written): string {
  const files = columns([...written].map(([name, bytes]) => [`  ${name}`, bytes, 'bytes']));
  return `${countsText(compiled)}\n${droppedText(compiled.lists.dropped)}\nWritten:\n${files}`;
}

export function inspectionText({ files, categories, dropped, overlaps }: Inspection): string {
  const list = files.map(({ name, lines, entries, names, dropped: own }) => [
    `  ${name}`,
    lines,
    entries,
    names,
    Object.values(own).reduce((sum, { count }) => sum + count, 0),
  ]);
  const shared = overlaps
    .slice(0, shownOverlaps)
    .map(({ of, by, names, share }) => [`  ${of}`, `${(share * 100).toFixed(1)} % in`, by, names]);
  const more = overlaps.length - shownOverlaps;
  return [
    columns([['  file', 'lines', 'entries', 'hosts', 'dropped'], ...list]),
    `Put together:\n${countsText({ lists: { counts: categories } as CompiledFiles['lists'] })}`,
    droppedText(dropped),
    shared.length === 0
      ? 'No two lists share a name.\n'
      : `Overlaps, largest share first:\n${columns(shared)}`,
    ...(more > 0 ? [`  … and ${more} more; --json has all.\n`] : []),
  ].join('\n');
}

export function explanationText({ hostname, named, good, isSuffix }: Explanation): string {
  const rows = named.map(({ file, category, entry }) => [`  ${category}`, file, entry]);
  return [
    `${hostname}${isSuffix ? ' (a public suffix: no list may name it as a whole)' : ''}\n`,
    rows.length === 0 ? 'No list names it.\n' : columns(rows),
    ...good.map(({ list, entry }) => `Stays open: ${entry} is in good/${list}.\n`),
  ].join('');
}
