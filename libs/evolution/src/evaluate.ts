import { split } from '@evorx/random';
import { map, type Observable } from 'rxjs';
import type { Brood } from './brood';
import type { Evaluator } from './evaluator';
import { mergeBounded } from './merge-bounded';
import { score } from './score';
import type { Scored } from './scored';

/**
 * The phase that scores the brood, the one effect of a generation: {@link Brood} to {@link Scored}. The batch gets a
 * generator of its own, the index of the generation that is being made, and the progress of the one before. An
 * evaluator that errs, or gives no scores, or not one for every genome, is an {@link EvolutionError}.
 *
 * @category Phases
 * @example
 * import { evaluate, fromFunction } from '@evorx/evolution';
 *
 * const phase = evaluate(fromFunction({ name: 'square', direction: 'minimise' }, (x: number) => x * x));
 */
export const evaluate =
  <H>(evaluator: Evaluator<H>) =>
  <G extends H, M>(source: Observable<Brood<G, M>>): Observable<Scored<G, M>> =>
    source.pipe(
      mergeBounded(({ generation, brood, rng: before }) => {
        const [own, rng] = split(before);
        const batch = {
          genomes: brood,
          rng: own,
          generation: generation.index + 1,
          progress: generation.progress,
        };
        return score<G>(evaluator)(batch).pipe(map((offspring) => ({ generation, offspring, rng })));
      }),
    );
