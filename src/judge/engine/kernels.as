// The arithmetic of the picture classifier, in AssemblyScript: three kernels over 32-bit floats, channels last. The
// build compiles it twice, with and without relaxed SIMD (see compile.ts). Pointers are bytes into one memory that
// the caller lays out; nothing is allocated here. Every channel count of the network is a multiple of eight.

const RELAXED: bool = false;

@inline
function madd(a: v128, b: v128, sum: v128): v128 {
  if (RELAXED) return v128.relaxed_madd<f32>(a, b, sum);
  return f32x4.add(f32x4.mul(a, b), sum);
}

@inline
function bounded(x: v128, top: f32): v128 {
  return f32x4.min(f32x4.max(x, f32x4.splat(0)), f32x4.splat(top));
}

@inline
function put(to: usize, x: v128, top: f32, add: usize): void {
  let value = x;
  if (top > 0) value = bounded(value, top);
  if (add != 0) value = f32x4.add(value, v128.load(add));
  v128.store(to, value);
}

/**
 * A 1×1 convolution: every pixel's `inputs` channels to `outputs`. Weights stand in blocks of eight outputs,
 * `[outputs / 8][inputs][8]`. `top` > 0 cuts the result to 0…top; `add` is a picture of the same size that is added
 * after, 0 for none.
 */
export function pointwise(
  from: usize, to: usize, weights: usize, bias: usize,
  pixels: i32, inputs: i32, outputs: i32, top: f32, add: usize,
): void {
  const inStep: usize = <usize>inputs << 2;
  const outStep: usize = <usize>outputs << 2;
  const whole = pixels & ~3;
  for (let block = 0; block < outputs; block += 8) {
    const w0: usize = weights + <usize>(block * inputs) * 4;
    const b0 = v128.load(bias + (<usize>block << 2));
    const b1 = v128.load(bias + (<usize>block << 2), 16);
    let out: usize = to + (<usize>block << 2);
    let plus: usize = add == 0 ? 0 : add + (<usize>block << 2);
    let at: usize = from;
    for (let pixel = 0; pixel < whole; pixel += 4) {
      let p00 = b0, p01 = b1, p10 = b0, p11 = b1, p20 = b0, p21 = b1, p30 = b0, p31 = b1;
      let w: usize = w0;
      let a: usize = at;
      const a1 = inStep, a2 = inStep * 2, a3 = inStep * 3;
      const end: usize = at + inStep;
      while (a < end) {
        const k0 = v128.load(w);
        const k1 = v128.load(w, 16);
        const x0 = v128.load32_splat(a);
        p00 = madd(x0, k0, p00);
        p01 = madd(x0, k1, p01);
        const x1 = v128.load32_splat(a + a1);
        p10 = madd(x1, k0, p10);
        p11 = madd(x1, k1, p11);
        const x2 = v128.load32_splat(a + a2);
        p20 = madd(x2, k0, p20);
        p21 = madd(x2, k1, p21);
        const x3 = v128.load32_splat(a + a3);
        p30 = madd(x3, k0, p30);
        p31 = madd(x3, k1, p31);
        w += 32;
        a += 4;
      }
      put(out, p00, top, plus);
      put(out + 16, p01, top, plus == 0 ? 0 : plus + 16);
      put(out + outStep, p10, top, plus == 0 ? 0 : plus + outStep);
      put(out + outStep + 16, p11, top, plus == 0 ? 0 : plus + outStep + 16);
      put(out + outStep * 2, p20, top, plus == 0 ? 0 : plus + outStep * 2);
      put(out + outStep * 2 + 16, p21, top, plus == 0 ? 0 : plus + outStep * 2 + 16);
      put(out + outStep * 3, p30, top, plus == 0 ? 0 : plus + outStep * 3);
      put(out + outStep * 3 + 16, p31, top, plus == 0 ? 0 : plus + outStep * 3 + 16);
      out += outStep * 4;
      if (plus != 0) plus += outStep * 4;
      at += inStep * 4;
    }
    for (let pixel = whole; pixel < pixels; pixel++) {
      let p0 = b0, p1 = b1;
      let w: usize = w0;
      for (let a: usize = at, end: usize = at + inStep; a < end; a += 4) {
        const x = v128.load32_splat(a);
        p0 = madd(x, v128.load(w), p0);
        p1 = madd(x, v128.load(w, 16), p1);
        w += 32;
      }
      put(out, p0, top, plus);
      put(out + 16, p1, top, plus == 0 ? 0 : plus + 16);
      out += outStep;
      if (plus != 0) plus += outStep;
      at += inStep;
    }
  }
}

