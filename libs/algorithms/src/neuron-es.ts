import { type Genes, listOption, wholeNumber } from '@evorx/core';
import { descent, type DescentConfig } from './descent';
import type { MemberEvaluator, Perturbation } from './member-evaluator';
import { DEVIATION, RATE, requireSchedule, requireSearch } from './require-search';
import type { Search } from './search';
import type { Strategy } from './strategy';

const ACCEPTED = { group: wholeNumber({ min: 1 }), deviations: listOption(DEVIATION, { min: 1 }) };

/**
 * What the neuron-wise evolution strategy is made of.
 *
 * @category Strategies
 */
export interface NeuronEsConfig extends Omit<DescentConfig, 'estimate' | 'comparable'>, Perturbation {
  /** Scores the members. */
  readonly members: MemberEvaluator;
}

/**
 * The neuron-wise evolution strategy: each neuron of one network is perturbed alone, along random directions, every
 * member is scored by the exact loss on its own group's images, and an optimiser makes a step of what all of them tell.
 * A perturbation touches one neuron's weights only (it is of low rank), so that a member evaluator can start from the
 * forward pass of the unperturbed network. It descends by the losses themselves, unshaped. Observers see the
 * optimiser's rate as step size. Its members are never made one by one, and each has images of its own: the champion is
 * the moving average of the centres.
 *
 * Its directions are random and independent of the data; taking the image itself as the direction would be node
 * perturbation. It is a near relative of forward gradients.
 *
 * Source: Salimans et al., Evolution strategies as a scalable alternative to reinforcement learning (2017),
 * https://doi.org/10.48550/arXiv.1703.03864; for its relatives Ren et al., Scaling forward gradient with local losses (2023),
 * https://doi.org/10.48550/arXiv.2210.03310
 *
 * @category Strategies
 * @example
 * ```ts no-run
 * import { adam, linear, type MemberEvaluator, neuronEs } from '@evorx/algorithms';
 * import type { Genes } from '@evorx/core';
 * import type { Evaluator } from '@evorx/evolution';
 * import { normals } from '@evorx/random';
 *
 * // Of one network and its images.
 * declare const evaluator: Evaluator<Genes>;
 * declare const members: MemberEvaluator;
 *
 * const strategy = neuronEs({
 *   init: normals(14_218),
 *   evaluator,
 *   members,
 *   group: 8,
 *   deviations: [0.7, 0.5],
 *   optimiser: adam(),
 *   rate: linear(0.08, 0.0016),
 *   average: 0.995,
 *   budget: { generations: 1000 },
 * });
 * ```
 */
export const neuronEs = ({ members, group, deviations, ...rest }: NeuronEsConfig): Strategy<Search, Genes> => {
  requireSearch('neuronEs', { ...rest, group, deviations }, ACCEPTED);
  requireSchedule('neuronEs', 'rate', rest.rate, RATE);
  return descent({ ...rest, comparable: false, estimate: members({ group, deviations }) });
};
