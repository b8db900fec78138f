import type { Genes } from '@evorx/core';

/** The mean of the deviations of all genes. @internal */
export const meanDeviation = (deviations: Genes): number =>
  deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length;
