/** `npm run bench`: measures what the extension costs and does, prints tables, writes dist/bench.json. */
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { Fault, runProgram } from '../../src/cli/fault';
import { projectRoot } from '../browser/harness/project';
import { accuracy } from './accuracy';
import type { Bench } from './bench';
import { blockedPage } from './blocked-page';
import { browserStart } from './browser-start';
import { Builds } from './builds';
import { decision } from './decision';
import { journal } from './journal';
import { journalKills } from './journal-kills';
import { listImport } from './list-import';
import { describeMachine } from './machine';
import { media } from './media';
import { memory } from './memory';
import { mirrorSize } from './mirror';
import { oldMachines } from './old-machines';
import { packageSize } from './package-size';
import { pageLoad } from './page-load';
import { type Findings, type Measured, readReport, rewriteTables, toText, writeReport } from './report';
import { school } from './school';
import { timeEnd } from './time-end';
import { veilCost } from './veil-cost';
import { veilFlash } from './veil-flash';
import { wordsCost } from './words-cost';

const parts: Readonly<Record<string, (bench: Bench) => Promise<Findings>>> = {
  'page-load': pageLoad,
  decision,
  'package-size': packageSize,
  memory,
  'browser-start': browserStart,
  'old-machines': oldMachines,
  'list-import': listImport,
  mirror: mirrorSize,
  journal,
  school,
  'journal-kills': journalKills,
  accuracy,
  'blocked-page': blockedPage,
  'time-end': timeEnd,
  'veil-cost': veilCost,
  media,
  flash: veilFlash,
  'words-cost': wordsCost,
};

const help = `npm run bench [-- [--only PART,PART] [--runs N] [--write]]

  --only   ${Object.keys(parts).join(', ')}
  --runs   how often each thing is measured, instead of each part's own number; minutes for school
  --write  puts the tables into docs/measurements.md
`;

const say = (text: string) => process.stderr.write(`${text}\n`);

function chosenParts(text: string | undefined): string[] {
  const names = text?.split(',') ?? Object.keys(parts);
  const unknown = names.filter((name) => parts[name] === undefined);
  if (unknown.length === 0) return names;
  const all = Object.keys(parts).join(', ');
  throw new Fault(
    `Không có phần ${unknown.join(', ')}. Có: ${all}.`,
    `No part ${unknown.join(', ')}. There are: ${all}.`,
  );
}

function runsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const runs = Number(text);
  if (Number.isInteger(runs) && runs > 0) return runs;
  throw new Fault(
    `--runs ${text}: cần một số nguyên dương.`,
    `--runs ${text}: needs a whole number above 0.`,
  );
}

async function measure(name: string, bench: Bench): Promise<Measured> {
  const machine = describeMachine();
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const runs = bench.runs === undefined ? '' : ` --runs ${bench.runs}`;
  const findings = await (parts[name] as (typeof parts)[string])(bench);
  return { at, machine, command: `npm run bench -- --only ${name}${runs}`, ...findings };
}

await runProgram(async () => {
  const { values, flags } = parseArguments(process.argv.slice(2), {
    values: ['only', 'runs'],
    flags: ['write', 'help'],
  });
  if (flags.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const names = chosenParts(values.get('only'));
  const builds = new Builds();
  const bench: Omit<Bench, 'say'> = { builds, runs: runsOf(values.get('runs')) };
  const path = join(projectRoot, 'dist', 'bench.json');
  try {
    for (const name of names) {
      say(`── ${name}`);
      const measured = await measure(name, { ...bench, say: (text) => say(`   ${text}`) });
      for (const table of measured.tables) process.stdout.write(`${toText(table)}\n`);
      writeReport(path, { ...readReport(path), [name]: measured });
      if (!flags.has('write')) continue;
      const missing = rewriteTables(join(projectRoot, 'docs', 'measurements.md'), { [name]: measured });
      if (missing.length > 0) say(`docs/measurements.md has no place for ${missing.join(', ')}`);
    }
  } finally {
    builds.remove();
  }
  return 0;
});
