import { atLeast, exp2, largest, log2, total } from './vectors';

/** The largest |v| on the way of `near`, where exponentials that are kept from falling below 2^-126 cost no digit. */
const REACH: f32 = 96;

/** The logarithm of (1 - p) + p 2^v for p = e / sum and 1 - p = o / sum, by the smaller exponential t = 2^-|v|. */
// @inline
function moved(e: v128, o: v128, sum: v128, t: v128, up: boolean, plus: v128): v128 {
  const mixed = up ? f32x4.add(e, f32x4.mul(o, t)) : f32x4.add(o, f32x4.mul(e, t));
  return f32x4.add(plus, log2(f32x4.div(mixed, sum)));
}

/** Without an exponential that underflows: for shifts up to `REACH`. */
function near(exponentials: usize, o0: v128, o1: v128, o2: v128, sum: f32, v: f32, outputs: usize): void {
  const whole = f32x4.splat(sum);
  const t = exp2(f32x4.splat(-abs(v)));
  const up = v > 0;
  const plus = f32x4.splat(up ? v : 0);
  const e0 = v128.load(exponentials);
  const e1 = v128.load(exponentials, 16);
  const e2 = v128.load(exponentials, 32);
  v128.store(outputs, f32x4.add(v128.load(outputs), moved(e0, o0, whole, t, up, plus)));
  v128.store(outputs, f32x4.add(v128.load(outputs, 16), moved(e1, o1, whole, t, up, plus)), 16);
  v128.store(outputs, f32x4.add(v128.load(outputs, 32), moved(e2, o2, whole, t, up, plus)), 32);
}

/** The logarithm of the sum of 2^a and 2^b, relative to the larger. */
// @inline
function logOfSum(a: v128, b: v128): v128 {
  const t = exp2(atLeast(f32x4.neg(f32x4.abs(f32x4.sub(a, b))), -126));
  return f32x4.add(f32x4.pmax(a, b), log2(f32x4.add(f32x4.splat(1), t)));
}

/** The logarithm of the sum of 2^z over all classes but those that are `out`, relative to the largest of them. */
function logOfOthers(logits: usize, out0: v128, out1: v128, out2: v128): f32 {
  const least = f32x4.splat(-1e30);
  const z0 = v128.bitselect(least, v128.load(logits), out0);
  const z1 = v128.bitselect(least, v128.load(logits, 16), out1);
  const z2 = v128.bitselect(least, v128.load(logits, 32), out2);
  const most = largest(f32x4.pmax(z0, f32x4.pmax(z1, z2)));
  const shift = f32x4.splat(most);
  const e0 = exp2(atLeast(f32x4.sub(z0, shift), -126));
  const e1 = exp2(atLeast(f32x4.sub(z1, shift), -126));
  const e2 = exp2(atLeast(f32x4.sub(z2, shift), -126));
  return most + f32x4.extract_lane(log2(f32x4.splat(total(f32x4.add(e0, f32x4.add(e1, e2))))), 0);
}

/**
 * By logarithms alone, for any shift: of p from `logits`, of 1 - p from the exponentials, or, for the most probable
 * class (`s0` to `s2`) where the others are small, from their logits.
 */
function far(
  logits: usize,
  o0: v128,
  o1: v128,
  o2: v128,
  s0: v128,
  s1: v128,
  s2: v128,
  sum: f32,
  v: f32,
  outputs: usize,
): void {
  const whole = f32x4.splat(sum);
  const shift = f32x4.splat(v);
  const others = f32x4.splat(sum < 1.5 ? logOfOthers(logits, s0, s1, s2) : 0);
  const l0 = v128.bitselect(others, log2(f32x4.div(o0, whole)), s0);
  const l1 = v128.bitselect(others, log2(f32x4.div(o1, whole)), s1);
  const l2 = v128.bitselect(others, log2(f32x4.div(o2, whole)), s2);
  const m0 = logOfSum(l0, f32x4.add(v128.load(logits), shift));
  const m1 = logOfSum(l1, f32x4.add(v128.load(logits, 16), shift));
  const m2 = logOfSum(l2, f32x4.add(v128.load(logits, 32), shift));
  v128.store(outputs, f32x4.add(v128.load(outputs), m0));
  v128.store(outputs, f32x4.add(v128.load(outputs, 16), m1), 16);
  v128.store(outputs, f32x4.add(v128.load(outputs, 32), m2), 32);
}

/**
 * Adds what members of the second layer change in the loss of an image: each logit alone moved by v. `exponentials`
 * and `logits` are what `normalise` leaves.
 */
export function outputMembers(
  exponentials: usize,
  logits: usize,
  sum: f32,
  v: f32,
  label: usize,
  outputs: usize,
): void {
  const e0 = v128.load(exponentials);
  const e1 = v128.load(exponentials, 16);
  const e2 = v128.load(exponentials, 32);
  const whole = f32x4.splat(sum);
  let o0 = f32x4.sub(whole, e0);
  let o1 = f32x4.sub(whole, e1);
  let o2 = f32x4.sub(whole, e2);
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  // The largest exponential is 1. Where the rest is small, it is added up instead: a difference would lose its digits.
  if (sum < 1.5) {
    const one = f32x4.splat(1);
    s0 = f32x4.eq(e0, one);
    s1 = f32x4.eq(e1, one);
    s2 = f32x4.eq(e2, one);
    const others = f32x4.splat(
      total(f32x4.add(v128.andnot(e0, s0), f32x4.add(v128.andnot(e1, s1), v128.andnot(e2, s2)))),
    );
    o0 = v128.bitselect(others, o0, s0);
    o1 = v128.bitselect(others, o1, s1);
    o2 = v128.bitselect(others, o2, s2);
  }
  if (abs(v) > REACH) far(logits, o0, o1, o2, s0, s1, s2, sum, v, outputs);
  else near(exponentials, o0, o1, o2, sum, v, outputs);
  store<f32>(outputs + label, load<f32>(outputs + label) - v);
}
