import type { Genes } from '@evorx/core';

/**
 * What an optimiser remembers: how often it was asked, and columns of one number a gene, as many as it needs. Plain, so that one codec
 * serves all optimisers.
 *
 * @category Model
 */
export interface OptimiserMemory {
  readonly updates: number;
  readonly moments: ReadonlyArray<Float32Array>;
}

/**
 * Makes steps of gradients. Memory goes in and comes out; nothing that was given is written to.
 *
 * @category Model
 */
export interface Optimiser {
  /** The memory before the first update, for that many genes. */
  readonly start: (genes: number) => OptimiserMemory;
  /**
   * From a gradient of what is minimised to the step, which is to be added to the genes: it already points downhill. `rate` is the
   * length scale of this step, and may be another one the next time.
   */
  readonly update: (
    rate: number,
  ) => (gradient: Genes, memory: OptimiserMemory) => { readonly step: Genes; readonly memory: OptimiserMemory };
}
