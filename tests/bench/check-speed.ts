import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../browser/harness/project';

const short = 100_000;
const long = 1_100_000;

/** Addresses a second: of processor time, which other work on the machine hardly changes, and by the clock. */
export interface CheckSpeed {
  readonly perProcessorSecond: number;
  readonly perSecond: number;
}

/** Runs inside the measured process and writes its processor time down at the end. */
const meter = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_METER, String((user + system) / 1e6));
});`;

/** On one core where the system can pin a process to one. */
const pin =
  spawnSync('taskset', ['-c', '1', 'true'], { stdio: 'ignore' }).status === 0 ? ['taskset', '-c', '1'] : [];

interface Seconds {
  readonly clock: number;
  readonly processor: number;
}

function secondsOf(folder: string, file: string, lists: readonly string[]): Seconds {
  const metered = join(folder, 'seconds');
  const imports = ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(meter)}`];
  const command = [...pin, process.execPath, ...imports, join('src', 'cli', 'check.ts'), ...lists, file];
  const [program = '', ...args] = command;
  const sink = openSync('/dev/null', 'w');
  const start = performance.now();
  const run = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', sink, 'inherit'],
    env: { ...process.env, BENCH_METER: metered },
  });
  const clock = (performance.now() - start) / 1000;
  closeSync(sink);
  if (run.status !== 0) throw new Error('check failed');
  return { clock, processor: Number(readFileSync(metered, 'utf8')) };
}

/**
 * The speed of `npm run check` once it has loaded: what a run of 1,100,000 lines takes longer than one of 100,000,
 * from reading the file to writing the answers.
 */
export function checkSpeeds(
  addresses: readonly string[],
  lists: readonly string[],
  runs: number,
): CheckSpeed[] {
  const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-check-'));
  try {
    const file = (lines: number) => {
      const path = join(folder, `${lines}.txt`);
      const text = Array.from({ length: lines }, (_, index) => addresses[index % addresses.length]);
      writeFileSync(path, `${text.join('\n')}\n`);
      return path;
    };
    const [shortFile, longFile] = [file(short), file(long)];
    secondsOf(folder, shortFile, lists); // The first run may have to compile the lists.
    return Array.from({ length: runs }, () => {
      const fewer = secondsOf(folder, shortFile, lists);
      const more = secondsOf(folder, longFile, lists);
      return {
        perProcessorSecond: (long - short) / (more.processor - fewer.processor),
        perSecond: (long - short) / (more.clock - fewer.clock),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
