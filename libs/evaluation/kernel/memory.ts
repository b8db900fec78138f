// What the host and the kernel agree by: addresses, and what stands there.

// What threads agree by, each on a cache line of its own.
export const NEXT: usize = 0; // tasks that are still to be claimed; claiming takes one off
export const DONE: usize = 64; // tasks that are done
export const TICKET: usize = 128; // rises with every job
export const STOP: usize = 192;
export const TASKS: usize = 196; // of the job
export const KIND: usize = 200; // of the job: 1 scores, 2 combines

// What jobs are about, in the order in which the host writes it.
export const IMAGES: usize = 256;
export const WIDTH: usize = 260; // features and the constant
export const UNITS: usize = 264;
export const STRIDE: usize = 268; // units, rounded up to 32
export const CLASSES: usize = 272;
export const GROUP: usize = 276;
export const GROUPS: usize = 280;
export const ACTIVATION: usize = 284;
export const BLOCK: usize = 288; // groups in a task
export const ROWS: usize = 292; // [..., WIDTH]
export const POSITIONS: usize = 296; // [IMAGES], where the images are some of the rows; else 0
export const LABELS: usize = 300;
export const GENES: usize = 304;
export const DIRECTIONS: usize = 308; // bits for the first layer: [GROUPS / 32][DIRECTION_STRIDE] words
export const DIRECTION_STRIDE: usize = 312;
export const OUTPUT_DIRECTIONS: usize = 316; // bits for the second layer
export const OUTPUT_DIRECTION_STRIDE: usize = 320;
export const PANELS: usize = 324; // the first layer, 8 units side by side: [STRIDE / 8][WIDTH][8]
export const WEIGHTS: usize = 328; // the second layer: [STRIDE + 1][16], a row of zeros last
export const BIASES: usize = 332; // [16]
export const CHANGES: usize = 336; // summed over a group: [GROUPS rounded up to 32][STRIDE + 16]
export const OUTPUT_CHANGES: usize = 340; // [GROUPS rounded up to 32][16]
export const TOTALS: usize = 344; // by task: units, classes, loss: [STRIDE + 16 + 16]
export const GRADIENT: usize = 348; // [WIDTH][STRIDE]
export const OUTPUT_GRADIENT: usize = 352; // [UNITS + 1][16]
export const SCRATCH: usize = 356; // by thread
export const SCRATCH_SIZE: usize = 360;
export const SUMS: usize = 364; // [IMAGES][STRIDE], where the host has multiplied; else 0
export const SHIFTS: usize = 368; // [IMAGES], likewise
export const SCALE: usize = 372; // f32: of the second layer
export const DEVIATION: usize = 376; // f32: of the first layer
export const OUTPUT_DEVIATION: usize = 380; // f32: of the second layer, times its scale

// What `pack` writes for the other jobs.
export const LARGEST: usize = 384; // f32: the largest weight of the second layer
export const TABLE: usize = 512; // 16 shuffles that move the lanes of a mask to the front

/** Images that go through the network together. */
export const TILE: i32 = 16;

// @inline
export function int(at: usize): i32 {
  return load<i32>(at);
}

// @inline
export function ptr(at: usize): usize {
  return <usize>load<u32>(at);
}

// @inline
export function num(at: usize): f32 {
  return load<f32>(at);
}

/** Zeros, a multiple of 16 bytes. A bulk operation would ask how large the memory is, which a thread may learn late. */
export function clear(to: usize, bytes: usize): void {
  for (const end = to + bytes; to < end; to += 16) v128.store(to, f32x4.splat(0));
}
