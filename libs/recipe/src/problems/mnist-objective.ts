import type { Objective } from '@evorx/core';
import type { MnistProblem } from '../recipe';

/**
 * What an `mnist` problem optimises: accuracy as a fraction, or the mean cross-entropy in nats.
 *
 * @category Problems
 * @example
 * import { mnistObjective } from '@evorx/recipe';
 *
 * const { direction } = mnistObjective({ fitness: 'crossEntropy' }); // minimise
 */
export const mnistObjective = ({ fitness }: Pick<MnistProblem, 'fitness'>): Objective =>
  fitness === 'accuracy'
    ? { name: 'accuracy', direction: 'maximise' }
    : { name: 'cross-entropy', direction: 'minimise' };
