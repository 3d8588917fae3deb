/** A tensor of the model file, as 32-bit floats. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What the header of a model file says of one tensor: value = min + scale × byte. */
export interface TensorHeader {
  readonly name: string;
  readonly shape: readonly number[];
  readonly min: number;
  readonly scale: number;
}

/**
 * Reads a model file: length of the header (4 bytes, little endian), the header as JSON, then one byte a value in the
 * order of the header.
 * @throws Error when the file is cut short or not a model
 */
export function readWeights(bytes: Uint8Array): ReadonlyMap<string, Tensor> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as TensorHeader[];
  const tensors = new Map<string, Tensor>();
  let at = 4 + length;
  for (const { name, shape, min, scale } of header) {
    const size = shape.reduce((product, each) => product * each, 1);
    if (at + size > bytes.length) throw new Error('The model file is cut short');
    const values = new Float32Array(size);
    for (let i = 0; i < size; i++) values[i] = min + scale * bytes[at + i]!;
    tensors.set(name, { shape, values });
    at += size;
  }
  return tensors;
}

/** Writes a model file out of the tensors' headers and bytes. */
export function writeWeights(headers: readonly TensorHeader[], values: Uint8Array): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(headers));
  const file = new Uint8Array(4 + header.length + values.length);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, 4);
  file.set(values, 4 + header.length);
  return file;
}

/** A convolution with its batch normalisation folded in: one weight and one bias a channel are left. */
export function folded(
  tensors: ReadonlyMap<string, Tensor>,
  kernel: string,
  norm: string,
): { readonly kernel: Tensor; readonly bias: Float32Array } {
  const tensor = tensorOf(tensors, kernel);
  const [gamma, beta, mean, variance] = ['gamma', 'beta', 'moving_mean', 'moving_variance'].map(
    (part) => tensorOf(tensors, `${norm}/${part}`).values,
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const channels = gamma.length;
  const factor = gamma.map((g, c) => g / Math.sqrt(variance[c]! + epsilon));
  return {
    kernel: { shape: tensor.shape, values: tensor.values.map((w, i) => w * factor[i % channels]!) },
    bias: beta.map((b, c) => b - mean[c]! * factor[c]!),
  };
}

/** As the model's layers have it. */
const epsilon = 0.001;

/** @throws Error when the model has no such tensor */
export function tensorOf(tensors: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const tensor = tensors.get(name);
  if (tensor === undefined) throw new Error(`The model has no ${name}`);
  return tensor;
}
