import type { Genes } from '@evorx/core';
import { EvolutionError } from '@evorx/evolution';
import type { Schedule } from './schedule';

/** Half of the distance from a number of single precision to its neighbour, as a share of it, at the least. */
const LOST = 2 ** -25;

/**
 * Throws `EvolutionError` where the first step of a search has moved no gene, and its rate is too small to move any: a
 * rate below 3e-8 of a gene is lost when the gene is rounded. A rate of 0 is meant to move none, and one that rises
 * may move them later.
 *
 * @internal
 */
export const requireMovement = (before: Genes, after: Genes, schedule: Schedule): void => {
  const rate = schedule(0);
  if (rate === 0 || schedule(1) > rate) return;
  if (!before.every((gene, i) => gene === after[i] && rate < Math.abs(gene) * LOST)) return;
  throw new EvolutionError(
    'NoVariation',
    `The first step moves no gene: a rate of ${rate} is lost when single precision rounds them. A larger one moves them.`,
  );
};
