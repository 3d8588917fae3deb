// Installs what the project needs and the machine lacks. Node built-ins only: it runs before anything is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// To stderr: the output of `npm run -s check` is for programs.
const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', process.stderr, process.stderr],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

/** Ends with a clear sentence where Node is too old for the packages. */
function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node.js ${process.versions.node} is too old: install 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}

/** Installs the npm packages of the lock file, unless they are there already. */
export function ensurePackages() {
  ensureNode();
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && isCurrent(marker)) return;
  say('Installing the packages of package-lock.json (npm install) …');
  // Not `npm ci`: it wants the lock file to name the builds for every other system too, which a registry need not have.
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])) {
    say('npm install failed: is the npm registry reachable?');
    process.exit(1);
  }
}

function isCurrent(marker) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, p]) => path === '' || p.optional || have[path]?.version === p.version,
  );
}

/** Fonts without which Vietnamese and the pictures in the texts are boxes on a machine with nothing but Node. */
const fonts = ['fonts-noto-core', 'fonts-noto-color-emoji'];

/** Path of a Chromium browser, installed from Debian's packages where there is none; undefined when impossible. */
export function ensureChromium() {
  const wanted = findChromium() === undefined ? ['chromium', 'chromium-sandbox', ...fonts] : fonts;
  installDebian(wanted);
  const found = findChromium();
  if (found === undefined) {
    say(
      'No Chromium browser was found. Install Chromium, Chrome, Edge or Cốc Cốc, or set CHROMIUM to its path.',
    );
  }
  return found;
}

/** Path of a Firefox, installed from Debian's packages where there is none; undefined when impossible. */
export function ensureFirefox() {
  if (findFirefox() === undefined) installDebian(['firefox-esr']);
  const found = findFirefox();
  if (found === undefined) say('No Firefox was found. Install Firefox, or set FIREFOX to its path.');
  return found;
}

/**
 * Folder of Debian's VictoriaMetrics programs, unpacked beside the tests: installed, it would be a running service on
 * somebody's computer. Undefined where no Debian package of it can be had.
 */
export function ensureVictoriaMetrics() {
  const folder = join(root, '.cache', 'victoria-metrics');
  const programs = join(folder, 'usr', 'bin');
  const isThere = () => existsSync(join(programs, 'victoria-metrics'));
  if (isThere()) return programs;
  if (process.platform !== 'linux' || !hasCommand('apt-get') || !hasCommand('dpkg-deb')) return undefined;
  mkdirSync(folder, { recursive: true });
  say("Fetching Debian's victoria-metrics for the tests …");
  const fetch = () =>
    spawnSync('apt-get', ['download', '-q', 'victoria-metrics'], { cwd: folder, stdio: 'ignore' }).status ===
    0;
  const asRoot = rootPrefix();
  // A fresh machine has no package index yet.
  const refresh = () =>
    asRoot !== undefined && run([...asRoot, 'apt-get'][0], [...asRoot, 'apt-get', 'update'].slice(1));
  if (!fetch() && !(refresh() && fetch())) return undefined;
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (file !== undefined) spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: folder, stdio: 'ignore' });
  return isThere() ? programs : undefined;
}

function hasCommand(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isInstalled(name) {
  const asked = spawnSync('dpkg-query', ['-s', name], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.includes('\nStatus: install ok installed');
}

/** Installs those of the Debian packages that are missing; says what to type where that takes another user. */
function installDebian(names) {
  if (process.platform !== 'linux' || !hasCommand('apt-get')) return;
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const asRoot = rootPrefix();
  if (asRoot === undefined) {
    say(`Missing: ${missing.join(', ')}. As an administrator, type: ${install.join(' ')}`);
    return;
  }
  say(`Installing Debian's ${missing.join(', ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (command) => {
    const [program, ...args] = [...asRoot, ...command];
    return run(program, args, quiet);
  };
  // A fresh machine has no package index yet, hence the second try.
  if (apt(install) || (apt(['apt-get', 'update']) && apt(install))) return;
  say(`That failed. By hand: ${install.join(' ')}`);
}

/** What to put before a command to run it as root; undefined when there is no way. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!hasCommand('sudo')) return undefined;
  const needsNoPassword = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return needsNoPassword || process.stdin.isTTY ? ['sudo'] : undefined;
}
