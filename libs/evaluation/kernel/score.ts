import { along } from './directions';
import { forward, normalise } from './forward';
import { hiddenMembers } from './hidden-members';
import {
  BLOCK,
  CHANGES,
  clear,
  DEVIATION,
  DIRECTION_STRIDE,
  DIRECTIONS,
  GROUP,
  GROUPS,
  IMAGES,
  int,
  LABELS,
  num,
  OUTPUT_CHANGES,
  OUTPUT_DEVIATION,
  OUTPUT_DIRECTION_STRIDE,
  OUTPUT_DIRECTIONS,
  ptr,
  SHIFTS,
  STRIDE,
  SUMS,
  TILE,
  TOTALS,
  UNITS,
  WIDTH,
} from './memory';
import { multiply, rowOf } from './multiply';
import { outputMembers } from './output-members';
import { LOG2E } from './vectors';

/** The changes of one image, whose sums, hidden outputs and logits are there, added to those of its group. Returns its loss. */
function scoreImage(i: i32, q: i32, sums: usize, hidden: usize, logits: usize, scratch: usize): f32 {
  const units = int(UNITS);
  const label = (<usize>load<u8>(ptr(LABELS) + <usize>i)) << 2;
  const shift = 31 - (q & 31);
  const sum = normalise(logits, scratch);

  const outputWords = ptr(OUTPUT_DIRECTIONS) + <usize>((q >> 5) * int(OUTPUT_DIRECTION_STRIDE)) * 4;
  const bias: f32 = load<i32>(outputWords + ((<usize>units) << 2)) << shift < 0 ? -1 : 1;
  const v = num(OUTPUT_DEVIATION) * LOG2E * (along(hidden, outputWords, units, shift) + bias);
  outputMembers(scratch, logits, sum, v, label, ptr(OUTPUT_CHANGES) + ((<usize>q) << 6));

  const words = ptr(DIRECTIONS) + <usize>((q >> 5) * int(DIRECTION_STRIDE)) * 4;
  const shifts = ptr(SHIFTS);
  const u =
    num(DEVIATION) * (shifts === 0 ? along(rowOf(i), words, int(WIDTH), shift) : load<f32>(shifts + ((<usize>i) << 2)));
  const changes = ptr(CHANGES) + <usize>q * (((<usize>int(STRIDE)) << 2) + 64);
  hiddenMembers(sums, hidden, logits, scratch, u, label, changes, scratch + 128);
  return -load<f32>(logits + label);
}

/** Sums over the groups of a task. */
function addUp(firstGroup: i32, lastGroup: i32, totals: usize): void {
  const bytes = (<usize>int(STRIDE)) << 2;
  for (let q = firstGroup; q < lastGroup; q++) {
    const changes = ptr(CHANGES) + <usize>q * (bytes + 64);
    for (let at: usize = 0; at < bytes; at += 16)
      v128.store(totals + at, f32x4.add(v128.load(totals + at), v128.load(changes + at)));
    const outputs = ptr(OUTPUT_CHANGES) + ((<usize>q) << 6);
    for (let at: usize = 0; at < 48; at += 16)
      v128.store(totals + bytes + at, f32x4.add(v128.load(totals + bytes + at), v128.load(outputs + at)));
  }
}

/** One task: the changes of the loss that the members of some groups make. */
export function score(task: i32, scratch: usize): void {
  const group = int(GROUP);
  const groups = int(GROUPS);
  const bytes = (<usize>int(STRIDE)) << 2;
  const row = bytes + 64;
  const firstGroup = task * int(BLOCK);
  const lastGroup = min(groups, firstGroup + int(BLOCK));
  const last = min(int(IMAGES), lastGroup * group);
  const totals = ptr(TOTALS) + <usize>task * (bytes + 128);
  const hidden = scratch + <usize>TILE * bytes;
  const logits = hidden + <usize>TILE * row;
  const rest = logits + <usize>TILE * 64;
  const given = ptr(SUMS);

  clear(totals, bytes + 128);
  // The last task also clears the rows that fill up the last 32.
  const cleared = (lastGroup === groups ? (lastGroup + 31) & ~31 : lastGroup) - firstGroup;
  clear(ptr(CHANGES) + <usize>firstGroup * row, <usize>cleared * row);
  clear(ptr(OUTPUT_CHANGES) + ((<usize>firstGroup) << 6), (<usize>cleared) << 6);

  let loss: f64 = 0;
  for (let from = firstGroup * group; from < last; from += TILE) {
    const count = min(TILE, last - from);
    let sums = scratch;
    if (given === 0) multiply(from, last, sums);
    else sums = given + <usize>from * bytes;
    forward(sums, hidden, logits, count);
    for (let i = 0; i < count; i++)
      loss += <f64>(
        scoreImage(
          from + i,
          (from + i) / group,
          sums + <usize>i * bytes,
          hidden + <usize>i * row,
          logits + <usize>i * 64,
          rest,
        )
      );
  }
  addUp(firstGroup, lastGroup, totals);
  store<f32>(totals + bytes + 64, <f32>loss);
}
