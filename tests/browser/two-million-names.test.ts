import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost, projectRoot } from './harness/project';

/** Names nobody has: two million of them, a million in each of two categories. */
const nameOf = (at: number) => `ten-${(at * 7919).toString(36)}-${at.toString(36)}.example`;
const million = 1_000_000;

let folder: string;
let guarded: Guarded;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mam-xanh-two-million-'));
  const lists = join(folder, 'lists');
  mkdirSync(lists);
  for (const [at, category] of ['adult', 'gambling'].entries()) {
    const names = Array.from({ length: million }, (_, index) => nameOf(at * million + index));
    writeFileSync(join(lists, `${category}.txt`), `${names.join('\n')}\n`);
  }
  const args = [
    join(projectRoot, 'scripts', 'run.mjs'),
    'src/cli/build.ts',
    '--lists',
    lists,
    '--out',
    folder,
  ];
  const build = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
  guarded = await Guarded.open(join(folder, 'chromium'));
}, 240_000);
beforeEach(() => guarded.loopback.reset());
afterAll(async () => {
  await guarded.close();
  rmSync(folder, { recursive: true, force: true });
});

it('compiled in at build time, stop before a byte has left, the first, the last and any other', async () => {
  expect((await guarded.guardian.send('status/read', {})).names).toBeGreaterThan(2 * million);
  for (const at of [0, 1, 777_777, million - 1, million, 2 * million - 1]) {
    const host = nameOf(at);
    const category = at < million ? 'adult' : 'gambling';
    await guarded.stopAt(`https://${host}/`, { verdict: 'block', category, layer: 'list', host });
    await guarded.expectNoByteTo(host);
  }
});

it('leave ordinary sites and the bundled lists as they were', async () => {
  await guarded.openAt(`https://${nameOf(2 * million)}/`);
  await guarded.openAt('https://tin-tuc.test/');
  const host = listedHost('gambling');
  await guarded.stopAt(`https://${host}/`, { verdict: 'block', category: 'gambling', host });
  await guarded.expectNoByteTo(host);
});

it('are let go and taken up again with a verdict', async () => {
  const host = nameOf(5);
  await guarded.guardian.set({ categories: { adult: 'allow' } });
  await guarded.openAt(`https://${host}/`);
  await guarded.guardian.set({ categories: {} });
  guarded.loopback.reset();
  await guarded.stopAt(`https://${host}/`, { verdict: 'block', category: 'adult', host });
  await guarded.expectNoByteTo(host);
});
