import { bitsCodec, bitsJson, genesCodec, genesJson } from '@evorx/algorithms';
import type { Bits, Bounds, Genes, Representation } from '@evorx/core';

/** Real genes in single precision. @category Internals */
export const realGenes = (
  size: number,
  bounds: Bounds | undefined,
  sample: Representation<Genes>['sample'],
): Representation<Genes> => ({
  kind: 'real',
  size,
  bounds,
  sample,
  codec: genesCodec,
  json: genesJson,
  variations: [],
});

/** Genes that are 0 or 1. @category Internals */
export const bitGenes = (size: number, sample: Representation<Bits>['sample']): Representation<Bits> => ({
  kind: 'bits',
  size,
  sample,
  codec: bitsCodec,
  json: bitsJson,
  variations: [],
});
