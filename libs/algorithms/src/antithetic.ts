import type { Genes } from '@evorx/core';
import { draw, type Noise, type Random } from '@evorx/random';

/** Twice as many members as pairs, 2k and 2k+1 on opposite sides of the centre at normal distances. @internal */
export const antithetic = (
  noise: Noise,
  pairs: number,
  centre: Genes,
  deviation: number | Genes,
): Random<ReadonlyArray<Genes>> =>
  draw((gen) => {
    const genes = centre.length;
    const members: Array<Genes> = [];
    for (let pair = 0; pair < pairs; pair++) {
      const [plus, minus] = [new Float32Array(genes), new Float32Array(genes)];
      if (typeof deviation === 'number') noise.add(gen, plus, deviation);
      else {
        noise.add(gen, plus, 1);
        for (let i = 0; i < genes; i++) plus[i]! *= deviation[i]!;
      }
      for (let i = 0; i < genes; i++) {
        const distance = plus[i]!;
        plus[i] = centre[i]! + distance;
        minus[i] = centre[i]! - distance;
      }
      members.push(plus, minus);
    }
    return members;
  });

/**
 * The sum over pairs of the difference of their utilities times the distance of the first from the centre. The distances are read off the
 * members, so that no noise is kept or drawn again. @internal
 */
export const sumOfDifferences = (members: ReadonlyArray<Genes>, utilities: Float64Array): Float64Array => {
  const sum = new Float64Array(members[0]!.length);
  for (let first = 0; first < members.length; first += 2) {
    const weight = (utilities[first]! - utilities[first + 1]!) / 2;
    if (weight === 0) continue;
    const [plus, minus] = [members[first]!, members[first + 1]!];
    for (let i = 0; i < sum.length; i++) sum[i]! += weight * (plus[i]! - minus[i]!);
  }
  return sum;
};

/** A column of that many times another. @internal */
export const scaledBy = (factor: number, column: Float64Array): Genes => {
  const scaled = new Float32Array(column.length);
  for (let i = 0; i < scaled.length; i++) scaled[i] = factor * column[i]!;
  return scaled;
};

/** A point and a step from it. @internal */
export const moved = (centre: Genes, step: Genes): Genes => {
  const next = new Float32Array(centre.length);
  for (let i = 0; i < next.length; i++) next[i] = centre[i]! + step[i]!;
  return next;
};
