import type { Bits, Genes } from '@evorx/core';

/** The genomes that problems have, by the name that messages use. @internal */
export interface GenomeOf {
  readonly real: Genes;
  readonly bits: Bits;
}

/** @internal */
export type GenomeKind = keyof GenomeOf;
