import { type Genes, mean } from '@evorx/core';

/** The mean of the deviations of all genes. @category Internals */
export const meanDeviation = (deviations: Genes): number => mean(deviations);
