import { type Genes, type Scores, scoresOf } from '@evorx/core';
import { type Rng, split } from '@evorx/random';
import { defer, type Observable, of } from 'rxjs';
import { type Labelled, type PerturbedNetworks, perturbedNetworks } from './perturbed-networks';
import { rademacherDirections } from './rademacher-directions';

/**
 * What the reference evaluator of perturbed members is asked: the probe of a search.
 *
 * @category Networks
 */
export interface MembersProbe {
  readonly centre: Genes;
  readonly rng: Rng;
  readonly generation: number;
  readonly progress: number;
}

/**
 * What it tells: the estimate of a gradient.
 *
 * @category Networks
 */
export interface MembersEstimate {
  readonly gradient: Genes;
  readonly scores: Scores;
  readonly evaluations: number;
}

/**
 * The reference member evaluator, by {@link perturbedNetworks}: it fits the port `MemberEvaluator` of `@evorx/algorithms`, which this
 * library may not import. `data` gives the inputs of a generation (the same each time, or a mini-batch), `directions` those of its groups
 * (random ones of -1 and 1 where it is not given). The probe's generator is split: one part draws the directions, the rest the data.
 * Scores: one row a neuron, the mean loss of its members. Evaluations: one a member.
 *
 * @category Networks
 * @example
 * import { seed } from '@evorx/random';
 * import { bruteForceMembers, softmaxCrossEntropy } from '@evorx/testing';
 *
 * const members = bruteForceMembers({
 *   architecture: { layers: [2, 3, 2], activation: 'relu' },
 *   loss: softmaxCrossEntropy,
 *   data: () => ({ inputs: [[0, 1], [1, 0], [1, 1], [0, 0]], targets: [1, 1, 0, 0] }),
 * });
 * members({ group: 2, deviations: [0.1, 0.1] })({ centre: new Float32Array(17), rng: seed(1), generation: 1, progress: 0 }).subscribe(
 *   ({ scores, evaluations }) => console.log(scores.size, evaluations), // 5 neurons, 10 members
 * );
 */
export const bruteForceMembers =
  <T>({
    data,
    directions,
    ...network
  }: Pick<PerturbedNetworks<T>, 'architecture' | 'loss' | 'scales'> & {
    readonly data: (probe: MembersProbe) => Labelled<T>;
    readonly directions?: ((groups: number, probe: MembersProbe) => PerturbedNetworks<T>['directions']) | undefined;
  }) =>
  ({ group, deviations }: { readonly group: number; readonly deviations: ReadonlyArray<number> }) =>
  (probe: MembersProbe): Observable<MembersEstimate> =>
    defer(() => {
      const [own, rest] = split(probe.rng);
      const batch = data({ ...probe, rng: rest });
      const groups = Math.ceil(batch.inputs.length / group);
      const found = perturbedNetworks({
        ...network,
        genes: probe.centre,
        data: batch,
        group,
        deviations,
        directions:
          directions === undefined
            ? rademacherDirections(network.architecture, groups)(own)[0]
            : directions(groups, { ...probe, rng: own }),
      });
      return of({
        gradient: Float32Array.from(found.gradient),
        scores: scoresOf({ name: 'loss', direction: 'minimise' })(found.losses),
        evaluations: groups * found.losses.length,
      });
    });
