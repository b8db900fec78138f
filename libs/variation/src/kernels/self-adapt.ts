import type { Bounds, Genes } from '@evorx/core';
import { normal, type Gen, type Noise } from '@evorx/random';
import { clip } from './clip';

/** The logarithms of the smallest and the largest step. */
const LEAST = -30;
const MOST = 10;

/** Mutates the step that is the genome's last gene, in logarithms, and then every other gene by it. */
export const selfAdapt = (
  gen: Gen,
  genome: Genes,
  learningRate: number,
  cooling: number,
  noise: Noise,
  bounds: Bounds | undefined,
): void => {
  const last = genome.length - 1;
  if (last < 0) return;
  const moved = genome[last]! + learningRate * normal(gen);
  genome[last] = Math.min(MOST, Math.max(LEAST, moved));
  const genes = genome.subarray(0, last);
  // The step as the child has it, in single precision: what is read from the child is what it was made by.
  noise.add(gen, genes, cooling * Math.exp(genome[last]!));
  if (bounds) clip(genes, bounds);
};
