import type { Observable } from 'rxjs';
import type { GenomeKind } from './operators/genome-kind';
import type { Domain } from './problems/row';

/**
 * A domain whose every scoring of candidates passes through `around`.
 *
 * @internal
 */
export const watched =
  (around: <A>(scoring: Observable<A>) => Observable<A>) =>
  <K extends GenomeKind>(domain: Domain<K>): Domain<K> => ({
    ...domain,
    evaluator: (batch) => around(domain.evaluator(batch)),
    network: domain.network && {
      ...domain.network,
      members: (perturbation) => {
        const estimate = domain.network!.members(perturbation);
        return (probe) => around(estimate(probe));
      },
      gradient: (probe) => around(domain.network!.gradient(probe)),
    },
  });
