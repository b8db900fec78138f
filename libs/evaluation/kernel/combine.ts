import {
  CHANGES,
  clear,
  DIRECTION_STRIDE,
  DIRECTIONS,
  GRADIENT,
  GROUPS,
  int,
  OUTPUT_CHANGES,
  OUTPUT_DIRECTION_STRIDE,
  OUTPUT_DIRECTIONS,
  OUTPUT_GRADIENT,
  ptr,
  STRIDE,
  UNITS,
  WIDTH,
} from './memory';

/**
 * Directions times changes for 16 columns and the features `from` to `to`: of every four groups all 16 signed sums are made once, and the four bits
 * that a feature has for them choose one (the method of the four Russians).
 */
function gather(
  changes: usize,
  row: usize,
  words: usize,
  wordStride: usize,
  from: i32,
  to: i32,
  out: usize,
  outStride: usize,
  table: usize,
): void {
  const blocks = (int(GROUPS) + 31) >> 5;
  for (let k = from; k < to; k++) clear(out + <usize>k * outStride, 64);
  for (let block = 0; block < blocks; block++) {
    for (let four = 0; four < 8; four++) {
      const f = changes + <usize>((block << 5) + (four << 2)) * row;
      const at = table + ((<usize>four) << 10);
      for (let column: usize = 0; column < 64; column += 16) {
        const base = at + column;
        const a = v128.load(f + column);
        const b = v128.load(f + row + column);
        const c = v128.load(f + 2 * row + column);
        const d = v128.load(f + 3 * row + column);
        const pp = f32x4.add(a, b);
        const mp = f32x4.sub(b, a);
        const qq = f32x4.add(c, d);
        const nq = f32x4.sub(d, c);
        v128.store(base, f32x4.add(pp, qq));
        v128.store(base, f32x4.add(mp, qq), 64);
        v128.store(base, f32x4.sub(qq, mp), 128);
        v128.store(base, f32x4.sub(qq, pp), 192);
        v128.store(base, f32x4.add(pp, nq), 256);
        v128.store(base, f32x4.add(mp, nq), 320);
        v128.store(base, f32x4.sub(nq, mp), 384);
        v128.store(base, f32x4.sub(nq, pp), 448);
        v128.store(base, f32x4.sub(pp, nq), 512);
        v128.store(base, f32x4.sub(mp, nq), 576);
        v128.store(base, f32x4.neg(f32x4.add(mp, nq)), 640);
        v128.store(base, f32x4.neg(f32x4.add(pp, nq)), 704);
        v128.store(base, f32x4.sub(pp, qq), 768);
        v128.store(base, f32x4.sub(mp, qq), 832);
        v128.store(base, f32x4.neg(f32x4.add(mp, qq)), 896);
        v128.store(base, f32x4.neg(f32x4.add(pp, qq)), 960);
      }
    }
    let bits = words + <usize>block * wordStride + ((<usize>from) << 2);
    let sum = out + <usize>from * outStride;
    for (let k = from; k < to; k++) {
      const word = load<u32>(bits);
      let s0 = v128.load(sum);
      let s1 = v128.load(sum, 16);
      let s2 = v128.load(sum, 32);
      let s3 = v128.load(sum, 48);
      for (let four: u32 = 0; four < 8; four++) {
        const at = table + <usize>((four << 10) + (((word >> (four << 2)) & 15) << 6));
        s0 = f32x4.add(s0, v128.load(at));
        s1 = f32x4.add(s1, v128.load(at, 16));
        s2 = f32x4.add(s2, v128.load(at, 32));
        s3 = f32x4.add(s3, v128.load(at, 48));
      }
      v128.store(sum, s0);
      v128.store(sum, s1, 16);
      v128.store(sum, s2, 32);
      v128.store(sum, s3, 48);
      bits += 4;
      sum += outStride;
    }
  }
}

/** One task of the gradient: 16 columns of the first layer on 256 features, or, after all of those, the second layer. */
export function combine(task: i32, scratch: usize): void {
  const stride = int(STRIDE);
  const width = int(WIDTH);
  const columns = stride >> 4;
  const ranges = (width + 255) >> 8;
  if (task < columns * ranges) {
    const column = (<usize>(task % columns)) << 6;
    const from = (task / columns) << 8;
    gather(
      ptr(CHANGES) + column,
      (<usize>(stride + 16)) << 2,
      ptr(DIRECTIONS),
      (<usize>int(DIRECTION_STRIDE)) << 2,
      from,
      min(width, from + 256),
      ptr(GRADIENT) + column,
      (<usize>stride) << 2,
      scratch,
    );
  } else
    gather(
      ptr(OUTPUT_CHANGES),
      64,
      ptr(OUTPUT_DIRECTIONS),
      (<usize>int(OUTPUT_DIRECTION_STRIDE)) << 2,
      0,
      int(UNITS) + 1,
      ptr(OUTPUT_GRADIENT),
      64,
      scratch,
    );
}
