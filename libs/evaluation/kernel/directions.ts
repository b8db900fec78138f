import { DIRECTION_STRIDE, DIRECTIONS, GROUPS, int, ptr, WIDTH } from './memory';
import { total } from './vectors';

/** A row times a direction of +1 (bit 0) and -1 (bit 1); `length` numbers, and bit `31 - shift` of as many words. */
export function along(row: usize, words: usize, length: i32, shift: i32): f32 {
  const sign = i32x4.splat(0x80000000);
  let sum = f32x4.splat(0);
  let k = 0;
  for (; k + 4 <= length; k += 4) {
    sum = f32x4.add(sum, v128.xor(v128.load(row), v128.and(i32x4.shl(v128.load(words), shift), sign)));
    row += 16;
    words += 16;
  }
  let rest = total(sum);
  for (; k < length; k++) {
    rest += load<i32>(words) << shift < 0 ? -load<f32>(row) : load<f32>(row);
    row += 4;
    words += 4;
  }
  return rest;
}

/** Writes the directions of the first layer as numbers, [groups][WIDTH], on one thread. */
export function expand(to: usize): void {
  const width = int(WIDTH);
  const groups = int(GROUPS);
  const one = i32x4.splat(0x3f800000);
  const sign = i32x4.splat(0x80000000);
  for (let q = 0; q < groups; q++) {
    let words = ptr(DIRECTIONS) + <usize>((q >> 5) * int(DIRECTION_STRIDE)) * 4;
    const shift = 31 - (q & 31);
    // The last vector of a row may run into the next, which is written afterwards.
    let at = to + <usize>(q * width) * 4;
    for (let k = 0; k < width; k += 4) {
      v128.store(at, v128.or(one, v128.and(i32x4.shl(v128.load(words), shift), sign)));
      at += 16;
      words += 16;
    }
  }
}
