import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/project-root';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(args: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', ...args], {
    cwd: projectRoot,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const objects = run.stdout.split('\n').filter(Boolean);
  return { code: run.status, error: run.stderr, found: objects.map((line) => JSON.parse(line)) };
}

describe('npm run check', () => {
  test('judges by the lists of a folder, a policy and what is wrong with the line', () => {
    writeFileSync(join(folder, 'gambling.txt.gz'), gzipSync('casino-of-the-test.example\n'));
    writeFileSync(join(folder, 'notes.txt'), 'x');
    const policy = join(folder, 'policy.json');
    writeFileSync(policy, JSON.stringify({ blocked: ['blocked.example'], allowed: ['allowed.example'] }));
    const lines = [
      'https://www.casino-of-the-test.example/x?y',
      '',
      'http://[bad',
      'https://blocked.example/',
      'sub.allowed.example',
    ];
    const { code, error, found } = check(['--lists', folder, '--policy', policy, '-'], lines.join('\r\n'));
    expect(code).toBe(0);
    expect(error).toContain('notes.txt');
    expect(found.map((each) => each.input)).toEqual(lines);
    expect(found.map(({ verdict, layer }) => `${verdict} ${layer}`)).toEqual([
      'block list',
      'block invalid',
      'block invalid',
      'block blocked',
      'allow allowed',
    ]);
    expect(found[0]).toMatchObject({ category: 'gambling', detail: 'casino-of-the-test.example' });
    expect(found[1]).toEqual({ input: '', verdict: 'block', category: null, layer: 'invalid', detail: '' });
  });

  test('a policy’s rules of time hold for the moment asked about', () => {
    const policy = join(folder, 'time.json');
    writeFileSync(policy, JSON.stringify({ time: { bedtime: [{ from: '21:30', to: '6:00' }] } }));
    const at = (time: string) =>
      check(['--policy', policy, '--at', `2026-11-27T${time}:00+07:00`, '-'], 'https://tin.example/')
        .found[0];
    expect(at('22:00')).toMatchObject({ verdict: 'limit', layer: 'time', detail: 'bedtime' });
    expect(at('12:00')).toMatchObject({ verdict: 'allow' });
  });

  test('texts, with --words', () => {
    const { code, found } = check(
      ['--words', '-'],
      'Nhà cái uy tín, tài xỉu đổi thưởng\n\nCon bướm đậu trên cành bưởi\n',
    );
    expect(code).toBe(0);
    expect(found.map(({ verdict, category, layer }) => `${verdict} ${category} ${layer}`)).toEqual([
      'block gambling words',
      'allow null default',
      'allow null default',
    ]);
    expect(found[0]?.detail).toContain('Nhà cái uy tín');
  });

  test.each([
    [['--nope'], 'Unknown option'],
    [['no-such-file.txt'], 'not found'],
    [['--policy', 'package-lock.txt'], 'not found'],
    [['--policy', 'README-or-not', '-'], 'not found'],
    [['--lists', 'no-such-folder'], 'not found'],
    [['--lists', 'scripts'], 'holds no'],
  ])('%j ends with code 2 and says why in both languages', (args, reason) => {
    const { code, error, found } = check(args, 'example.com\n');
    expect(code).toBe(2);
    expect(error).toContain(reason);
    expect(error.trim().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(found).toEqual([]);
  });
});
