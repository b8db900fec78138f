import { draw, type Random } from '@evorx/random';

/**
 * `count` different positions out of `size`, each choice as likely as any other (the first steps of a Fisher-Yates shuffle); all of
 * them, where there are no more.
 *
 * @category Classifier
 */
export const miniBatch = (count: number, size: number): Random<Uint32Array> =>
  draw((gen) => {
    const positions = new Uint32Array(size);
    for (let i = 0; i < size; i++) positions[i] = i;
    const taken = Math.min(count, size);
    for (let i = 0; i < taken; i++) {
      const j = i + gen.below(size - i);
      const position = positions[j]!;
      positions[j] = positions[i]!;
      positions[i] = position;
    }
    return positions.slice(0, taken);
  });
