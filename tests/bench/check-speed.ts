import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../browser/harness/project';

const short = 100_000;
const long = 1_100_000;

/** On one core where the system can pin a process to one. */
const pin =
  spawnSync('taskset', ['-c', '1', 'true'], { stdio: 'ignore' }).status === 0 ? ['taskset', '-c', '1'] : [];

function secondsOf(file: string, lists: readonly string[]): number {
  const sink = openSync('/dev/null', 'w');
  const command = [
    ...pin,
    process.execPath,
    '--import',
    'tsx',
    join('src', 'cli', 'check.ts'),
    ...lists,
    file,
  ];
  const [program = '', ...args] = command;
  const start = performance.now();
  const run = spawnSync(program, args, { cwd: projectRoot, stdio: ['ignore', sink, 'inherit'] });
  closeSync(sink);
  if (run.status !== 0) throw new Error('check failed');
  return (performance.now() - start) / 1000;
}

/**
 * Addresses a second of `npm run check` once it has loaded: what a run of 1,100,000 lines takes longer than one of
 * 100,000, from reading the file to writing the answers.
 */
export function checkSpeeds(addresses: readonly string[], lists: readonly string[], runs: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-check-'));
  try {
    const file = (lines: number) => {
      const path = join(folder, `${lines}.txt`);
      const text = Array.from({ length: lines }, (_, index) => addresses[index % addresses.length]);
      writeFileSync(path, `${text.join('\n')}\n`);
      return path;
    };
    const [shortFile, longFile] = [file(short), file(long)];
    secondsOf(shortFile, lists); // The first run may have to compile the lists.
    return Array.from({ length: runs }, () => {
      const fewer = secondsOf(shortFile, lists);
      return (long - short) / (secondsOf(longFile, lists) - fewer);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
