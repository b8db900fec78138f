import type { Estimator } from './estimator';

/**
 * How the neurons of a network are perturbed, each alone.
 *
 * @category Model
 */
export interface Perturbation {
  /** Images that share a direction; at least one. */
  readonly group: number;
  /** How large the perturbations of each layer are, hidden layers first, in the units of the genes. */
  readonly deviations: ReadonlyArray<number>;
}

/**
 * A port: scores every single-neuron perturbation of a network, each on its own group's images, and estimates the gradient from them.
 *
 * The images of a mini-batch go in groups, the last one maybe smaller. Group q draws one Rademacher direction (-1 or 1 an element) a layer,
 * as long as a neuron's incoming weights with the bias last. Member (q, n) has s * direction added to the incoming weights of the one
 * neuron n, and F is its mean loss on the images of its group, minus that of the unperturbed network. The gradient for neuron n is the
 * mean over groups of direction * F / s, each group with the weight of its images: the mean over images.
 *
 * Scores: one row a perturbed neuron, layer by layer: the mean loss of its members. Evaluations: one a member; the
 * unperturbed network may count as one more.
 *
 * @category Model
 */
export type MemberEvaluator = (perturbation: Perturbation) => Estimator;
