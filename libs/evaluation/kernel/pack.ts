import {
  BIASES,
  CLASSES,
  clear,
  GENES,
  int,
  LARGEST,
  num,
  PANELS,
  ptr,
  SCALE,
  STRIDE,
  TABLE,
  UNITS,
  WEIGHTS,
  WIDTH,
} from './memory';
import { LOG2E } from './vectors';

/** Lays the weights out for the other jobs, on one thread. */
export function pack(): void {
  const width = int(WIDTH);
  const units = int(UNITS);
  const stride = int(STRIDE);
  const classes = int(CLASSES);
  const genes = ptr(GENES);
  const panels = ptr(PANELS);
  if (panels !== 0)
    for (let j = 0; j < stride; j++) {
      const from = genes + ((<usize>(j * width)) << 2);
      const to = panels + ((<usize>((j >> 3) * width * 8 + (j & 7))) << 2);
      for (let k = 0; k < width; k++)
        store<f32>(to + ((<usize>k) << 5), j < units ? load<f32>(from + ((<usize>k) << 2)) : 0);
    }
  const second = genes + ((<usize>(units * width)) << 2);
  const weights = ptr(WEIGHTS);
  const biases = ptr(BIASES);
  const scale = num(SCALE) * LOG2E;
  let most: f32 = 0;
  clear(weights, (<usize>(stride + 1)) << 6);
  for (let c = 0; c < 16; c++) {
    for (let j = 0; j <= units; j++) {
      if (c >= classes) continue;
      const weight = scale * load<f32>(second + ((<usize>(c * (units + 1) + j)) << 2));
      if (j < units) {
        store<f32>(weights + ((<usize>(j * 16 + c)) << 2), weight);
        most = max(most, abs(weight));
      }
    }
    store<f32>(
      biases + ((<usize>c) << 2),
      c < classes ? scale * load<f32>(second + ((<usize>(c * (units + 1) + units)) << 2)) : -1e30,
    );
  }
  store<f32>(LARGEST, most);
  for (let mask = 0; mask < 16; mask++) {
    let to = TABLE + ((<usize>mask) << 4);
    store<v128>(to, i8x16.splat(<i8>0x80));
    for (let lane = 0; lane < 4; lane++)
      if ((mask >> lane) & 1) {
        store<u32>(to, 0x03020100 + 0x04040404 * lane);
        to += 4;
      }
  }
}
