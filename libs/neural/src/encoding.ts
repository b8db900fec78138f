import type { Vector } from '@evorx/core';
import type { Architecture } from './architecture';

/**
 * How genes become a network: the genotype that is evolved, and the phenotype that reads inputs.
 *
 * @category Model
 */
export interface Encoding {
  /** The network whose flat layout the genes have. It reads the features of an input, where the encoding is indirect. */
  readonly genotype: Architecture;
  /** The network that is made: it reads inputs as they are. */
  readonly phenotype: Architecture;
  /** Genes in a genome. */
  readonly genes: number;
  /** The weights of the phenotype, neuron-major with the bias last. Genes behind the last are not read. */
  readonly express: (genes: Vector) => Float32Array;
}
