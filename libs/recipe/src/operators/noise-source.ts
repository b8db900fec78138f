import { p } from '@evorx/parameters';
import { freshNoise, type Noise, noiseTable, seed, tableNoise } from '@evorx/random';

/** Four million numbers, 16 MB: long beside the genomes, so that two draws seldom overlap. */
const SIZE = 2 ** 22;
/** One table for all runs, whatever their seeds: a resumed run has the one that it began with. */
const SEED = 1;

/** @category Internals */
export type NoiseSource = (from: 'exact' | 'table') => Noise;

/** @category Internals */
export const noise = p.choice({
  of: ['exact', 'table'],
  default: 'exact',
  about: 'Where normal noise comes from: drawn for every gene (exact), or out of a shared table (table).',
});

/** Noise for one run; its table is made where it is first asked for. @category Internals */
export const noiseSource = (): NoiseSource => {
  let table: Noise | undefined;
  return (from) => (from === 'exact' ? freshNoise : (table ??= tableNoise(noiseTable(SIZE)(seed(SEED))[0])));
};
