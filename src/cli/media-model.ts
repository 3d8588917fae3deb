import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { type TensorHeader, writeWeights } from '../judge/engine/weights';
import { projectRoot } from './project-root';

interface ShippedModel {
  readonly weightsManifest: readonly {
    readonly weights: readonly {
      readonly name: string;
      readonly shape: readonly number[];
      readonly quantization: { readonly min: number; readonly scale: number; readonly dtype: string };
    }[];
  }[];
}

/** Width of the scale between the arithmetic of a model and its quantised bytes; all of it is `uint8` here. */
const dtype = 'uint8';

/** The small MobileNetV2 of the package nsfwjs (MIT) as one file. Throws when the package holds another model. */
export function mediaModel(): Uint8Array {
  const require = createRequire(import.meta.url);
  const folder = join(projectRoot, 'node_modules', 'nsfwjs', 'dist', 'models', 'mobilenet_v2');
  const { weightsManifest } = require(join(folder, 'model.min.js')) as ShippedModel;
  const bytes = Buffer.from(require(join(folder, 'group1-shard1of1.min.js')) as string, 'base64');
  const headers = weightsManifest
    .flatMap(({ weights }) => weights)
    .map(({ name, shape, quantization }): TensorHeader => {
      if (quantization.dtype !== dtype) throw new Error(`${name} is not stored in bytes`);
      return { name, shape, min: quantization.min, scale: quantization.scale };
    });
  return writeWeights(headers, bytes);
}

/** Compiles the classifier's kernels to WebAssembly. Throws with the compiler's words when they do not compile. */
export async function mediaKernels(isRelaxed: boolean): Promise<Uint8Array> {
  const source = readFileSync(join(projectRoot, 'src', 'judge', 'engine', 'kernels.as'), 'utf8');
  let wasm: Uint8Array | undefined;
  const features = ['--enable', 'simd', ...(isRelaxed ? ['--enable', 'relaxed-simd'] : [])];
  const { error, stderr } = await asc.main(
    ['kernels.ts', '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', ...features],
    {
      readFile: (name) =>
        name === 'kernels.ts'
          ? source.replace('RELAXED: bool = false', `RELAXED: bool = ${isRelaxed}`)
          : null,
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm' && typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || wasm === undefined)
    throw new Error(`The kernels do not compile: ${stderr.toString()}`);
  return wasm;
}
