/** `npm run bypass`: tries every way round that has a test, in Chromium and Firefox, and prints the score. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../browser/harness/project';
import { bypassDocument } from './document';
import type { Technique } from './technique';
import { techniques } from './techniques';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
interface Tried {
  readonly file: string;
  readonly fullName: string;
  readonly isGood: boolean;
}

const folder = join(projectRoot, '.cache', 'bypass');

/** Runs some test files; a run that breaks altogether counts as none passed. */
function run(name: string, files: readonly string[], config?: string): Tried[] {
  const out = join(folder, `${name}.json`);
  rmSync(out, { force: true });
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const where = config === undefined ? [] : ['--config', config];
  const args = [
    vitest,
    'run',
    ...where,
    ...files,
    '--bail=0',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${out}`,
  ];
  spawnSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] });
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Report;
  return testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file: path, fullName, isGood: status === 'passed' })),
  );
}

/** vitest writes `$id` into a name with quotes around it. */
function testsOf({ id, address, tested }: Technique, tried: readonly Tried[]): readonly Tried[] {
  if (address !== undefined) {
    return tried.filter(
      ({ file, fullName }) => /bypass\.test\.ts$/.test(file) && fullName.trim().replace(/^'|'$/g, '') === id,
    );
  }
  if (tested === undefined) return [];
  return tried.filter(({ file, fullName }) => file.endsWith(tested.file) && fullName.includes(tested.title));
}

function main(): number {
  if (process.argv.includes('--document')) {
    writeFileSync(join(projectRoot, 'docs', 'bypass.md'), bypassDocument());
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  const named = [...new Set(techniques.flatMap(({ tested }) => (tested === undefined ? [] : [tested.file])))];
  const inBrowser = named.filter((file) => file.startsWith('browser/'));
  const path = (file: string) => join('tests', file);
  const tried = [
    ...run('node', named.filter((file) => !file.startsWith('browser/')).map(path)),
    ...run(
      'chromium',
      [path('browser/bypass.test.ts'), ...inBrowser.map(path)],
      'tests/browser/vitest.config.ts',
    ),
    ...run('firefox', [path('firefox/bypass.test.ts')], 'tests/firefox/vitest.config.ts'),
  ];
  const testable = techniques.filter(({ address, tested }) => address !== undefined || tested !== undefined);
  const bad = testable.filter((each) => {
    const tests = testsOf(each, tried);
    return tests.length === 0 || tests.some(({ isGood }) => !isGood);
  });
  for (const { id, what } of bad) console.log(`OPEN  ${id}: ${what}`);
  const closed = testable.length - bad.length;
  const share = ((100 * closed) / testable.length).toFixed(1);
  console.log(
    `${techniques.length} ways round, ${testable.length} of them tried: ${closed} closed or noticed (${share} %)`,
  );
  return bad.length > testable.length * 0.03 ? 1 : 0;
}

process.exitCode = main();
