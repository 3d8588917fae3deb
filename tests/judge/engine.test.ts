import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { mediaKernels, mediaModel } from '../../src/cli/media-model';
import { flagScore, thresholdOf } from '../../src/core/media/thresholds';
import { createEngine, type Engine } from '../../src/judge/engine/engine';
import { projectRoot } from '../browser/harness/project';
import { referenceModel } from './reference-model';

const side = 224;
const model = mediaModel();

/** Nearest neighbour, RGB on white. */
function pixelsOf(file: string): Uint8Array {
  const { width, height, data, channels, palette } = decode(readFileSync(file));
  const at = (x: number, y: number, c: number) => {
    const i = y * width + x;
    if (palette !== undefined) return palette[data[i]!]![c]!;
    const value = data[i * channels + (channels < 3 ? 0 : c)]!;
    const alpha = channels === 4 ? data[i * 4 + 3]! / 255 : 1;
    return Math.round(value * alpha + 255 * (1 - alpha));
  };
  return Uint8Array.from({ length: side * side * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % side, Math.floor(i / 3 / side)];
    return at(Math.floor((x * width) / side), Math.floor((y * height) / side), i % 3);
  });
}

const pattern = (value: (x: number, y: number, c: number) => number) =>
  Uint8Array.from({ length: side * side * 3 }, (_, i) =>
    value(Math.floor(i / 3) % side, Math.floor(i / 3 / side), i % 3),
  );

const below = (folder: string) =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.png'))
    .map((name): [string, Uint8Array] => [name, pixelsOf(join(projectRoot, folder, name))]);

const flagged = below('tests/fixtures/flagged');
const pictures: [string, Uint8Array][] = [
  ['white', pattern(() => 255)],
  ['black', pattern(() => 0)],
  ['gradient', pattern((x, y, c) => (x + y * (c + 1)) % 256)],
  ['noise', pattern((x, y, c) => (x * 7919 + y * 104_729 + c * 1299) % 251)],
  ['rings', pattern((x, y) => (Math.hypot(x - 112, y - 112) * 9) % 256)],
  ...below('tests/fixtures/benign'),
  ...flagged,
];

/** Node 20 takes relaxed SIMD only when asked to. */
setFlagsFromString('--experimental-wasm-relaxed-simd');

describe.each([
  ['plain SIMD', false],
  ['relaxed SIMD', true],
])('the classifier with %s', (_, isRelaxed) => {
  let engine: Engine;
  let reference: (pixels: Uint8Array) => number[];
  beforeAll(async () => {
    const kernels = (await mediaKernels(isRelaxed)) as BufferSource;
    expect(WebAssembly.validate(kernels)).toBe(true);
    engine = await createEngine(kernels, model);
    reference = await referenceModel();
  }, 120_000);

  it.each(pictures)('agrees with TensorFlow.js on the same weights: %s', (_name, pixels) => {
    const { drawing, hentai, neutral, porn, sexy } = engine(pixels);
    const expected = reference(pixels);
    [drawing, hentai, neutral, porn, sexy].forEach((value, index) => {
      expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-3);
    });
  });

  it('flags the patterns made to be flagged, and no drawing of a boat', () => {
    const threshold = thresholdOf({ profile: '7-11', veilStrictness: 'usual' });
    for (const [name, pixels] of flagged)
      expect([name, flagScore(engine(pixels)) > threshold]).toEqual([name, true]);
    for (const [name, pixels] of below('tests/fixtures/benign')) {
      expect([name, flagScore(engine(pixels)) < threshold]).toEqual([name, true]);
    }
  });

  it('refuses a model that is cut short', async () => {
    const kernels = (await mediaKernels(isRelaxed)) as BufferSource;
    await expect(createEngine(kernels, model.subarray(0, 100_000))).rejects.toThrow('cut short');
  });
});
