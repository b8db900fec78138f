import type { Bits, Genes } from '@evorx/core';

/** The genomes that problems have, by the name that messages use. @category Internals */
export interface GenomeOf {
  readonly real: Genes;
  readonly bits: Bits;
}

/** @category Internals */
export type GenomeKind = keyof GenomeOf;
