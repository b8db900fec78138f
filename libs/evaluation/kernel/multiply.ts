import { int, PANELS, POSITIONS, ptr, ROWS, STRIDE, TILE, UNITS, WIDTH } from './memory';

/** Where the row of an image is. */
// @inline
export function rowOf(image: i32): usize {
  const positions = ptr(POSITIONS);
  const row = positions === 0 ? <usize>image : <usize>load<u32>(positions + ((<usize>image) << 2));
  return ptr(ROWS) + ((row * <usize>int(WIDTH)) << 2);
}

/** The weighted sums of the first layer for images `from` to `from + TILE`; those beyond the last image repeat it. */
export function multiply(from: i32, last: i32, to: usize): void {
  const width = int(WIDTH);
  const stride = (<usize>int(STRIDE)) << 2;
  const panels = ptr(PANELS);
  const used = (int(UNITS) + 7) >> 3;
  const count = min(TILE, last - from);
  for (let panel = 0; panel < used; panel++) {
    const start = panels + ((<usize>(panel * width)) << 5);
    const end = start + ((<usize>width) << 5);
    for (let i = 0; i < count; i += 4) {
      let x0 = rowOf(from + i);
      let x1 = rowOf(min(from + i + 1, last - 1));
      let x2 = rowOf(min(from + i + 2, last - 1));
      let x3 = rowOf(min(from + i + 3, last - 1));
      let a0 = f32x4.splat(0),
        b0 = f32x4.splat(0),
        c0 = f32x4.splat(0),
        d0 = f32x4.splat(0);
      let a1 = f32x4.splat(0),
        b1 = f32x4.splat(0),
        c1 = f32x4.splat(0),
        d1 = f32x4.splat(0);
      for (let w = start; w < end; w += 32) {
        const w0 = v128.load(w);
        const w1 = v128.load(w, 16);
        const a = v128.load32_splat(x0);
        a0 = f32x4.add(a0, f32x4.mul(a, w0));
        a1 = f32x4.add(a1, f32x4.mul(a, w1));
        const b = v128.load32_splat(x1);
        b0 = f32x4.add(b0, f32x4.mul(b, w0));
        b1 = f32x4.add(b1, f32x4.mul(b, w1));
        const c = v128.load32_splat(x2);
        c0 = f32x4.add(c0, f32x4.mul(c, w0));
        c1 = f32x4.add(c1, f32x4.mul(c, w1));
        const d = v128.load32_splat(x3);
        d0 = f32x4.add(d0, f32x4.mul(d, w0));
        d1 = f32x4.add(d1, f32x4.mul(d, w1));
        x0 += 4;
        x1 += 4;
        x2 += 4;
        x3 += 4;
      }
      const out = to + <usize>i * stride + ((<usize>panel) << 5);
      v128.store(out, a0);
      v128.store(out, a1, 16);
      v128.store(out + stride, b0);
      v128.store(out + stride, b1, 16);
      v128.store(out + 2 * stride, c0);
      v128.store(out + 2 * stride, c1, 16);
      v128.store(out + 3 * stride, d0);
      v128.store(out + 3 * stride, d1, 16);
    }
  }
}
