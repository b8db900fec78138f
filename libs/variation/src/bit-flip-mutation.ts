import { type Bits, type Variation, optional, probability, requireOption } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { flipBits } from './kernels/flip-bits';
import { inPlace } from './kernels/in-place';

const RATE = optional(probability);

/**
 * Bit-flip mutation, one parent to one child: each bit is flipped with probability `rate`; 1 / length where no rate is given. Only the
 * flipped bits draw.
 *
 * Throws `OptionError` unless `rate` is in [0, 1]. Precondition: genes are 0 or 1.
 *
 * Source: Holland, Adaptation in Natural and Artificial Systems (1992), https://doi.org/10.7551/mitpress/1090.001.0001
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { bitFlipMutation } from '@evorx/variation';
 *
 * const [[child]] = bitFlipMutation({ rate: 0.5 }).apply([new Uint8Array(100)])(seed(1));
 */
export const bitFlipMutation = ({
  rate,
}: {
  /** Probability that a bit is flipped. */
  readonly rate?: number | undefined;
} = {}): Variation<Bits> => {
  requireOption('bitFlipMutation', 'rate', rate, RATE);
  return {
    parentsFor: identity,
    ...inPlace<Bits>((gen, genomes) => {
      for (const bits of genomes) flipBits(gen, bits, rate ?? 1 / bits.length);
      return genomes;
    }),
  };
};
