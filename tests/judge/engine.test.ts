import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { mediaKernels, mediaModel } from '../../src/cli/media-model';
import { flagScore, thresholdOf } from '../../src/core/media/thresholds';
import { createEngine, type Engine } from '../../src/judge/engine/engine';
import { projectRoot } from '../browser/harness/project';

const side = 224;
const model = mediaModel();

/** The model as its package gives it to TensorFlow.js, on whose arithmetic everybody agrees. */
async function referenceModel(): Promise<(pixels: Uint8Array) => number[]> {
  const require = createRequire(import.meta.url);
  const folder = join(projectRoot, 'node_modules', 'nsfwjs', 'dist', 'models', 'mobilenet_v2');
  const { modelTopology, weightsManifest } = require(join(folder, 'model.min.js'));
  const bytes = Buffer.from(require(join(folder, 'group1-shard1of1.min.js')), 'base64');
  const weightSpecs = weightsManifest.flatMap((each: { weights: unknown[] }) => each.weights);
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const layers = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
  return (pixels) =>
    tf.tidy(() => {
      const input = tf.tensor3d(pixels, [side, side, 3], 'int32').toFloat().div(255).expandDims(0);
      return [...(layers.predict(input) as tf.Tensor).dataSync()];
    });
}

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

describe('the classifier', () => {
  let plain: Engine;
  let reference: (pixels: Uint8Array) => number[];
  beforeAll(async () => {
    setWasmPaths(join(projectRoot, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist', '/'));
    await tf.setBackend('wasm');
    expect(tf.getBackend()).toBe('wasm');
    plain = await createEngine((await mediaKernels(false)) as BufferSource, model);
    reference = await referenceModel();
  });

  it.each(pictures)('agrees with TensorFlow.js on the same weights: %s', (_name, pixels) => {
    const { drawing, hentai, neutral, porn, sexy } = plain(pixels);
    const expected = reference(pixels);
    [drawing, hentai, neutral, porn, sexy].forEach((value, index) => {
      expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-3);
    });
  });

  it('flags the patterns made to be flagged, and no drawing of a boat', () => {
    const threshold = thresholdOf({ profile: '7-11', veilStrictness: 'usual' });
    for (const [name, pixels] of flagged)
      expect([name, flagScore(plain(pixels)) > threshold]).toEqual([name, true]);
    for (const [name, pixels] of below('tests/fixtures/benign')) {
      expect([name, flagScore(plain(pixels)) < threshold]).toEqual([name, true]);
    }
  });

  it('has kernels for relaxed SIMD that say what they need', async () => {
    const relaxed = await mediaKernels(true);
    expect(relaxed.length).toBeGreaterThan(1000);
    // Node 20 knows no relaxed SIMD unless it is asked to: the same question picks the plain kernels in a browser.
    if (!WebAssembly.validate(relaxed as BufferSource)) return;
    const engine = await createEngine(relaxed as BufferSource, model);
    for (const [, pixels] of flagged)
      expect(flagScore(engine(pixels))).toBeCloseTo(flagScore(plain(pixels)), 3);
  });

  it('refuses a model that is cut short', async () => {
    const kernels = (await mediaKernels(false)) as BufferSource;
    await expect(createEngine(kernels, model.subarray(0, 100_000))).rejects.toThrow('cut short');
  });
});
