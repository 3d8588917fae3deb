import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { findChromium } from '../../scripts/browsers.mjs';

function browserVersion(): string {
  const executable = findChromium();
  if (executable === undefined) return 'no Chromium';
  const said = execFileSync(executable, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\S+ [\d.]+/.exec(said)?.[0] ?? said.trim();
}

/** The machine in one line, with how busy it was: figures taken beside other work are worth less. */
export function describeMachine(): string {
  const processors = cpus();
  const load = loadavg()[0]?.toFixed(1);
  return (
    `${processors.length} cores (${processors[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, ` +
    `Node ${process.versions.node}, ${browserVersion()}, load ${load} at the start`
  );
}
