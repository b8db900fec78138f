import { ACTIVATION, BIASES, int, ptr, STRIDE, UNITS, WEIGHTS } from './memory';
import { activate, atLeast, exp2, largest, log2, total } from './vectors';

/** The outputs of hidden units and the logits of `count` images: two at a time, six sums that do not wait for each other. */
export function forward(sums: usize, hidden: usize, logits: usize, count: i32): void {
  const activation = int(ACTIVATION);
  const bytes = (<usize>int(STRIDE)) << 2;
  const row = bytes + 64;
  const used = (<usize>((int(UNITS) + 3) & ~3)) << 2;
  const biases = ptr(BIASES);
  const weights = ptr(WEIGHTS);
  for (let i = 0; i < count; i += 2) {
    const s = sums + <usize>i * bytes;
    // An odd last image is done twice.
    const next = i + 1 < count ? 1 : 0;
    const ha = hidden + <usize>i * row;
    const hb = ha + next * row;
    for (let at: usize = 0; at < used; at += 16) {
      v128.store(ha + at, activate(activation, v128.load(s + at)));
      v128.store(hb + at, activate(activation, v128.load(s + next * bytes + at)));
    }
    let a0 = v128.load(biases);
    let a1 = v128.load(biases, 16);
    let a2 = v128.load(biases, 32);
    let b0 = a0;
    let b1 = a1;
    let b2 = a2;
    let w = weights;
    for (let at: usize = 0; at < used; at += 4) {
      const w0 = v128.load(w);
      const w1 = v128.load(w, 16);
      const w2 = v128.load(w, 32);
      const a = v128.load32_splat(ha + at);
      a0 = f32x4.add(a0, f32x4.mul(a, w0));
      a1 = f32x4.add(a1, f32x4.mul(a, w1));
      a2 = f32x4.add(a2, f32x4.mul(a, w2));
      const b = v128.load32_splat(hb + at);
      b0 = f32x4.add(b0, f32x4.mul(b, w0));
      b1 = f32x4.add(b1, f32x4.mul(b, w1));
      b2 = f32x4.add(b2, f32x4.mul(b, w2));
      w += 64;
    }
    const la = logits + ((<usize>i) << 6);
    v128.store(la, a0);
    v128.store(la, a1, 16);
    v128.store(la, a2, 32);
    const lb = la + (next << 6);
    v128.store(lb, b0);
    v128.store(lb, b1, 16);
    v128.store(lb, b2, 32);
  }
}

/** Smallest logarithm of a probability that `near` is given (see hidden-members). */
const FLOOR: f32 = -93;

/**
 * Turns an image's logits into logarithms of probabilities. Writes the exponentials that they come from, and the logarithms not below `FLOOR`, 16 numbers each, and returns the sum of the exponentials.
 */
export function normalise(logits: usize, out: usize): f32 {
  let z0 = v128.load(logits);
  let z1 = v128.load(logits, 16);
  let z2 = v128.load(logits, 32);
  const most = f32x4.splat(largest(f32x4.pmax(z0, f32x4.pmax(z1, z2))));
  z0 = f32x4.sub(z0, most);
  z1 = f32x4.sub(z1, most);
  z2 = f32x4.sub(z2, most);
  const e0 = exp2(atLeast(z0, -126));
  const e1 = exp2(atLeast(z1, -126));
  const e2 = exp2(atLeast(z2, -126));
  v128.store(out, e0);
  v128.store(out, e1, 16);
  v128.store(out, e2, 32);
  const sum = f32x4.splat(total(f32x4.add(e0, f32x4.add(e1, e2))));
  const norm = log2(sum);
  z0 = f32x4.sub(z0, norm);
  z1 = f32x4.sub(z1, norm);
  z2 = f32x4.sub(z2, norm);
  v128.store(logits, z0);
  v128.store(logits, z1, 16);
  v128.store(logits, z2, 32);
  v128.store(out, atLeast(z0, FLOOR), 64);
  v128.store(out, atLeast(z1, FLOOR), 80);
  v128.store(out, atLeast(z2, FLOOR), 96);
  return f32x4.extract_lane(sum, 0);
}
