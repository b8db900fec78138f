import { type Genes, scoresOf } from '@evorx/core';
import { fromFunction } from '@evorx/evolution';
import { uniforms } from '@evorx/random';
import { defer, EMPTY, of } from 'rxjs';
import type { MnistPorts, RunPorts } from '../prepared';

const objective = { name: 'cross-entropy', direction: 'minimise' } as const;

/** The mean square of the genes. */
const loss = (genes: Genes): number => genes.reduce((sum, gene) => sum + gene * gene, 0) / genes.length;

/** Its gradient, with noise of the probe's own and a factor that moves with progress, as mini-batches that grow would have it. */
const gradient: MnistPorts['gradient'] = ({ centre, rng, progress }) =>
  defer(() => {
    const [noise] = uniforms(centre.length)(rng);
    return of({
      gradient: centre.map((gene, i) => ((2 * gene) / centre.length) * (1 + progress) + 1e-3 * (noise[i]! - 0.5)),
      scores: scoresOf(objective)([loss(centre)]),
      evaluations: 7,
    });
  });

/** Ports without images, for specs: a network is the better, the smaller its genes are. @category Testing */
export const toyPorts: RunPorts = {
  mnist: () => ({ evaluator: fromFunction(objective, loss), members: () => gradient, gradient }),
  elapsedMs: () => 0,
};

const nobody = () => EMPTY;

/** Ports that are never asked. @category Testing */
export const noPorts: RunPorts = {
  mnist: () => ({ evaluator: nobody, members: () => nobody, gradient: nobody }),
  elapsedMs: () => 0,
};
