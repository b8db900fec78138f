import type { Generation } from '@evorx/core';
import { type Random, type Rng, split } from '@evorx/random';
import { defer, map, type Observable } from 'rxjs';
import type { Evaluator } from './evaluator';
import { score } from './score';

/**
 * Generation 0: draws the initial genomes and scores them, with progress 0. Cold, one emission.
 *
 * @category Runs
 * @example
 * import { fromFunction, genesis } from '@evorx/evolution';
 * import { draw, seed } from '@evorx/random';
 *
 * const init = draw((gen) => [gen.below(10), gen.below(10), gen.below(10)]);
 * const first = genesis(init, fromFunction({ name: 'value', direction: 'maximise' }, (n: number) => n));
 *
 * first(seed(42)).subscribe(({ index, evaluations }) => console.log(index, evaluations)); // 0 3
 */
export const genesis =
  <G>(init: Random<ReadonlyArray<G>>, evaluator: Evaluator<G>) =>
  (rng: Rng): Observable<Generation<G>> =>
    defer(() => {
      const [genomes, afterInit] = init(rng);
      const [own, rest] = split(afterInit);
      return score(evaluator)({ genomes, rng: own, generation: 0, progress: 0 }).pipe(
        map((population) => ({
          index: 0,
          population,
          evaluations: genomes.length,
          progress: 0,
          rng: rest,
          memory: undefined,
        })),
      );
    });
