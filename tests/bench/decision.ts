import { join } from 'node:path';
import { checkBook } from '../../src/cli/check-book';
import { readCheckOptions } from '../../src/cli/check-options';
import { judge } from '../../src/core/plan/judge';
import type { Rulebook } from '../../src/core/plan/rulebook';
import { addressKinds } from './addresses';
import type { Bench } from './bench';
import { type CheckSpeed, checkSpeeds } from './check-speed';
import { hasReference, referenceFolder } from './reference';
import type { Findings } from './report';
import { medianOf, spreadText } from './statistics';

const addressCount = 100_000;
const bar = 200_000;

/** The rules `check` would use with these arguments. */
export async function bookFor(args: readonly string[]): Promise<Rulebook> {
  const options = readCheckOptions(args);
  if (options === 'help') throw new Error('No rules for --help');
  return checkBook(options, () => undefined);
}

/** Microseconds of processor time an address, for each of `runs` passes after one to warm up. */
function microseconds(addresses: readonly string[], book: Rulebook, runs: number): number[] {
  let stopped = 0;
  const pass = () => {
    const start = process.cpuUsage();
    for (const address of addresses) if (judge(address, book).verdict !== 'allow') stopped++;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / addresses.length;
  };
  pass();
  const times = Array.from({ length: runs }, pass);
  if (stopped > addresses.length * (runs + 1)) throw new Error('More stopped than judged');
  return times;
}

function speedCells(speeds: readonly CheckSpeed[]): string[] {
  const processor = speeds.map((each) => each.perProcessorSecond / 1000);
  const clock = speeds.map((each) => each.perSecond / 1000);
  const judged = medianOf(processor) >= bar / 1000 ? 'met' : 'missed';
  return [spreadText(processor, 0), spreadText(clock, 0), `≥ ${bar / 1000}: ${judged}`];
}

/** What one judgement costs in Node, how fast `check` is, and how much memory the tables take. */
export async function decision({ runs = 5, say }: Bench): Promise<Findings> {
  const kinds = addressKinds(addressCount);
  const inputs = { 'ordinary addresses': kinds.ordinary ?? [], mixed: Object.values(kinds).flat() };
  const sets = [
    { name: 'bundled', args: [] as string[] },
    ...(hasReference('lists') ? [{ name: 'all', args: ['--lists', join(referenceFolder, 'lists')] }] : []),
  ];
  const raw: Record<string, unknown> = {};
  const costs: string[][] = [];
  const speeds: string[][] = [];
  for (const { name, args } of sets) {
    say(`${name}: reading lists`);
    const book = await bookFor(args);
    const { tables } = book.knowledge;
    const names = tables.reduce((sum, table) => sum + table.size, 0);
    const bytes = tables.reduce((sum, table) => sum + table.bytes.byteLength, 0);
    for (const [kind, addresses] of Object.entries(kinds)) {
      const times = microseconds(addresses, book, runs);
      raw[`${name}, ${kind}`] = times;
      costs.push([name, kind, spreadText(times, 2)]);
    }
    const size = [names.toLocaleString('en'), (bytes / 1e6).toFixed(2)];
    for (const [input, addresses] of Object.entries(inputs)) {
      say(`${name}: check, ${input}`);
      const measured = checkSpeeds(addresses, args, runs);
      raw[`${name}, check, ${input}`] = { measured, names, bytes };
      speeds.push([name, ...size, input, ...speedCells(measured)]);
    }
  }
  const count = addressCount.toLocaleString('en');
  return {
    tables: [
      {
        title: `One judgement in Node: microseconds of processor time, ${runs} passes over ${count} addresses of each kind`,
        columns: ['lists', 'addresses', 'µs: median (least–greatest)'],
        rows: costs,
      },
      {
        title: `\`check\` after loading, on one core: thousand addresses a second, ${runs} pairs of runs`,
        columns: ['lists', 'entries', 'table MB', 'input', 'of processor time', 'by the clock', 'bar'],
        rows: speeds,
        notes: [
          'Mixed: one third each of ordinary, listed and wrapped addresses; a wrapped one is judged twice.',
          'The clock also counts what else the machine does; the bar is held against processor time.',
        ],
      },
    ],
    raw,
  };
}
