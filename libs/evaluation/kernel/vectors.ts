// Vectors of four numbers. Logarithms and exponentials are of base 2 throughout.

export const LOG2E: f32 = 1.4426950408889634;

/** 2^t for t from -126 to 126. */
// @inline
export function exp2(t: v128): v128 {
  const magic = f32x4.splat(12582912);
  const shifted = f32x4.add(t, magic);
  const r = f32x4.sub(t, f32x4.sub(shifted, magic));
  let p = f32x4.add(f32x4.mul(r, f32x4.splat(0.0013276472454890609)), f32x4.splat(0.009675541892647743));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.05550713092088699));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.24022120237350464));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.6931469440460205));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

// @inline
export function log2(s: v128): v128 {
  const e = i32x4.shr_s(i32x4.sub(s, i32x4.splat(0x3f3504f3)), 23);
  const x = f32x4.sub(i32x4.sub(s, i32x4.shl(e, 23)), f32x4.splat(1));
  let p = f32x4.add(f32x4.mul(x, f32x4.splat(-0.14599068462848663)), f32x4.splat(0.2367461919784546));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.2499237060546875));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(0.28672730922698975));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.3601038157939911));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(0.48093846440315247));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.7213566303253174));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(1.4426947832107544));
  return f32x4.add(f32x4.mul(p, x), f32x4.convert_i32x4_s(e));
}

// @inline
export function atLeast(x: v128, least: f32): v128 {
  return f32x4.pmax(x, f32x4.splat(least));
}

// @inline
export function total(x: v128): f32 {
  const y = f32x4.add(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(y, 0) + f32x4.extract_lane(y, 1);
}

// @inline
export function largest(x: v128): f32 {
  const y = f32x4.pmax(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(y, v128.shuffle<i32>(y, y, 1, 0, 3, 2)), 0);
}

// @inline
export function sigmoid(x: v128): v128 {
  // No exponent beyond its range; beyond it the sigmoid is 0 or 1 to the last bit, or close to the smallest number.
  const t = f32x4.pmin(atLeast(f32x4.mul(x, f32x4.splat(-LOG2E)), -126), f32x4.splat(126));
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp2(t)));
}

/** By the number of the activation: relu, step, tanh, sigmoid. */
// @inline
export function activate(activation: i32, x: v128): v128 {
  if (activation === 0) return f32x4.pmax(x, f32x4.splat(0));
  if (activation === 1) return v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.splat(1));
  if (activation === 2) return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(x, x))), f32x4.splat(1));
  return sigmoid(x);
}
