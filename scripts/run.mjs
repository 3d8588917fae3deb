// Runs one of the project's TypeScript programs: installs the packages first where they are missing.
import { spawnSync } from 'node:child_process';
import { ensurePackages } from './ensure.mjs';

ensurePackages();
const [program, ...rest] = process.argv.slice(2);
const run = spawnSync(process.execPath, ['--import', 'tsx', program, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
