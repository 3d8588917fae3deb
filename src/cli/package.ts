import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { Fault, runProgram } from './fault';
import { projectRoot } from './project-root';

/** The zip format's first day: files carry no date, so that the same commit gives the same bytes. */
const noDate = new Date(1980, 0, 1);

/** Builds and packs the two store packages. Every argument goes to the build (`--lists DIR`). */
async function main(): Promise<number> {
  const build = join(projectRoot, 'src', 'cli', 'build.ts');
  const args = ['--import', 'tsx', build, ...process.argv.slice(2)];
  const run = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  if (run.status !== 0)
    throw new Fault('Không dựng được, nên không đóng gói.', 'The build failed: nothing packed.');
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const browser of ['chromium', 'firefox']) {
    const bytes = zipSync(filesOf(join(projectRoot, 'dist', browser)), { level: 9, mtime: noDate });
    const path = join(projectRoot, 'dist', `mam-xanh-${version}-${browser}.zip`);
    writeFileSync(path, bytes);
    process.stdout.write(`${relative(projectRoot, path)}: ${(bytes.length / 1e6).toFixed(2)} MB\n`);
  }
  return 0;
}

/** In the order of their names, whatever the file system says. */
function filesOf(folder: string): Zippable {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

await runProgram(main);
