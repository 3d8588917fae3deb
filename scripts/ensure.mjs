// Installs what the project needs and the machine lacks. Node built-ins only: it runs before anything is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return done.status === 0;
}

/** Installs the npm packages of the lock file, unless they are there already. */
export function ensurePackages() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && isCurrent(marker)) return;
  say('Installing the packages of package-lock.json (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    say('npm ci failed: is the npm registry reachable?');
    process.exit(1);
  }
}

function isCurrent(marker) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(([path, p]) => path === '' || p.optional || have[path]?.version === p.version);
}
