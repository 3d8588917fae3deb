import { flagScore } from '../core/media/thresholds';
import { decode } from './decode';
import { createEngine, type Engine } from './engine/engine';
import type { Look, Task } from './look';

const packaged = async (path: string) =>
  new Uint8Array(await (await fetch(new URL(path, location.origin))).arrayBuffer());

async function load(): Promise<Engine> {
  const [model, relaxed] = await Promise.all([
    packaged('/models/media.bin'),
    packaged('/models/kernels-relaxed.wasm'),
  ]);
  // Fused multiply-add where the processor and the browser have it; plain SIMD everywhere else.
  const kernels = WebAssembly.validate(relaxed) ? relaxed : await packaged('/models/kernels.wasm');
  return createEngine(kernels, model);
}

let engine: Promise<Engine> | undefined;

/** Decodes a picture and runs the classifier on it: some 30 ms of one core. Total. */
export async function lookAt(task: Task): Promise<Look> {
  let see: Engine;
  try {
    engine ??= load();
    see = await engine;
  } catch (error) {
    console.error('[pictures]', error);
    engine = undefined;
    return { reason: 'unavailable' };
  }
  try {
    const pictures = await decode(task.bytes);
    // Of a moving picture the worst frame counts.
    return { score: Math.max(...pictures.map((pixels) => flagScore(see(pixels)))) };
  } catch {
    return { reason: 'unreadable' };
  }
}
