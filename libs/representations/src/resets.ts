import { optional, probability, requireOption, type Variation } from '@evorx/core';
import { draw, type Random, sparse } from '@evorx/random';

const RATE = optional(probability);

/** A genome whose genes are places of a list. */
interface Places<A> {
  [place: number]: A;
  readonly length: number;
}

/**
 * Uniform random variation of genomes with independent genes: with probability `rate` a gene is that of a genome that
 * is drawn anew. A whole genome is drawn for each child.
 */
export const resets =
  <A, G>(
    kind: string,
    size: number,
    sample: (count: number) => Random<ReadonlyArray<{ readonly [place: number]: A }>>,
    copyOf: (genome: G) => G & Places<A>,
  ) =>
  (rate?: number): Variation<G> => {
    requireOption(kind, 'rate', rate, RATE);
    return {
      parentsFor: (children) => children,
      apply: (parents) => (rng) => {
        const [fresh, next] = sample(parents.length)(rng);
        return draw((gen) =>
          parents.map((parent, p) => {
            const child = copyOf(parent);
            sparse(gen, size, rate ?? 1 / size, (place) => {
              child[place] = fresh[p]![place]!;
            });
            return child;
          }),
        )(next);
      },
    };
  };
