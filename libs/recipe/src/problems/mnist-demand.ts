import type { MnistProblem } from '../recipe';
import { type Demand, MIB } from './demand';
import { mnistGenotype } from './mnist-genotype';

/** TensorFlow, and 70,000 images of a byte a pixel. */
const RESIDENT = 600 * MIB;

const IMAGES = { train: 60_000, test: 10_000 };
const FLOAT = 4;

const largest = (batch: MnistProblem['batch']): number | null =>
  batch === null || typeof batch === 'number' ? batch : Math.max(batch.from, batch.to);

/**
 * What an `mnist` problem takes: its images as features where the encoding has some, and what the layers of a network compute on a generation's
 * images, once before and once after the activation.
 *
 * @internal
 */
export const mnistDemand = (problem: MnistProblem): Demand => {
  const all = IMAGES[problem.images];
  const images = Math.min(largest(problem.batch) ?? all, all);
  const [inputs = 0, ...units] = mnistGenotype(problem).layers;
  const features = 'dct' in problem.encoding ? (IMAGES.train + IMAGES.test) * inputs * FLOAT : 0;
  const computed = units.reduce((sum, layer) => sum + layer, 0);
  return {
    resident: RESIDENT + features,
    geneBytes: FLOAT,
    images,
    chunk: images * 2 * (inputs + computed) * FLOAT,
  };
};
