import { convolutions, dense, inputSize, type Layer } from './network';
import { readWeights } from './weights';

/** Probabilities of the five classes the model knows; they add up to 1. */
export interface Classes {
  readonly drawing: number;
  readonly hentai: number;
  readonly neutral: number;
  readonly porn: number;
  readonly sexy: number;
}

interface Kernels {
  readonly memory: WebAssembly.Memory;
  first(from: number, to: number, weights: number, bias: number, size: number): void;
  pointwise(...args: number[]): void;
  depthwise(...args: number[]): void;
}

/** Looks at a picture of 224×224 RGB bytes, row by row. */
export type Engine = (pixels: Uint8Array) => Classes;

const pageBytes = 65_536;

/**
 * @param kernels the compiled kernels: with or without relaxed SIMD, the results differ in the last digits only
 * @param model the model file
 * @throws Error when the browser lacks SIMD, or the model is damaged
 */
export async function createEngine(kernels: BufferSource, model: Uint8Array): Promise<Engine> {
  const tensors = readWeights(model);
  const layers = convolutions(tensors);
  const { instance } = await WebAssembly.instantiate(kernels, {});
  const { memory, ...run } = instance.exports as unknown as Kernels;
  const laid = layOut(memory, layers);
  const last = layers.at(-1) as Extract<Layer, { kind: 'pointwise' }>;
  const [one, two, three] = ['dense_1', 'dense_2', 'dense_3'].map((name) => dense(tensors, name)) as [
    Dense,
    Dense,
    Dense,
  ];
  return (pixels) => {
    const input = new Float32Array(memory.buffer, laid.input, inputSize * inputSize * 3);
    for (let i = 0; i < input.length; i++) input[i] = pixels[i]! / 255;
    let block = 0;
    let from = laid.input;
    for (const { layer, weights, bias, to } of laid.steps) {
      // A block's first layer widens; what entered it is what a residual layer adds at its end.
      if (layer.kind === 'pointwise' && layer.top > 0) block = from;
      runLayer(run, layer, from, to, weights, bias, block);
      from = to;
    }
    const features = mean(new Float32Array(memory.buffer, from, last.pixels * last.outputs), last.outputs);
    return classesOf(softmax(three(relu(two(relu(one(features)))))));
  };
}

type Dense = ReturnType<typeof dense>;

function runLayer(
  run: Omit<Kernels, 'memory'>,
  layer: Layer,
  from: number,
  to: number,
  weights: number,
  bias: number,
  block: number,
): void {
  if (layer.kind === 'first') run.first(from, to, weights, bias, layer.size);
  else if (layer.kind === 'depthwise') {
    const { size, channels, stride, before, outSize } = layer;
    run.depthwise(from, to, weights, bias, size, channels, stride, before, outSize);
  } else {
    const { pixels, inputs, outputs, top, isResidual } = layer;
    run.pointwise(from, to, weights, bias, pixels, inputs, outputs, top, isResidual ? block : 0);
  }
}

interface Step {
  readonly layer: Layer;
  readonly weights: number;
  readonly bias: number;
  readonly to: number;
}

/** Weights one after the other, then four pictures in turn: a block's entry must outlive its three layers. */
function layOut(memory: WebAssembly.Memory, layers: readonly Layer[]): { input: number; steps: Step[] } {
  let at = 1024;
  const place = (bytes: number) => {
    const here = at;
    at += (bytes + 15) & ~15;
    return here;
  };
  const placed = layers.map((layer) => ({
    layer,
    weights: place(layer.weights.byteLength),
    bias: place(layer.bias.byteLength),
  }));
  const largest = Math.max(inputSize * inputSize * 3, ...layers.map(valuesOf)) * 4;
  const pictures = [0, 1, 2, 3].map(() => place(largest));
  memory.grow(Math.max(0, Math.ceil((at - memory.buffer.byteLength) / pageBytes)));
  for (const { layer, weights, bias } of placed) {
    new Float32Array(memory.buffer, weights, layer.weights.length).set(layer.weights);
    new Float32Array(memory.buffer, bias, layer.bias.length).set(layer.bias);
  }
  const steps = placed.map((step, index) => ({ ...step, to: pictures[(index + 1) % 4]! }));
  return { input: pictures[0]!, steps };
}

/** How many values a layer writes. */
function valuesOf(layer: Layer): number {
  if (layer.kind === 'first') return (layer.size / 2) ** 2 * 32;
  if (layer.kind === 'depthwise') return layer.outSize ** 2 * layer.channels;
  return layer.pixels * layer.outputs;
}

function mean(values: Float32Array, channels: number): Float32Array {
  const sums = new Float32Array(channels);
  for (let i = 0; i < values.length; i++) sums[i % channels]! += values[i]!;
  return sums.map((sum) => (sum * channels) / values.length);
}

function relu(values: Float32Array): Float32Array {
  return values.map((value) => Math.max(0, value));
}

function softmax(values: Float32Array): number[] {
  const top = Math.max(...values);
  const powers = Array.from(values, (value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

/** In the order of the model's last layer. */
function classesOf(values: readonly number[]): Classes {
  const [drawing, hentai, neutral, porn, sexy] = values as [number, number, number, number, number];
  return { drawing, hentai, neutral, porn, sexy };
}