/**
 * A 3×3 convolution of every channel with itself. `before` is the padding above and left (what is below and right
 * follows from the sizes); weights `[3][3][channels]`; the result is cut to 0…6.
 */
export function depthwise(
  from: usize, to: usize, weights: usize, bias: usize,
  size: i32, channels: i32, stride: i32, before: i32, outSize: i32,
): void {
  const step: usize = <usize>channels << 2;
  let out: usize = to;
  for (let oy = 0; oy < outSize; oy++) {
    const y0 = oy * stride - before;
    const ky0 = max(0, -y0), ky1 = min(3, size - y0);
    for (let ox = 0; ox < outSize; ox++) {
      const x0 = ox * stride - before;
      const kx0 = max(0, -x0), kx1 = min(3, size - x0);
      for (let c: usize = 0; c < step; c += 16) {
        let sum = v128.load(bias + c);
        for (let ky = ky0; ky < ky1; ky++) {
          let a: usize = from + <usize>((y0 + ky) * size + x0 + kx0) * step + c;
          let w: usize = weights + <usize>(ky * 3 + kx0) * step + c;
          for (let kx = kx0; kx < kx1; kx++) {
            sum = madd(v128.load(a), v128.load(w), sum);
            a += step;
            w += step;
          }
        }
        v128.store(out + c, bounded(sum, 6));
      }
      out += step;
    }
  }
}

/** The first layer: 3×3, stride 2, three channels to 32, one row and column of padding below and right; 0…6. */
export function first(from: usize, to: usize, weights: usize, bias: usize, size: i32): void {
  const outSize = size >> 1;
  let out: usize = to;
  for (let oy = 0; oy < outSize; oy++) {
    const rows = min(3, size - oy * 2);
    for (let ox = 0; ox < outSize; ox++) {
      const columns = min(3, size - ox * 2);
      let s0 = v128.load(bias), s1 = v128.load(bias, 16), s2 = v128.load(bias, 32), s3 = v128.load(bias, 48);
      let s4 = v128.load(bias, 64), s5 = v128.load(bias, 80), s6 = v128.load(bias, 96), s7 = v128.load(bias, 112);
      for (let ky = 0; ky < rows; ky++) {
        let a: usize = from + <usize>((oy * 2 + ky) * size + ox * 2) * 12;
        let w: usize = weights + <usize>(ky * 9) * 128;
        for (let k = 0, n = columns * 3; k < n; k++) {
          const x = v128.load32_splat(a);
          s0 = madd(x, v128.load(w), s0);
          s1 = madd(x, v128.load(w, 16), s1);
          s2 = madd(x, v128.load(w, 32), s2);
          s3 = madd(x, v128.load(w, 48), s3);
          s4 = madd(x, v128.load(w, 64), s4);
          s5 = madd(x, v128.load(w, 80), s5);
          s6 = madd(x, v128.load(w, 96), s6);
          s7 = madd(x, v128.load(w, 112), s7);
          a += 4;
          w += 128;
        }
      }
      v128.store(out, bounded(s0, 6));
      v128.store(out, bounded(s1, 6), 16);
      v128.store(out, bounded(s2, 6), 32);
      v128.store(out, bounded(s3, 6), 48);
      v128.store(out, bounded(s4, 6), 64);
      v128.store(out, bounded(s5, 6), 80);
      v128.store(out, bounded(s6, 6), 96);
      v128.store(out, bounded(s7, 6), 112);
      out += 128;
    }
  }
}
