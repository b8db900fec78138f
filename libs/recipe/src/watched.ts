import type { Observable } from 'rxjs';
import type { BoundProblem } from './problems/row';

/**
 * A problem whose every scoring of candidates passes through `around`.
 *
 * @internal
 */
export const watched =
  (around: <A>(scoring: Observable<A>) => Observable<A>) =>
  <G>(problem: BoundProblem<G>): BoundProblem<G> => ({
    ...problem,
    evaluator: (batch) => around(problem.evaluator(batch)),
    network: problem.network && {
      ...problem.network,
      members: (perturbation) => {
        const estimate = problem.network!.members(perturbation);
        return (probe) => around(estimate(probe));
      },
      gradient: (probe) => around(problem.network!.gradient(probe)),
    },
  });
