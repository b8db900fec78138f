import type { Vector } from '@evorx/core';
import { type Architecture, forward, geneCount, layout } from '@evorx/neural';

/**
 * Inputs of a network and what belongs to them: labels for classes, vectors for a regression.
 *
 * @category Networks
 */
export interface Labelled<T> {
  readonly inputs: ReadonlyArray<Vector>;
  readonly targets: ReadonlyArray<T>;
}

/**
 * What single-neuron perturbations are to be scored.
 *
 * @category Networks
 */
export interface PerturbedNetworks<T> {
  readonly architecture: Architecture;
  /** Of one output (the logits, for classes). */
  readonly loss: (output: Vector, target: T) => number;
  /** The weights of a layer over its genes, layer by layer; 1 where it is not given. */
  readonly scales?: ReadonlyArray<number> | undefined;
  readonly genes: Vector;
  readonly data: Labelled<T>;
  /** Inputs that share a direction; the last group may be smaller. */
  readonly group: number;
  /** Of each layer, in the units of the genes. */
  readonly deviations: ReadonlyArray<number>;
  /** `directions[q][layer]`: what group q adds to a neuron's incoming weights, the bias last, in deviations. */
  readonly directions: ReadonlyArray<ReadonlyArray<Vector>>;
}

/**
 * The reference for evaluators of perturbed members: a full forward pass of every perturbed network on every input of
 * its group, in double precision. Member (q, n) has the direction of group q, times the deviation of its layer, added
 * to the genes of the one neuron n. `O(neurons * inputs * genes)`: for small networks.
 *
 * `changes[n][q]` is F of member (q, n), its mean loss on the inputs of the group less that of the unperturbed network,
 * and `base[q]` the latter. Neurons are numbered layer by layer, hidden ones first. `losses[n]` is the mean over groups
 * of the members' loss; for neuron n the `gradient` is the mean over groups of direction * F / deviation, in the layout
 * of the genes. In both a group weighs as much as it has inputs.
 *
 * @category Networks
 * @example
 * import { perturbedNetworks } from '@evorx/testing';
 *
 * // y = w x + b at w = 1, b = 0, with the direction (1, -1) for x = 2 and (1, 1) for x = 3; the targets are 0.
 * const { changes, gradient } = perturbedNetworks({
 *   architecture: { layers: [1, 1], activation: 'relu' },
 *   loss: ([y], target: number) => (y! - target) ** 2,
 *   genes: [1, 0],
 *   data: { inputs: [[2], [3]], targets: [0, 0] },
 *   group: 1,
 *   deviations: [0.5],
 *   directions: [[[1, -1]], [[1, 1]]],
 * }); // changes [[2.5^2 - 2^2, 5^2 - 3^2]], gradient [(2.25 + 16) / 2 / 0.5, (-2.25 + 16) / 2 / 0.5]
 */
export const perturbedNetworks = <T>({
  architecture,
  loss,
  scales,
  genes,
  data: { inputs, targets },
  group,
  deviations,
  directions,
}: PerturbedNetworks<T>) => {
  const layers = layout(architecture);
  const network = forward(architecture);
  const groups = Math.ceil(inputs.length / group);
  const own = Float64Array.from({ length: geneCount(architecture) }, (_, gene) => genes[gene]!);

  /** The mean loss on a group's inputs of the network with these genes. */
  const lossOf = (of: Float64Array, q: number): number => {
    const weights = of.slice();
    layers.forEach(({ offset, length }, layer) => {
      for (let i = offset; i < offset + length; i++) weights[i]! *= scales?.[layer] ?? 1;
    });
    const end = Math.min((q + 1) * group, inputs.length);
    let sum = 0;
    for (let i = q * group; i < end; i++) sum += loss(network(weights)(inputs[i]!), targets[i]!);
    return sum / (end - q * group);
  };

  const base = Float64Array.from({ length: groups }, (_, q) => lossOf(own, q));
  /** The part of all inputs that a group has. */
  const share = base.map((_, q) => (Math.min((q + 1) * group, inputs.length) - q * group) / inputs.length);
  const mean = base.reduce((sum, value, q) => sum + value * share[q]!, 0);
  const gradient = new Float64Array(own.length);
  const changes: Array<Float64Array> = [];
  layers.forEach(({ inputs: width, units, offset }, layer) => {
    const deviation = deviations[layer]!;
    for (let unit = 0; unit < units; unit++) {
      const row = offset + unit * (width + 1);
      changes.push(
        Float64Array.from({ length: groups }, (_, q) => {
          const direction = directions[q]![layer]!;
          const member = own.slice();
          for (let i = 0; i <= width; i++) member[row + i]! += deviation * direction[i]!;
          const change = lossOf(member, q) - base[q]!;
          for (let i = 0; i <= width; i++) gradient[row + i]! += ((direction[i]! * change) / deviation) * share[q]!;
          return change;
        }),
      );
    }
  });
  const losses = Float64Array.from(changes, (of) => mean + of.reduce((sum, change, q) => sum + change * share[q]!, 0));
  return { base, changes, losses, gradient };
};
