import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeLines } from '../../src/cli/judge-lines';
import type { Judgement } from '../../src/core/plan/judgement';

const judged = (line: string): Judgement => ({
  verdict: 'allow',
  category: line === '' ? undefined : 'games',
  layer: 'default',
  detail: `<${line}>`,
});

async function run(chunks: readonly (string | Uint8Array)[], highWaterMark = 16_384) {
  let text = '';
  let mostPending = 0;
  const output = new Writable({
    highWaterMark,
    write(chunk: Buffer, _, done) {
      mostPending = Math.max(mostPending, output.writableLength);
      text += chunk.toString();
      setImmediate(done);
    },
  });
  const input = new PassThrough();
  const ended = judgeLines(input, output, judged);
  for (const chunk of chunks) input.write(chunk);
  input.end();
  await ended;
  await new Promise((done) => output.end(done));
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return { lines: lines.map((line) => JSON.parse(line) as Judgement & { input: string }), mostPending };
}

describe('judging line by line', () => {
  test('one object a line, same order, whatever the lines and wherever they are cut', async () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 20 })
      .filter((text) => !/[\n\r]|[\ud800-\udfff]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.nat(50), async (lines, cut) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
        const { lines: found } = await run([bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(found.map((each) => each.input)).toEqual(lines);
      }),
      { numRuns: 50 },
    );
  });

  test('keys and their order are the contract', async () => {
    const { lines } = await run(['"quoted"\n\n']);
    expect(JSON.stringify(lines[0])).toBe(
      '{"input":"\\"quoted\\"","verdict":"allow","category":"games","layer":"default","detail":"<\\"quoted\\">"}',
    );
    expect(lines[1]).toEqual({ input: '', verdict: 'allow', category: null, layer: 'default', detail: '<>' });
  });

  test('CRLF, a last line without end, and bytes that are no text', async () => {
    const { lines } = await run(['a\r\nb\r\n', Uint8Array.of(0xff, 0xfe), '\nlast']);
    expect(lines.map((line) => line.input)).toEqual(['a', 'b', '\ufffd\ufffd', 'last']);
    expect((await run([])).lines).toEqual([]);
  });

  test('a line longer than any address is cut off', async () => {
    const piece = 'x'.repeat(1 << 20);
    const { lines } = await run([...Array.from({ length: 12 }, () => piece), '\nnext\n']);
    expect(lines.map((line) => line.input.length)).toEqual([2 * 1024 * 1024 + 1, 4]);
  });

  test('waits for a slow reader', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `site${index}.example\n`).join('');
    const { lines, mostPending } = await run([many], 1024);
    expect(lines.length).toBe(20_000);
    expect(mostPending).toBeLessThan(200_000);
  });
});
