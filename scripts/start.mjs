// `npm start`: from a bare clone to a browser with the extension in it. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensurePackages, root } from './ensure.mjs';

function runTypeScript(program, args = []) {
  const done = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

ensurePackages();
if (ensureChromium() === undefined) process.exit(1);
console.log('Building the extension …');
runTypeScript('src/cli/build.ts');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
runTypeScript(hasDisplay ? 'scripts/open-browser.ts' : 'scripts/visit.ts');
