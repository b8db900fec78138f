import type { Gen } from './gen';

/**
 * A number uniform in [lower, upper], of 53 random bits.
 *
 * Precondition: `lower` is not above `upper`.
 *
 * @category Kernels
 * @example
 * import { draw, seed, uniformIn } from '@evorx/random';
 *
 * const [angle] = draw((gen) => uniformIn(gen, { lower: -Math.PI, upper: Math.PI }))(seed(1));
 */
export const uniformIn = (gen: Gen, { lower, upper }: { readonly lower: number; readonly upper: number }): number => {
  const share = gen.double();
  // A sum of parts, as the width itself may overflow; rounding may lead beyond an end.
  return Math.min(upper, Math.max(lower, lower * (1 - share) + upper * share));
};
