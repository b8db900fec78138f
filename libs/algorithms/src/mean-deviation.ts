import { type Genes, mean } from '@evorx/core';

/** The mean of the deviations of all genes. @internal */
export const meanDeviation = (deviations: Genes): number => mean(deviations);
