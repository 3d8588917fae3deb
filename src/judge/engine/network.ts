import { folded, type Tensor, tensorOf } from './weights';

/** One layer that runs in WebAssembly; sizes are of a square picture's edge, in pixels. */
export type Layer =
  | {
      readonly kind: 'first';
      readonly size: number;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    }
  | {
      readonly kind: 'pointwise';
      readonly pixels: number;
      readonly inputs: number;
      readonly outputs: number;
      /** Results are cut to 0…top; 0: not at all. */
      readonly top: number;
      /** Adds the picture that entered the block. */
      readonly isResidual: boolean;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    }
  | {
      readonly kind: 'depthwise';
      readonly size: number;
      readonly outSize: number;
      readonly channels: number;
      readonly stride: number;
      readonly before: number;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    };

/** Width of the picture that the model looks at. */
export const inputSize = 224;

/** MobileNetV2 (Sandler et al. 2018, table 2): channels out, blocks, stride of the first of them. */
const stages = [
  [16, 1, 1],
  [24, 2, 2],
  [32, 3, 2],
  [64, 4, 2],
  [96, 3, 1],
  [160, 3, 2],
  [320, 1, 1],
] as const;

/** The layers up to the last convolution, their weights folded and packed as the kernels want them. */
export function convolutions(tensors: ReadonlyMap<string, Tensor>): readonly Layer[] {
  const start = folded(tensors, 'Conv1/kernel', 'bn_Conv1');
  const layers: Layer[] = [
    { kind: 'first', size: inputSize, weights: start.kernel.values, bias: start.bias },
  ];
  let size = inputSize / 2;
  let channels = 32;
  let block = 0;
  const addPointwise = (kernel: string, norm: string, top: number, isResidual = false) => {
    const { kernel: tensor, bias } = folded(tensors, kernel, norm);
    const [, , inputs, outputs] = tensor.shape as [number, number, number, number];
    const weights = inBlocks(tensor.values, inputs, outputs);
    layers.push({ kind: 'pointwise', pixels: size * size, inputs, outputs, top, isResidual, weights, bias });
  };
  for (const [outputs, count, firstStride] of stages) {
    for (let i = 0; i < count; i++) {
      const name = block === 0 ? 'expanded_conv' : `block_${block}`;
      const stride = i === 0 ? firstStride : 1;
      if (block > 0) addPointwise(`${name}_expand/kernel`, `${name}_expand_BN`, 6);
      const { kernel, bias } = folded(tensors, `${name}_depthwise/depthwise_kernel`, `${name}_depthwise_BN`);
      // Stride 2 pads one row and column below and right, stride 1 all around.
      const sizes = { size, outSize: size / stride, channels: kernel.shape[2]!, stride, before: 2 - stride };
      layers.push({ kind: 'depthwise', ...sizes, weights: kernel.values, bias });
      size /= stride;
      addPointwise(`${name}_project/kernel`, `${name}_project_BN`, 0, stride === 1 && channels === outputs);
      channels = outputs;
      block += 1;
    }
  }
  addPointwise('Conv_1/kernel', 'Conv_1_bn', 6);
  return layers;
}

/** The last, small layers: values in, values out. */
export function dense(
  tensors: ReadonlyMap<string, Tensor>,
  name: string,
): (input: Float32Array) => Float32Array {
  const { shape, values } = tensorOf(tensors, `${name}/kernel`);
  const bias = tensorOf(tensors, `${name}/bias`).values;
  const [inputs, outputs] = shape as [number, number];
  return (input) => {
    const sums = Float32Array.from(bias);
    for (let i = 0; i < inputs; i++) {
      const x = input[i]!;
      if (x === 0) continue;
      for (let o = 0, w = i * outputs; o < outputs; o++) sums[o]! += x * values[w + o]!;
    }
    return sums;
  };
}

/** `[inputs][outputs]` to `[outputs / 8][inputs][8]`. */
function inBlocks(values: Float32Array, inputs: number, outputs: number): Float32Array {
  const packed = new Float32Array(values.length);
  let at = 0;
  for (let block = 0; block < outputs; block += 8) {
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < 8; o++) packed[at++] = values[i * outputs + block + o]!;
    }
  }
  return packed;
}
