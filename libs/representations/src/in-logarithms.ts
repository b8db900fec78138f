import type { Reals, Variation } from '@evorx/core';

/**
 * A variation of the logarithms of those genes that `isLogarithmic` names. `restore` makes a gene of a logarithm or
 * of a varied gene, in the bounds of its place; a gene that no variation has touched keeps its very bits.
 */
export const inLogarithms = <G extends Reals>(
  variation: Variation<Float64Array>,
  isLogarithmic: (place: number) => boolean,
  make: (length: number) => G,
  restore: (value: number, place: number) => number,
): Variation<G> => ({
  parentsFor: variation.parentsFor,
  apply: (parents) => (rng) => {
    const logarithms = parents.map((parent) =>
      Float64Array.from(parent, (gene, i) => (isLogarithmic(i) ? Math.log(gene) : gene)),
    );
    const [children, next] = variation.apply(logarithms)(rng);
    return [
      children.map((child, c) => {
        const genome = make(child.length);
        // Of one parent, or of a pair of them: those of the same place, whose logarithm a gene that was passed on has.
        const sources = [c, c ^ 1].filter((source) => source < parents.length);
        for (let i = 0; i < child.length; i++) {
          const value = child[i]!;
          const source = sources.find((parent) => logarithms[parent]![i] === value);
          genome[i] =
            source === undefined ? restore(isLogarithmic(i) ? Math.exp(value) : value, i) : parents[source]![i]!;
        }
        return genome;
      }),
      next,
    ];
  },
});
