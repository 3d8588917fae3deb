import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCounts } from '../../src/core/counts/counts-file';
import { noCounts } from '../../src/core/counts/month-counts';

const work = mkdtempSync(join(tmpdir(), 'mam-xanh-term-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const fileOf = (at: number, stops: number) =>
  writeCounts([
    {
      id: `may-${at}`.padEnd(22, '_'),
      school: 'Trường THCS Ví Dụ',
      district: '',
      months: [
        {
          ...noCounts('2026-09'),
          days: 3,
          stops: { games: stops },
          hours: noCounts('2026-09').hours.map((zero, hour) => (hour === 9 ? stops : zero)),
        },
      ],
    },
  ]);

async function term(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/term.ts', ...args]);
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('npm run term', () => {
  it('merges files and folders, each computer once', async () => {
    const folder = mkdtempSync(join(work, 'all-'));
    for (let at = 0; at < 6; at += 1) writeFileSync(join(folder, `may-${at}.json`), fileOf(at, 10 + at));
    // The first computer's file of a week before, kept under another name.
    writeFileSync(join(folder, 'cu.json'), fileOf(0, 4));
    const out = join(folder, 'out');
    const { code, stdout } = await term(folder, join(folder, 'may-3.json'), '--out', out);
    expect(code).toBe(0);
    expect(stdout).toContain('2026-2027-1');
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(report.total).toMatchObject({ machines: 6, days: 18, stops: 75 });
    expect(readdirSync(out)).toContain('bao-cao.html');
    // What came out goes in again and changes nothing.
    const again = join(folder, 'again');
    await term(join(out, 'counts.json'), join(folder, 'cu.json'), '--out', again);
    expect(readFileSync(join(again, 'counts.json'), 'utf8')).toBe(
      readFileSync(join(out, 'counts.json'), 'utf8'),
    );
  });

  it('names a file that is cut short and writes nothing; --skip leaves it out', async () => {
    const folder = mkdtempSync(join(work, 'broken-'));
    writeFileSync(join(folder, 'good.json'), fileOf(1, 5));
    writeFileSync(join(folder, 'cut.json'), fileOf(2, 5).slice(0, 90));
    const out = join(folder, 'out');
    const refused = await term(folder, '--out', out);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/cut\.json không phải JSON[\s\S]*cut\.json is no JSON/);
    expect(readdirSync(folder)).not.toContain('out');
    expect((await term(folder, '--out', out, '--skip')).code).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).total.machines).toBe(1);
  });

  it('says what it does not understand', async () => {
    const file = join(mkdtempSync(join(work, 'asked-')), 'may-1.json');
    writeFileSync(file, fileOf(1, 11));
    expect((await term(file, '--out', work, '--period', 'hè')).stderr).toContain('2026-Q4');
    expect((await term(file, '--out', work, '--k', '1')).stderr).toContain('--k');
    expect((await term(file, '--out', join(work, 'x'), '--school', 'Khác')).stderr).toContain('no counts');
    expect((await term()).code).toBe(2);
  });
});
