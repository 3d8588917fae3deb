import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { projectRoot } from '../browser/harness/project';

const side = 224;

/** The model as its package gives it to TensorFlow.js, on whose arithmetic everybody agrees. */
export async function referenceModel(): Promise<(pixels: Uint8Array) => number[]> {
  setWasmPaths(join(projectRoot, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist', '/'));
  if (!(await tf.setBackend('wasm'))) throw new Error('TensorFlow.js has no WebAssembly here');
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
