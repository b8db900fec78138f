import { exp2, log2, total } from './vectors';

/** The logarithm of (1 - p) + p 2^v for p = e / sum and 1 - p = o / sum, by the smaller exponential t = 2^-|v|. */
// @inline
function moved(e: v128, o: v128, sum: v128, t: v128, up: boolean, plus: v128): v128 {
  const mixed = up ? f32x4.add(e, f32x4.mul(o, t)) : f32x4.add(o, f32x4.mul(e, t));
  return f32x4.add(plus, log2(f32x4.div(mixed, sum)));
}

/** Adds what members of the second layer change in the loss of an image: each logit alone moved by v. */
export function outputMembers(exponentials: usize, sum: f32, v: f32, label: usize, outputs: usize): void {
  const e0 = v128.load(exponentials);
  const e1 = v128.load(exponentials, 16);
  const e2 = v128.load(exponentials, 32);
  const whole = f32x4.splat(sum);
  let o0 = f32x4.sub(whole, e0);
  let o1 = f32x4.sub(whole, e1);
  let o2 = f32x4.sub(whole, e2);
  // The largest exponential is 1. Where the rest is small, it is added up instead: a difference would lose its digits.
  if (sum < 1.5) {
    const one = f32x4.splat(1);
    const s0 = f32x4.eq(e0, one);
    const s1 = f32x4.eq(e1, one);
    const s2 = f32x4.eq(e2, one);
    const others = f32x4.splat(
      total(f32x4.add(v128.andnot(e0, s0), f32x4.add(v128.andnot(e1, s1), v128.andnot(e2, s2)))),
    );
    o0 = v128.bitselect(others, o0, s0);
    o1 = v128.bitselect(others, o1, s1);
    o2 = v128.bitselect(others, o2, s2);
  }
  const t = exp2(f32x4.splat(max<f32>(-abs(v), -126)));
  const up = v > 0;
  const plus = f32x4.splat(up ? v : 0);
  v128.store(outputs, f32x4.add(v128.load(outputs), moved(e0, o0, whole, t, up, plus)));
  v128.store(outputs, f32x4.add(v128.load(outputs, 16), moved(e1, o1, whole, t, up, plus)), 16);
  v128.store(outputs, f32x4.add(v128.load(outputs, 32), moved(e2, o2, whole, t, up, plus)), 32);
  store<f32>(outputs + label, load<f32>(outputs + label) - v);
}
