import { lookupMask, openTable } from '../../core/lists/table';
import { createTableBuilder } from '../../core/lists/table-builder';
import { type ListFile, readListFile, readText } from '../read-lists';

export interface Measurement {
  readonly names: number;
  readonly tableBytes: number;
  readonly readSeconds: number;
  readonly finishSeconds: number;
  readonly openMilliseconds: number;
  /** Most memory the process held while reading and building, in bytes. */
  readonly peakBytes: number;
  readonly listedMicroseconds: number;
  readonly otherMicroseconds: number;
  readonly others: number;
  /** Names of the second file that the table claims though no list has them or a parent. */
  readonly falselyListed: number;
}

/**
 * Builds the table of list files as a browser worker does, straight from the text, and asks it for every listed name
 * and for the names of another file (the first column, one a line). Times are of one pass after a first one.
 */
export async function measure(files: readonly ListFile[], othersPath: string): Promise<Measurement> {
  const builder = createTableBuilder();
  const startedAt = performance.now();
  for (const file of files) {
    await readListFile(file, (entry) => entry.kind === 'host' && builder.add(entry.hostname, file.category));
  }
  const readAt = performance.now();
  const bytes = builder.finish();
  const finishedAt = performance.now();
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const openedAt = performance.now();
  const table = openTable(bytes);
  const openMilliseconds = performance.now() - openedAt;
  const listed = new Set<string>();
  for (const file of files) {
    await readListFile(file, (entry) => entry.kind === 'host' && listed.add(entry.hostname));
  }
  const others = await firstColumn(othersPath);
  const ask = (names: Iterable<string>) => {
    let hits = 0;
    for (const name of names) if (lookupMask(table, name) !== 0) hits += 1;
    return hits;
  };
  const time = (names: readonly string[]) => {
    ask(names);
    const from = performance.now();
    ask(names);
    return ((performance.now() - from) * 1000) / names.length;
  };
  const isListed = (name: string): boolean =>
    listed.has(name) || (name.includes('.') && isListed(name.slice(name.indexOf('.') + 1)));
  return {
    names: table.size,
    tableBytes: bytes.byteLength,
    readSeconds: (readAt - startedAt) / 1000,
    finishSeconds: (finishedAt - readAt) / 1000,
    openMilliseconds,
    peakBytes,
    listedMicroseconds: time([...listed]),
    otherMicroseconds: time(others),
    others: others.length,
    falselyListed: ask(others.filter((name) => !isListed(name))),
  };
}

async function firstColumn(path: string): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of readText(path)) pieces.push(piece);
  const names = pieces
    .join('')
    .split('\n')
    .map((line) => line.split('\t')[0]?.trim() ?? '');
  return names.filter((name) => name.includes('.'));
}

export function measurementText(measured: Measurement): string {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `names                     ${measured.names.toLocaleString('en')}`,
    `table                     ${mega(measured.tableBytes)}`,
    `read the files            ${measured.readSeconds.toFixed(2)} s`,
    `sort and write the table  ${measured.finishSeconds.toFixed(2)} s`,
    `peak memory, all of Node  ${mega(measured.peakBytes)}`,
    `open                      ${measured.openMilliseconds.toFixed(0)} ms`,
    `lookup, listed names      ${measured.listedMicroseconds.toFixed(2)} µs`,
    `lookup, other names       ${measured.otherMicroseconds.toFixed(2)} µs`,
    `falsely listed            ${measured.falselyListed} of ${measured.others.toLocaleString('en')}`,
    '',
  ].join('\n');
}
