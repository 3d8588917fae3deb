// `npm test`: installs what is missing, runs every stage in spite of failures, ends with "N passed, N failed".
// `npm test -- --only unit,browser` runs some stages; what follows the stages goes to vitest (`-t name`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox, ensurePackages, ensureVictoriaMetrics, root } from './ensure.mjs';

const bin = (name) => join(root, 'node_modules', name);
const node = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

/** A command that passes or fails as a whole counts as one test. */
const command = (args) => () => (node(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function both(...commands) {
  return () =>
    commands
      .map((each) => each())
      .reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}

/** Counts by vitest's own report; a file or a process that broke before its tests counts as one failure. */
function vitest(name, args) {
  const report = join(root, '.cache', 'test', `${name}.json`);
  mkdirSync(join(root, '.cache', 'test'), { recursive: true });
  rmSync(report, { force: true });
  const isGood = node([
    bin('vitest/vitest.mjs'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = result.numFailedTests + broken.length;
  return { passed: result.numPassedTests, failed: isGood ? failed : Math.max(failed, 1) };
}

function inBrowser(name, folder, ensure) {
  return () => {
    if (ensure() === undefined) return { passed: 0, failed: 1 };
    const built = join(root, 'dist', name === 'firefox' ? 'firefox' : 'chromium', 'manifest.json');
    if (!existsSync(built) && !node(build)) return { passed: 0, failed: 1 };
    return vitest(name, ['--config', `tests/${folder}/vitest.config.ts`, ...rest]);
  };
}

const build = ['--import', 'tsx', 'src/cli/build.ts'];
const { only, rest } = readArguments(process.argv.slice(2));
const tsc = bin('typescript/bin/tsc');
const stages = {
  types: both(command([tsc, '--noEmit']), command([tsc, '--noEmit', '-p', 'src/core'])),
  lint: both(command([bin('@biomejs/biome/bin/biome'), 'check', '.']), command([bin('knip/bin/knip.js')])),
  unit: () => vitest('unit', rest),
  database: () => {
    // Debian's own database; where there is none the tests say that they are skipped.
    ensureVictoriaMetrics();
    return vitest('database', ['--config', 'tests/database/vitest.config.ts', ...rest]);
  },
  build: command(build),
  browser: inBrowser('browser', 'browser', ensureChromium),
  firefox: inBrowser('firefox', 'firefox', ensureFirefox),
};

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: undefined, rest: args };
  return { only: (args[at + 1] ?? '').split(','), rest: args.toSpliced(at, 2) };
}

ensurePackages();
const names = only ?? Object.keys(stages);
const unknown = names.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.log(`No such stage: ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(1);
}
const results = names.map((name) => {
  console.log(`\n── ${name}`);
  return { name, ...stages[name]() };
});
console.log('\n── summary');
for (const { name, passed, failed } of results) {
  console.log(`${name.padEnd(8)} ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
