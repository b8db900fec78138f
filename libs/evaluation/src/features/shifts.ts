import { draw, type Random } from '@evorx/random';

/** How far an image moves, in pixels. What leaves is lost, what enters is 0. */
export type Shift = readonly [right: number, down: number];

/** How an image may move: not at all, which is the first, or by one pixel to a side. */
export const SHIFTS: ReadonlyArray<Shift> = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];

/** Numbers of shifts, each as likely as any other. */
export const drawShifts = (count: number): Random<Uint8Array> =>
  draw((gen) => {
    const shifts = new Uint8Array(count);
    for (let i = 0; i < count; i++) shifts[i] = gen.below(SHIFTS.length);
    return shifts;
  });

/**
 * Moves square images of `side * side` numbers, one after the other in `images`, into fresh ones.
 */
export const shifted = (images: Float32Array, side: number, [right, down]: Shift): Float32Array => {
  const out = new Float32Array(images.length);
  for (let from = 0; from < images.length; from += side * side)
    for (let y = Math.max(0, down); y < Math.min(side, side + down); y++)
      for (let x = Math.max(0, right); x < Math.min(side, side + right); x++)
        out[from + y * side + x] = images[from + (y - down) * side + x - right]!;
  return out;
};
