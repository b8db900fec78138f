import { ACTIVATION, int, LARGEST, num, ptr, STRIDE, TABLE, UNITS, WEIGHTS } from './memory';
import { activate, atLeast, exp2, largest, log2, total } from './vectors';

/** The largest |d w| on the way of `near`, where no logarithm of a probability is below -93: no exponent overflows, no digit is lost. */
const REACH: f32 = 32;

/** Where the list of members that change something ends, in bytes. */
let end: usize = 0;

/**
 * Lists whose neuron changes at all when its sum moves by u: by how much, and `row` behind, 64 times its number. Returns the largest |d|.
 */
function sift(sums: usize, hidden: usize, u: f32, list: usize, row: usize): f32 {
  const activation = int(ACTIVATION);
  const used = (<usize>((int(UNITS) + 3) & ~3)) << 2;
  const shift = f32x4.splat(u);
  let place = i32x4(0, 64, 128, 192);
  let most = f32x4.splat(0);
  let to: usize = list;
  for (let at: usize = 0; at < used; at += 16) {
    const d = f32x4.sub(activate(activation, f32x4.add(v128.load(sums + at), shift)), v128.load(hidden + at));
    most = f32x4.pmax(most, f32x4.abs(d));
    const mask = i32x4.bitmask(f32x4.ne(d, f32x4.splat(0)));
    const shuffle = v128.load(TABLE + ((<usize>mask) << 4));
    v128.store(to, i8x16.swizzle(d, shuffle));
    v128.store(to + row, i8x16.swizzle(place, shuffle));
    to += (<usize>popcnt(mask)) << 2;
    place = i32x4.add(place, i32x4.splat(256));
  }
  end = to - list;
  return largest(most);
}

/**
 * For every change the terms 2^(log p + d w), four partial sums. One member a turn: more would not fit the registers. What does not
 * change from turn to turn comes straight from memory: arithmetic before a loop would be moved into it.
 */
function near(logits: usize, list: usize, end: usize, row: usize, partial: usize): void {
  const weights = ptr(WEIGHTS);
  const z0 = v128.load(logits);
  const z1 = v128.load(logits, 16);
  const z2 = v128.load(logits, 32);
  for (let n: usize = 0; n < end; n += 4) {
    const d = v128.load32_splat(list + n);
    const w = weights + ptr(list + row + n);
    const s0 = exp2(f32x4.add(z0, f32x4.mul(d, v128.load(w))));
    const s1 = exp2(f32x4.add(z1, f32x4.mul(d, v128.load(w, 16))));
    const s2 = exp2(f32x4.add(z2, f32x4.mul(d, v128.load(w, 32))));
    v128.store(partial + (n << 2), f32x4.add(s0, f32x4.add(s1, s2)));
  }
}

/** From sums to changes of the loss, four members at a time: the logarithm, less the change of the right logit. */
function finish(list: usize, end: usize, row: usize, partial: usize, label: usize, changes: usize): void {
  const right = ptr(WEIGHTS) + label;
  const places = list + row;
  // Up to three more, which change nothing that is read.
  v128.store(list + end, f32x4.splat(0));
  v128.store(places + end, i32x4.splat(int(STRIDE) << 6));
  for (let n: usize = 0; n < end; n += 16) {
    const s = partial + (n << 2);
    const sa = v128.load(s);
    const sb = v128.load(s, 16);
    const sc = v128.load(s, 32);
    const sd = v128.load(s, 48);
    const ab = f32x4.add(v128.shuffle<i32>(sa, sb, 0, 4, 1, 5), v128.shuffle<i32>(sa, sb, 2, 6, 3, 7));
    const cd = f32x4.add(v128.shuffle<i32>(sc, sd, 0, 4, 1, 5), v128.shuffle<i32>(sc, sd, 2, 6, 3, 7));
    const sums = f32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
    const logs = log2(sums);
    const ja = ptr(places + n);
    const jb = ptr(places + n + 4);
    const jc = ptr(places + n + 8);
    const jd = ptr(places + n + 12);
    let w = v128.load32_zero(right + ja);
    w = v128.load_lane<f32>(right + jb, w, 1);
    w = v128.load_lane<f32>(right + jc, w, 2);
    w = v128.load_lane<f32>(right + jd, w, 3);
    const f = f32x4.sub(logs, f32x4.mul(v128.load(list + n), w));
    const fa = changes + (ja >> 4);
    store<f32>(fa, load<f32>(fa) + f32x4.extract_lane(f, 0));
    const fb = changes + (jb >> 4);
    store<f32>(fb, load<f32>(fb) + f32x4.extract_lane(f, 1));
    const fc = changes + (jc >> 4);
    store<f32>(fc, load<f32>(fc) + f32x4.extract_lane(f, 2));
    const fd = changes + (jd >> 4);
    store<f32>(fd, load<f32>(fd) + f32x4.extract_lane(f, 3));
  }
}

/** The same where some |d w| is beyond `REACH`: relative to the largest term, with logarithms of probabilities as small as they are. */
function far(logits: usize, list: usize, end: usize, row: usize, label: usize, changes: usize): void {
  for (let n: usize = 0; n < end; n += 4) {
    const place = ptr(list + row + n);
    const w = ptr(WEIGHTS) + place;
    const d = v128.load32_splat(list + n);
    const t0 = f32x4.add(v128.load(logits), f32x4.mul(d, v128.load(w)));
    const t1 = f32x4.add(v128.load(logits, 16), f32x4.mul(d, v128.load(w, 16)));
    const t2 = f32x4.add(v128.load(logits, 32), f32x4.mul(d, v128.load(w, 32)));
    const most = largest(f32x4.pmax(t0, f32x4.pmax(t1, t2)));
    const shift = f32x4.splat(most);
    const sum = f32x4.add(
      exp2(atLeast(f32x4.sub(t0, shift), -126)),
      f32x4.add(exp2(atLeast(f32x4.sub(t1, shift), -126)), exp2(atLeast(f32x4.sub(t2, shift), -126))),
    );
    const log = most + f32x4.extract_lane(log2(f32x4.splat(total(sum))), 0);
    const at = changes + (place >> 4);
    store<f32>(at, load<f32>(at) + log - load<f32>(list + n) * load<f32>(w + label));
  }
}

/**
 * Adds what members of the first layer change in the loss of an image, each with the weighted sum of its neuron moved by u. `logits` and
 * `normalised` are what `normalise` leaves, `scratch` has room for six rows.
 */
export function hiddenMembers(
  sums: usize,
  hidden: usize,
  logits: usize,
  normalised: usize,
  u: f32,
  label: usize,
  changes: usize,
  scratch: usize,
): void {
  const row = ((<usize>int(STRIDE)) << 2) + 64;
  const partial = scratch + 2 * row;
  const most = sift(sums, hidden, u, scratch, row);
  if (most * num(LARGEST) > REACH) return far(logits, scratch, end, row, label, changes);
  near(normalised + 64, scratch, end, row, partial);
  finish(scratch, end, row, partial, label, changes);
}
